"""From a draft to the offices it is meant for."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Addressee, Directive
from kentongan.apps.directives.queries.directives import directives_visible_to
from kentongan.apps.directives.services import announcing, drafting, issuing
from kentongan.apps.directives.services.example import five_points
from kentongan.apps.directives.services.wording import PointWords
from kentongan.apps.units.models import Unit
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def offices_of(row: Directive) -> set[str]:
    return set(Addressee.objects.filter(directive=row).values_list("unit__key", flat=True))


def test_everybody_below_is_meant_without_a_scope(issued):
    assert offices_of(issued()) == {
        *("kanwil-banten", "kanwil-kaltim", "lapas-cilegon", "rutan-serang"),
        *("lapas-nunukan", "lpka-tenggarong"),
    }


def test_a_scope_of_regions_and_types_cuts_down(issued, units):
    row = issued(regions=(units["kanwil-banten"].pk,), types=("rutan", "region"))
    assert offices_of(row) == {"kanwil-banten", "rutan-serang"}


def test_a_region_never_addresses_itself_or_others(issued):
    row = issued("region_editor", unit="kanwil-banten")
    assert offices_of(row) == {"lapas-cilegon", "rutan-serang"}


def test_numbers_run_by_office_and_year(issued, today):
    first, second = issued(), issued()
    other = issued("region_editor", unit="kanwil-banten")
    assert [row.code for row in (first, second, other)] == [
        *(f"ARH-{today.year}-001", f"ARH-{today.year}-002", f"ARH-{today.year}-001"),
    ]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"title": " "}, "title"),
        ({"points": (PointWords(words=" "),)}, "points"),
        ({"points": tuple(PointWords(words="x") for _ in range(13))}, "points"),
        ({"due": None}, "due"),
        ({"source_kind": "official"}, "official_title"),
        ({"source_kind": "event"}, "event"),
        ({"letter": ""}, "letter"),
        ({"source_kind": "rumour"}, "source_kind"),
    ],
)
def test_incomplete_words_are_refused(draft, more, code):
    with pytest.raises(Refused) as refused:
        draft(**more)
    assert refused.value.code == code
    assert not Directive.objects.exists()


def test_a_point_due_before_the_directive_is_refused(draft, today):
    with pytest.raises(Refused):
        draft(points=(PointWords(words="x", due=today - timedelta(days=1)),))


def test_an_event_out_of_sight_is_refused(draft):
    with pytest.raises(Refused) as refused:
        draft(source_kind="event", event_id=999)
    assert refused.value.code == "event"


def test_a_region_of_another_branch_is_refused(draft, units):
    with pytest.raises(Refused):
        draft("region_editor", unit="kanwil-banten", regions=(units["kanwil-kaltim"].pk,))


@pytest.mark.parametrize(
    "who", ["contributor", "unit_coord", "unit_head", "ppid", "auditor", "other_region_editor"]
)
def test_others_may_not_draft_for_a_region(draft, who):
    with pytest.raises((NotAllowed, NotFound)):
        draft(who, unit="kanwil-banten")


def test_a_unit_issues_nothing(draft):
    with pytest.raises((NotAllowed, NotFound)):
        draft("unit_head", unit="lapas-cilegon")


def test_an_acting_official_is_named_so(draft):
    row = draft(source_kind="official", official_title="Direktur Jenderal", official_acting="plt")
    assert row.speaker == "Plt. Direktur Jenderal"


def test_a_draft_is_seen_only_where_it_is_issued(draft, actors):
    row = draft()
    seen = {name for name, actor in actors.items() if directives_visible_to(actor).filter(pk=row.pk).exists()}
    assert seen == {"central_editor", "central_lead"}


def test_an_issued_one_is_seen_by_its_offices_and_above(issued, actors, units):
    row = issued(regions=(units["kanwil-banten"].pk,))
    hidden = {
        name for name, actor in actors.items() if not directives_visible_to(actor).filter(pk=row.pk).exists()
    }
    assert hidden == {"public", "other_contributor", "other_unit_head", "other_region_editor"}


def test_what_was_issued_is_never_changed(issued, actors, words):
    row = issued()
    with pytest.raises(Refused):
        drafting.change_directive(
            actor=actors["central_editor"], directive_id=row.pk, words=words(title="Lain")
        )
    with pytest.raises(Refused):
        drafting.discard_directive(actor=actors["central_editor"], directive_id=row.pk)
    with pytest.raises(Refused):
        issuing.issue_directive(actor=actors["central_editor"], directive_id=row.pk)


def test_a_scope_without_offices_is_refused(draft, actors):
    row = draft(types=("hospital",))
    with pytest.raises(Refused):
        issuing.issue_directive(actor=actors["central_editor"], directive_id=row.pk)
    assert Directive.objects.get(pk=row.pk).is_draft


def test_the_scope_is_a_snapshot_and_new_offices_join_on_request(issued, actors, units):
    row = issued(types=("lapas",))
    fresh = Unit.objects.create(
        key="lapas-baru",
        type="lapas",
        name="Lapas Baru",
        official_name="Lapas Baru",
        parent=units["kanwil-banten"],
    )
    fresh.path = f"{units['kanwil-banten'].path}{fresh.pk}/"
    fresh.save()
    assert "lapas-baru" not in offices_of(row)
    assert issuing.let_new_offices_in(actor=actors["central_editor"], directive_id=row.pk) == 1
    assert issuing.let_new_offices_in(actor=actors["central_editor"], directive_id=row.pk) == 0
    assert "lapas-baru" in offices_of(row)


def test_a_new_edition_supersedes_and_is_acknowledged_anew(asked, actors, words):
    old = asked.directive
    row = drafting.revise_directive(actor=actors["central_editor"], directive_id=old.pk)
    assert Directive.objects.get(pk=old.pk).is_in_force
    with pytest.raises(Refused):
        drafting.revise_directive(actor=actors["central_editor"], directive_id=old.pk)
    with pytest.raises(Refused):
        issuing.issue_directive(actor=actors["central_editor"], directive_id=row.pk)
    drafting.change_directive(
        actor=actors["central_editor"], directive_id=row.pk, words=words(change="Batas mundur")
    )
    row = issuing.issue_directive(actor=actors["central_editor"], directive_id=row.pk)
    old.refresh_from_db()
    assert old.state == "superseded"
    assert (row.number, row.edition, row.code) == (old.number, 2, f"{old.code}/2")
    assert row.points.count() == 2
    assert not Addressee.objects.filter(directive=row, acknowledged_at__isnull=False).exists()
    assert Addressee.objects.get(pk=asked.pk).acknowledged_at


def test_closing_needs_a_reason(issued, actors):
    row = issued()
    with pytest.raises(Refused):
        issuing.close_directive(actor=actors["central_editor"], directive_id=row.pk, closing=" ")
    issuing.close_directive(actor=actors["central_editor"], directive_id=row.pk, closing="Tercapai.")
    assert Directive.objects.get(pk=row.pk).state == "closed"
    assert list(AuditEntry.objects.order_by("id").values_list("verb", flat=True)) == [
        *("directive_drafted", "directive_issued", "directive_closed"),
    ]


def test_offices_are_told_once_in_portions(issued, people, monkeypatch):
    row = issued()
    assert ProcrastinateJob.objects.filter(task_name="directives.announce").count() == 1
    monkeypatch.setattr(announcing, "PORTION", 4)
    assert [announcing.tell_some(directive_id=row.pk) for _ in range(3)] == [True, True, False]
    told = set(Notice.objects.values_list("user__email", flat=True))
    assert told == {
        f"{name}@contoh.test"
        for name in (
            "unit_coord",
            "unit_head",
            "region_editor",
            "region_head",
            "other_unit_head",
            "other_region_editor",
        )
    }
    assert Notice.objects.count() == 6


def test_the_database_holds_what_must_be_true(issued):
    row = issued()
    with pytest.raises(IntegrityError), transaction.atomic():
        Directive.objects.filter(pk=row.pk).update(number=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Addressee.objects.create(directive=row, unit=row.addressees.first().unit, joined_at=row.issued_at)


def test_the_shipped_example_has_the_five_points(draft, today):
    words = five_points(given_on=today, source_kind="official")
    assert [point.words.split(":")[0] for point in words.points] == [
        *("Tugas dan fungsi humas", "Perkembangan lingkungan strategis", "Strategi kehumasan"),
        *("Hubungan masyarakat", "Pelaksanaan"),
    ]
    assert all(point.due > today and point.proof and point.indicator for point in words.points)
