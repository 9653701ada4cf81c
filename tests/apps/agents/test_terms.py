"""From the proposal to the end of a term: one seat, one person, a letter, a successor, a certificate."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from docx import Document
from pypdf import PdfReader
from tests.apps.agents.conftest import MORNING

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotAllowed, NotFound, Refused
from kentongan.apps.agents.models import Agent, Entry, Reminder
from kentongan.apps.agents.queries.agents import agents_visible_to, seats_visible_to, without_agent
from kentongan.apps.agents.queries.points import months_of, points_of
from kentongan.apps.agents.queries.tallies import tallies
from kentongan.apps.agents.services import reminding, rotating
from kentongan.apps.agents.services.appointing import appoint, decline
from kentongan.apps.agents.services.cohorts import open_cohort
from kentongan.apps.agents.services.letters import letter_of
from kentongan.apps.agents.services.noting import note, remove_note
from kentongan.apps.agents.tasks import complete, remind
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.crisis.models import Fact
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)
NEXT_YEAR = date(2027, 1, 1)


def gaung(actors: dict, agent: Agent, times: int = 1, on: date = DAY, by: str = "contributor") -> Entry:
    for _ in range(times):
        entry = note(actor=actors[by], agent_id=agent.pk, duty="gaung", on=on, text="Menyebarkan pesan.")
    return entry


def test_the_office_proposes_and_the_region_appoints(actors, proposed, people):
    row = proposed()
    assert row.state == AgentState.PROPOSED
    assert Notice.objects.filter(user=people["region_editor"], text__contains="mengusulkan").count() == 1
    agent = appoint(actor=actors["region_editor"], agent_id=row.pk)
    assert (agent.state, agent.starts_on, agent.ends_on) == (AgentState.ACTIVE, DAY, date(2026, 12, 31))
    assert agent.letter_number == "0001/SP-AIP/2026"
    assert Notice.objects.filter(user=people["contributor"], text__contains="ditetapkan").count() == 1


@pytest.mark.parametrize("who", ["contributor", "unit_coord", "unit_head", "auditor"])
def test_no_office_appoints_its_own(actors, proposed, who):
    row = proposed()
    with pytest.raises(NotAllowed):
        appoint(actor=actors[who], agent_id=row.pk)
    with pytest.raises(NotFound):
        appoint(actor=actors["other_region_editor"], agent_id=row.pk)


def test_only_people_of_the_office_are_proposed(proposed, actors, units):
    with pytest.raises(Refused, match="pegawai satuan ini"):
        proposed("other_contributor")
    with pytest.raises(NotAllowed):
        proposed(by="contributor")
    with pytest.raises(NotAllowed):
        proposed(by="other_unit_head")


def test_a_seat_is_asked_for_and_taken_once(proposed, actors):
    first = proposed()
    with pytest.raises(Refused, match="menunggu keputusan"):
        proposed("unit_coord")
    appoint(actor=actors["region_editor"], agent_id=first.pk)
    with pytest.raises(Refused, match="serah terima"):
        proposed("unit_coord")
    with pytest.raises(Refused, match="sudah berubah"):
        appoint(actor=actors["region_editor"], agent_id=first.pk)


def test_the_database_seats_one_person_a_seat(agent, people):
    with pytest.raises(IntegrityError), transaction.atomic():
        Agent.objects.create(
            cohort=agent.cohort, unit=agent.unit, user=people["unit_coord"], state=AgentState.ACTIVE, letter_year=2026,
            letter_serial=99, starts_on=DAY, ends_on=DAY, proposed_by=people["unit_head"],
        )  # fmt: skip


def test_a_refusal_says_why_and_frees_the_seat(actors, proposed, people):
    row = proposed()
    with pytest.raises(Refused):
        decline(actor=actors["region_editor"], agent_id=row.pk, words=" ")
    decline(actor=actors["region_editor"], agent_id=row.pk, words="Baru saja pindah.")
    assert Notice.objects.filter(user=people["unit_head"], text__contains="Baru saja pindah").exists()
    assert proposed("unit_coord").state == AgentState.PROPOSED


def test_the_letter_names_person_office_and_duties(agent):
    paper = letter_of(agent)
    words = PdfReader(BytesIO(as_pdf(paper))).pages[0].extract_text()
    for part in (agent.user.name, agent.letter_number, "Sinergi Merajut Citra", "Memeriksa kabar bohong",
                 "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Banten", "10 Maret 2026"):  # fmt: skip
        assert part in words
    assert any(agent.letter_number in p.text for p in Document(BytesIO(as_docx(paper))).paragraphs)


def test_a_seat_handed_over_keeps_its_history(agent, actors, people, morning):
    morning.shift(timedelta(days=60))
    new = rotating.hand_over(
        actor=actors["region_editor"],
        agent_id=agent.pk,
        user_id=people["unit_coord"].pk,
        words="Pindah tugas.",
    )
    agent.refresh_from_db()
    assert (agent.state, agent.ends_on) == (AgentState.HANDED, date(2026, 5, 8))
    assert (new.follows, new.seat, new.starts_on, new.state) == (
        agent,
        1,
        date(2026, 5, 9),
        AgentState.ACTIVE,
    )
    assert new.letter_number == "0002/SP-AIP/2026"
    assert Agent.objects.filter(state=AgentState.ACTIVE).count() == 1


def test_points_come_from_the_life_line_and_are_capped(
    agent, actors, units, people, django_assert_num_queries
):
    for number in range(4):
        Story.objects.create(
            unit=units["lapas-cilegon"], filed_by=people["contributor"], status=StoryStatus.PUBLISHED,
            published_at=f"2026-03-{10 + number}T03:00Z", headline=f"Berita {number}",
        )  # fmt: skip
    Story.objects.create(unit=units["lapas-cilegon"], filed_by=people["contributor"], headline="Naskah")
    case = open_case(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, type="K03", place="Dapur",
                     title="Api", detected_at=MORNING - timedelta(hours=1))  # fmt: skip
    Fact.objects.create(case=case, slot="what", status="unknown", text="Api", author=people["contributor"])
    gaung(actors, agent, times=12)
    with django_assert_num_queries(4):
        months = months_of([agent], since=date(2026, 1, 1), until=NEXT_YEAR)[agent.pk]
    assert [month.on.month for month in months] == list(range(3, 13))
    told = {duty.key: (times, points) for duty, times, points in months[0].parts}
    assert told == {"publikasi": (4, 12), "hoaks": (0, 0), "fakta-krisis": (1, 2), "gaung": (12, 10)}
    assert points_of([agent], since=date(2026, 1, 1), until=NEXT_YEAR)[agent.pk] == 24


def test_what_the_platform_counts_is_not_noted(agent, actors):
    with pytest.raises(Refused, match="dihitung sendiri"):
        note(actor=actors["contributor"], agent_id=agent.pk, duty="publikasi", on=DAY, text="Menulis berita.")
    for day in (DAY - timedelta(days=1), DAY + timedelta(days=1)):
        with pytest.raises(Refused, match="masa tugas"):
            gaung(actors, agent, on=day)
    with pytest.raises(NotFound):
        gaung(actors, agent, by="other_contributor")


def test_a_note_is_taken_away_again(agent, actors):
    entry = gaung(actors, agent)
    remove_note(actor=actors["unit_head"], entry_id=entry.pk)
    assert not Entry.objects.exists()


def test_the_term_ends_with_a_certificate_for_those_who_did_something(agent, actors, morning):
    gaung(actors, agent, times=3)
    morning.move_to(NEXT_YEAR + timedelta(days=1))
    complete(timestamp=0)
    complete(timestamp=0)
    agent.refresh_from_db()
    row = Certificate.objects.get()
    assert agent.state == AgentState.ENDED
    assert (row.name, row.holder_unit, row.ground) == (agent.user.name, agent.unit, f"agent:{agent.pk}")
    assert "Nilai kegiatan: 3" in row.lines
    assert row.signer_name == "Region Head Contoh"


def test_whoever_did_nothing_gets_none(agent, actors, morning):
    morning.move_to(NEXT_YEAR + timedelta(days=1))
    complete(timestamp=0)
    assert not Certificate.objects.exists()
    with pytest.raises(Refused, match="Tidak ada kegiatan"):
        rotating.certify(actor=actors["region_head"], agent_id=agent.pk)


def test_people_are_reminded_once(agent, people, morning, units):
    remind(timestamp=0)
    assert (
        Notice.objects.filter(user=people["region_editor"], text__contains="belum mempunyai agen").count()
        == 1
    )
    morning.move_to(date(2026, 12, 5))
    remind(timestamp=0)
    remind(timestamp=0)
    assert Notice.objects.filter(user=people["contributor"], text__contains="berakhir").count() == 1
    assert Reminder.objects.filter(key=f"term:{agent.pk}").count() == 1
    assert reminding.remind_of_seats(region_id=units["kanwil-banten"].pk) == 0


def test_a_year_is_opened_once_and_at_the_centre(cohort, actors):
    days = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 12, 31)}
    with pytest.raises(NotAllowed):
        open_cohort(actor=actors["region_head"], year=2027, theme="Tema", **days)
    with pytest.raises(Refused, match="sudah ada"):
        open_cohort(actor=actors["central_lead"], year=2026, theme="Tema", **days)
    with pytest.raises(Refused):
        open_cohort(actor=actors["central_lead"], year=2027, theme="Tema", starts_on=DAY, ends_on=DAY)


def test_everybody_sees_their_branch_and_its_empty_seats(agent, actors):
    assert agents_visible_to(actors["region_head"]).count() == 1
    assert not agents_visible_to(actors["other_region_editor"]).exists()
    empty = without_agent(seats_visible_to(actors["region_head"]))
    assert {unit.key for unit in empty} == {"kanwil-banten", "rutan-serang"}


def test_tallies_cost_the_same_however_many(agent, actors, units, django_assert_num_queries):
    gaung(actors, agent, times=2)
    with django_assert_num_queries(7):
        found = tallies(since=date(2026, 1, 1), until=NEXT_YEAR)
    own = {(one.measure, one.count, one.total) for one in found if one.unit == units["lapas-cilegon"].pk}
    assert own == {("agents.active", 1, 0.0), ("agents.points", 1, 2.0)}
    assert tallies(since=date(2025, 1, 1), until=date(2026, 1, 1)) == []
