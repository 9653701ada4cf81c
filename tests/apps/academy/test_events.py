"""Events from draft to end: who sees them, who runs them, whom they tell."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Competence, Event, Letter
from kentongan.apps.academy.policies import may_manage_event, may_nominate, may_take_attendance
from kentongan.apps.academy.queries.events import event_of, events_visible_to
from kentongan.apps.academy.queries.lists import Filter, events_listed, month_of
from kentongan.apps.academy.queries.scopes import Scope, preview, units_in_scope
from kentongan.apps.academy.services import events, inviting, planning, programme, reminders
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.models import User
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def seen(actor) -> set[str]:
    return set(events_visible_to(actor).values_list("title", flat=True))


def test_the_organisers_branch_and_the_invited_see_an_event(event, actors):
    event(title="Undangan Cilegon")
    event(title="Undangan Serang", invited=("rutan-serang",))
    assert seen(actors["unit_coord"]) == {"Undangan Cilegon"}
    assert seen(actors["region_editor"]) == {"Undangan Cilegon", "Undangan Serang"}
    assert seen(actors["other_region_editor"]) == seen(actors["public"]) == set()
    event(by="central_lead", unit="ditjenpas", invited=("lapas-nunukan",), title="Nasional")
    assert seen(actors["other_region_editor"]) == seen(actors["other_contributor"]) == {"Nasional"}


def test_a_draft_is_the_organisers_alone(event, actors, event_words, units):
    draft = events.plan_event(
        actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, words=event_words()
    )
    assert event_of(actors["unit_coord"], draft.pk) is None
    assert event_of(actors["region_head"], draft.pk) == draft
    with pytest.raises(WrongStage):
        inviting.invite_units(actor=actors["region_editor"], event_id=draft.pk, scope=Scope())


def test_who_may_run_it(event, actors, units):
    row, unit = event(), units["lapas-cilegon"]
    assert may_manage_event(actors["region_editor"], row) and not may_manage_event(actors["unit_head"], row)
    assert may_nominate(actors["unit_coord"], row, unit) and not may_nominate(
        actors["contributor"], row, unit
    )
    assert may_take_attendance(actors["region_head"], row) and not may_take_attendance(
        actors["unit_head"], row
    )
    with pytest.raises(NotAllowed):
        events.cancel_event(actor=actors["unit_head"], event_id=row.pk, reason="tidak jadi")
    with pytest.raises(NotFound):
        events.cancel_event(actor=actors["other_region_editor"], event_id=row.pk, reason="tidak jadi")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": "  "}, "title"),
        ({"venue": ""}, "venue"),
        ({"type": "pesta"}, "type"),
        ({"days": -1}, "ends_at"),
    ],
)
def test_bad_words_name_their_field(actors, units, event_words, wrong, field):
    if days := wrong.pop("days", None):
        wrong = {"ends_at": timezone.now() + timedelta(days=days)}
    with pytest.raises(BadWords) as error:
        events.plan_event(
            actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, words=event_words(**wrong)
        )
    assert error.value.field == field


def test_a_campaign_of_another_branch_is_refused(actors, units, people, event_words):
    today = timezone.localdate()
    own, other = (
        Campaign.objects.create(
            unit=units[key], title=key, starts_on=today, ends_on=today, made_by=people["central_lead"]
        )
        for key in ("ditjenpas", "kanwil-kaltim")
    )
    words = {"actor": actors["region_editor"], "unit_id": units["kanwil-banten"].pk}
    assert events.plan_event(**words, words=event_words(campaign_id=own.pk)).campaign == own
    with pytest.raises(NotFound):
        events.plan_event(**words, words=event_words(campaign_id=other.pk))


def test_a_change_of_place_is_told_to_everybody_on_the_list(event, named, actors, event_words):
    row = event()
    named(row)
    words = {"starts_at": row.starts_at, "ends_at": row.ends_at}
    events.change_event(
        actor=actors["region_editor"], event_id=row.pk, words=event_words(**words, theme="Baru")
    )
    assert not Letter.objects.filter(kind="changed").exists()
    events.change_event(
        actor=actors["region_editor"], event_id=row.pk, words=event_words(**words, venue="Lain")
    )
    assert Letter.objects.filter(kind="changed").count() == 1


def test_a_session_that_fills_the_event_moves_with_it(event, actors, event_words):
    row = event()
    start = row.starts_at + timedelta(days=1)
    words = event_words(starts_at=start, ends_at=start + timedelta(hours=5))
    events.change_event(actor=actors["region_editor"], event_id=row.pk, words=words)
    session = row.sessions.get()
    assert (session.starts_at, session.ends_at) == (words.starts_at, words.ends_at)


def test_sessions_stay_inside_and_the_last_one_stays(event, actors):
    row = event()
    words = {"actor": actors["region_editor"], "event_id": row.pk}
    with pytest.raises(BadWords):
        programme.add_session(
            **words, title="Malam", starts_at=row.ends_at, ends_at=row.ends_at + timedelta(hours=1)
        )
    with pytest.raises(WrongStage):
        programme.drop_session(**words, session_id=row.sessions.get().pk)


def test_cancelling_says_why_and_tells_everybody(event, named, actors, people):
    row = event()
    named(row)
    words = {"actor": actors["region_editor"], "event_id": row.pk}
    with pytest.raises(BadWords):
        events.cancel_event(**words, reason=" ")
    Notice.objects.all().delete()
    done = events.cancel_event(**words, reason="Banjir di Serang")
    assert (done.state, done.revision) == (EventState.CANCELLED, 1)
    assert Letter.objects.filter(kind="cancelled").count() == 1
    told = set(Notice.objects.filter(text__contains="Banjir di Serang").values_list("user__email", flat=True))
    assert told == {people["unit_coord"].email, people["unit_head"].email}
    with pytest.raises(WrongStage):
        events.cancel_event(**words, reason="lagi")


def test_a_copy_has_the_programme_but_no_people(event, named, actors):
    row = event()
    named(row)
    programme.add_speaker(
        actor=actors["region_editor"],
        event_id=row.pk,
        words=programme.SpeakerWords(name="Pemateri Contoh", key_points="Cepat"),
    )
    copy = events.copy_event(actor=actors["region_editor"], event_id=row.pk)
    assert (copy.state, copy.starts_at - row.starts_at) == (EventState.DRAFT, timedelta(days=7))
    assert copy.sessions.get().starts_at == copy.starts_at
    assert [(one.name, one.key_points) for one in copy.speakers.all()] == [("Pemateri Contoh", "")]
    assert not copy.invitations.exists() and not copy.participants.exists()
    assert Event.objects.get(pk=row.pk).state == EventState.OPEN


def test_only_what_has_begun_can_be_ended(event, actors):
    row = event()
    with pytest.raises(WrongStage):
        events.end_event(actor=actors["region_editor"], event_id=row.pk)
    with time_machine.travel(row.starts_at + timedelta(minutes=1), tick=False):
        assert events.end_event(actor=actors["region_editor"], event_id=row.pk).state == EventState.ENDED


def test_scopes_reach_what_the_organiser_may_invite(event, units):
    region, unit = event(invited=()), event(by="unit_head", unit="lapas-cilegon", invited=())
    centre = event(by="central_lead", unit="ditjenpas", invited=())

    def keys(row, **scope) -> set[str]:
        return set(units_in_scope(row, Scope(**scope)).values_list("key", flat=True))

    assert keys(region) == {"lapas-cilegon", "rutan-serang"}
    assert keys(unit) == {"rutan-serang"}
    assert keys(region, picked=[units["lapas-nunukan"].pk, units["rutan-serang"].pk]) == {"rutan-serang"}
    assert keys(centre, types=["lapas"]) == {"lapas-cilegon", "lapas-nunukan"}
    assert keys(centre, region=units["kanwil-kaltim"].pk, classes=["II"]) == {"lpka-tenggarong"}
    assert "ditjenpas" not in keys(centre) and "kanwil-banten" in keys(centre)


def test_an_office_is_invited_once_and_the_preview_knows(event, actors, units):
    row = event(invited=("lapas-cilegon",))
    look = preview(row, Scope())
    assert (look.count, look.known, look.fresh) == (2, 1, 1)
    for expected in (1, 0):
        assert (
            inviting.invite_units(actor=actors["region_editor"], event_id=row.pk, scope=Scope()) == expected
        )
    assert row.invitations.count() == 2


def test_seven_hundred_invitations_cost_what_two_do(event, actors, units):
    row = event(by="central_lead", unit="ditjenpas", invited=())
    small = cost(actors, row, Scope(types=["rutan"]))
    region = units["kanwil-banten"]
    fresh = [
        Unit(key=f"lapas-{n}", type="lapas", name=f"Lapas {n}", official_name=f"Lapas {n}", parent=region)
        for n in range(700)
    ]
    for unit in Unit.objects.bulk_create(fresh):
        unit.path = f"{region.path}{unit.pk}/"
    Unit.objects.bulk_update(fresh, ["path"])
    users = User.objects.bulk_create(
        [User(email=f"k{n}@contoh.test", name=f"K {n}", password="!") for n in range(20)]
    )
    Appointment.objects.bulk_create(
        Appointment(user=user, unit=unit, role="unit_coord", valid_from="2020-01-01")
        for user, unit in zip(users, fresh, strict=False)
    )
    large = cost(actors, row, Scope(types=["lapas"]))
    assert row.invitations.count() == 703
    assert large <= small + 2 and large < 20


def cost(actors, row, scope) -> int:
    """Statements of one call, without the jobs that carry one mail each."""
    with CaptureQueriesContext(connection) as caught:
        inviting.invite_units(actor=actors["central_lead"], event_id=row.pk, scope=scope)
    return sum("procrastinate" not in query["sql"] for query in caught.captured_queries)


def test_reminders_come_once_a_step_and_again_for_a_new_time(event, named, actors, event_words):
    row = event()
    person = named(row)
    assert reminders.remind_participants() == 0
    with time_machine.travel(row.starts_at - timedelta(hours=20), tick=False):
        assert [reminders.remind_participants() for _ in range(2)] == [1, 0]
    with time_machine.travel(row.starts_at - timedelta(minutes=30), tick=False):
        assert [reminders.remind_participants() for _ in range(2)] == [1, 0]
    start = row.starts_at + timedelta(days=5)
    words = event_words(starts_at=start, ends_at=start + timedelta(hours=1))
    events.change_event(actor=actors["region_editor"], event_id=row.pk, words=words)
    with time_machine.travel(start - timedelta(hours=2), tick=False):
        assert reminders.remind_participants() == 1
    assert sorted(person.letters.values_list("kind", flat=True)) == ["changed", "day", "day", "hour", "named"]


def test_lists_and_months_show_only_what_is_seen(event, actors):
    row = event(title="Klinik Berita", hashtag="Humas Bergerak")
    event(invited=("rutan-serang",), title="Lain")
    assert row.hashtag == "#HumasBergerak"
    coordinator = actors["unit_coord"]
    assert [one.title for one in events_listed(coordinator, Filter())] == ["Klinik Berita"]
    assert list(events_listed(coordinator, Filter(side="held"))) == []
    assert list(events_listed(coordinator, Filter(side="invited", words="klinik"))) == [row]
    assert list(events_listed(coordinator, Filter(when="past"))) == []
    first = timezone.localdate(row.starts_at).replace(day=1)
    weeks = month_of(coordinator, first)
    shown = [one.title for week in weeks for day in week for one in day.events]
    assert shown == ["Klinik Berita"]
    assert all(len(week) == 7 and week[0].day.weekday() == 0 for week in weeks)


def test_the_catalogue_is_loaded_once_and_names_its_sources(event, event_words, actors, units):
    assert planning.load_competences() == planning.load_competences() == Competence.objects.count()
    assert not Competence.objects.filter(source="").exists()
    row = event(competences=["foto-jurnalistik", "tidak-ada"])
    assert row.competences == ["foto-jurnalistik"]


def test_a_plan_line_stands_once_a_year_and_stays_while_it_is_carried_out(event, actors, units):
    words = {"actor": actors["region_editor"], "unit_id": units["kanwil-banten"].pk}
    line = planning.add_plan_line(**words, year=2026, title="Pelatihan humas")
    with pytest.raises(BadWords):
        planning.add_plan_line(**words, year=2026, title=" Pelatihan  humas ")
    event(plan_id=line.pk)
    with pytest.raises(WrongStage):
        planning.drop_plan_line(actor=actors["region_editor"], line_id=line.pk)
    with pytest.raises(NotFound):
        planning.drop_plan_line(actor=actors["other_region_editor"], line_id=line.pk)
