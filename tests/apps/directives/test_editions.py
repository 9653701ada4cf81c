"""The staff edition: composed, published, and never a leak."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.utils import timezone
from docx import Document

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Edition, EditionMail, Item
from kentongan.apps.directives.queries.editions import editions_visible_to, entries_of
from kentongan.apps.directives.services import composing, issuing, mailing, papers, publishing
from kentongan.foundation.papers.docx import as_docx

pytestmark = pytest.mark.django_db


@pytest.fixture
def start(actors, units, today):
    def made(who: str = "region_editor", unit: str = "kanwil-banten", kind: str = "month") -> Edition:
        return composing.start_edition(actor=actors[who], unit_id=units[unit].pk, kind=kind, day=today)

    return made


def titles(edition: Edition) -> list[str]:
    return [entry.title or entry.words for entry in entries_of(edition)]


def event(units, people, state: str, title: str) -> Event:
    start = timezone.now() + timedelta(days=2)
    return Event.objects.create(
        unit=units["kanwil-banten"], type="briefing", mode="virtual", title=title, starts_at=start,
        ends_at=start + timedelta(hours=2), state=state, made_by=people["region_editor"],
    )  # fmt: skip


def test_it_proposes_only_what_may_be_read(start, story, issued, draft, units, people):
    for status in ("draft", "in_review", "approved", "returned", "withdrawn", "unpublished"):
        story(status=status, headline=f"Rahasia {status}")
    story(headline="Panen kangkung")
    story("lapas-nunukan", headline="Kabar seberang")
    issued(title="Arahan pusat")
    draft(title="Arahan rahasia")
    event(units, people, "open", "Asistensi")
    event(units, people, "draft", "Acara rahasia")
    said = titles(start())
    assert [title.partition(" ")[2] if title.startswith("ARH") else title for title in said] == [
        *("Arahan pusat", "Panen kangkung", "Asistensi"),
        "Terima kasih kepada Lapas Kelas IIA Cilegon, paling rajin berkabar: 1 berita.",
    ]


def test_a_directive_to_another_region_stays_out(start, issued, units):
    issued(regions=(units["kanwil-kaltim"].pk,))
    assert titles(start()) == []


def test_an_embargoed_story_stays_out(start, story):
    row = story()
    row.embargo_until = timezone.now() + timedelta(days=1)
    row.save()
    assert titles(start()) == []


@pytest.mark.parametrize("status", ["withdrawn", "unpublished"])
def test_what_is_withdrawn_later_disappears_from_every_edition(start, story, actors, status):
    row, edition = story(), start()
    publishing.publish_edition(actor=actors["region_editor"], edition_id=edition.pk)
    assert "Panen kangkung" in titles(edition)
    row.status = status
    row.save()
    assert "Panen kangkung" not in titles(edition)
    printed = "\n".join(
        part.text for part in Document(BytesIO(as_docx(papers.edition_paper(edition)))).paragraphs
    )
    assert "Panen kangkung" not in printed


def test_a_closed_directive_and_a_cancelled_event_disappear(start, issued, units, people, actors):
    row, acara = issued(), event(units, people, "open", "Asistensi")
    edition = start()
    assert len(titles(edition)) == 2
    issuing.close_directive(actor=actors["central_editor"], directive_id=row.pk, closing="Selesai.")
    acara.state, acara.cancel_reason, acara.cancelled_at = "cancelled", "Pembicara sakit.", timezone.now()
    acara.save()
    assert titles(edition) == []


def test_only_public_stories_of_the_days_and_the_branch_may_be_added(start, story, actors):
    edition = start()
    for row in (story(status="approved"), story("lapas-nunukan")):
        with pytest.raises(Refused):
            composing.add_story(actor=actors["region_editor"], edition_id=edition.pk, story_id=row.pk)
    good = story()
    composing.add_story(actor=actors["region_editor"], edition_id=edition.pk, story_id=good.pk)
    with pytest.raises(Refused):
        composing.add_story(actor=actors["region_editor"], edition_id=edition.pk, story_id=good.pk)


def test_entries_are_ordered_and_dropped(start, actors):
    edition, actor = start(), actors["region_editor"]
    first, second = (
        composing.add_thanks(actor=actor, edition_id=edition.pk, words=word) for word in ("a", "b")
    )
    composing.move_item(actor=actor, edition_id=edition.pk, item_id=second.pk, how="naik")
    assert titles(edition) == ["b", "a"]
    composing.move_item(actor=actor, edition_id=edition.pk, item_id=second.pk, how="naik")
    assert titles(edition) == ["b", "a"]
    composing.move_item(actor=actor, edition_id=edition.pk, item_id=first.pk, how="keluarkan")
    assert titles(edition) == ["b"]
    composing.move_item(actor=actor, edition_id=edition.pk, item_id=first.pk, how="masukkan")
    assert titles(edition) == ["b", "a"]
    with pytest.raises(Refused):
        composing.move_item(actor=actor, edition_id=edition.pk, item_id=first.pk, how="putar")
    with pytest.raises(NotFound):
        composing.move_item(actor=actor, edition_id=edition.pk, item_id=0, how="naik")


def test_an_empty_edition_is_not_published(start, actors):
    edition = start()
    with pytest.raises(Refused):
        publishing.publish_edition(actor=actors["region_editor"], edition_id=edition.pk)


def test_published_ones_are_numbered_and_closed(start, story, actors):
    story()
    first, second = start(), start()
    first = publishing.publish_edition(actor=actors["region_editor"], edition_id=first.pk)
    second = publishing.publish_edition(actor=actors["region_head"], edition_id=second.pk)
    assert (first.number, second.number) == (1, 2)
    with pytest.raises(Refused):
        composing.add_thanks(actor=actors["region_editor"], edition_id=first.pk, words="x")


def test_staff_of_the_branch_read_it_and_drafts_stay_at_the_desk(start, story, actors):
    story()
    edition = start()

    def readers() -> set[str]:
        return {
            name
            for name, actor in actors.items()
            if editions_visible_to(actor).filter(pk=edition.pk).exists()
        }

    assert readers() == {"region_editor", "region_head", "central_editor", "central_lead"}
    publishing.publish_edition(actor=actors["region_editor"], edition_id=edition.pk)
    assert readers() == set(actors) - {
        "public",
        "other_contributor",
        "other_unit_head",
        "other_region_editor",
    }


@pytest.mark.parametrize("who", ["contributor", "unit_head", "other_region_editor", "auditor"])
def test_others_do_not_compose(start, who):
    with pytest.raises((NotAllowed, NotFound)):
        start(who)


def test_mail_goes_once_to_staff_who_asked(start, story, actors, people):
    story()
    for who in ("unit_head", "contributor", "other_unit_head"):
        publishing.wish_for_digest(actor=actors[who], is_wanted=True)
    publishing.wish_for_digest(actor=actors["contributor"], is_wanted=False)
    edition = publishing.publish_edition(actor=actors["region_editor"], edition_id=start().pk)
    assert [row.user_id for row in EditionMail.objects.all()] == [people["unit_head"].pk]
    while mailing.mail_some(edition_id=edition.pk):
        pass
    mailing.mail_some(edition_id=edition.pk)
    assert [(one.to, "Panen kangkung" in one.body) for one in mail.outbox] == [
        (["unit_head@contoh.test"], True)
    ]


def test_a_week_and_a_month_have_their_days():
    assert composing.stretch("week", date(2024, 10, 9)) == (date(2024, 10, 7), date(2024, 10, 13))
    assert composing.stretch("month", date(2024, 2, 9)) == (date(2024, 2, 1), date(2024, 2, 29))


def test_reading_costs_the_same_for_many_entries(start, story, actors, django_assert_num_queries):
    for number in range(6):
        story(headline=f"Kabar {number}")
    edition = start()
    with django_assert_num_queries(1):
        assert len(entries_of(edition)) == 7
    assert Item.objects.filter(edition=edition).count() == 7
