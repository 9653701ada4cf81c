"""Cards of claims: filed once, within sight, answered by the newsroom, never by who looks after them."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from tests.apps.clarifications.claims import CLAIM, FACT, REASON, decided, filed, proven, published

from kentongan.apps.clarifications.enums import ClaimStatus
from kentongan.apps.clarifications.errors import BadInput, CannotAnswer, NotAllowed, NotFound, WrongStage
from kentongan.apps.clarifications.models import Claim, Fact
from kentongan.apps.clarifications.queries.claims import claim_for_desk, claims_visible_to, reasons_against
from kentongan.apps.clarifications.queries.public import claim_answered_by, public_claim, public_claims
from kentongan.apps.clarifications.services.answering import draft_answer, reopen_claim
from kentongan.apps.clarifications.services.deciding import Ruling, decide_claim, revise_verdict
from kentongan.apps.clarifications.services.facts import Finding, ask_fact, find_fact
from kentongan.apps.clarifications.services.filing import (
    change_claim,
    file_claim,
    link_repeat,
    unlink_repeat,
)
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready(actors, cilegon, newsroom) -> Claim:
    """All that an answer needs: by the contributor, decided by the head."""
    claim = proven(actors["contributor"], filed(actors["contributor"], cilegon))
    return decided(actors["unit_head"], claim)


@pytest.fixture
def public(ready, actors) -> Claim:
    story = draft_answer(actor=actors["contributor"], claim_id=ready.pk)
    published(
        story.pk, actors["contributor"], actors["unit_coord"], actors["unit_head"], actors["region_editor"]
    )
    ready.refresh_from_db()
    return ready


def test_a_claim_sent_twice_is_one(actors, cilegon):
    key = uuid4()
    words = {"actor": actors["contributor"], "unit_id": cilegon.pk, "text": CLAIM, "filing_key": key}
    assert file_claim(**words).pk == file_claim(**words).pk
    with pytest.raises(NotFound):
        file_claim(**{**words, "actor": actors["unit_head"]})


@pytest.mark.parametrize("name", ["other_contributor", "ppid", "auditor", "admin", "public"])
def test_others_file_nothing_here(actors, cilegon, name):
    with pytest.raises(NotAllowed):
        filed(actors[name], cilegon)
    assert not Claim.objects.exists()


def test_claims_are_seen_in_their_branch_only(actors, cilegon, units):
    mine = filed(actors["contributor"], cilegon)
    theirs = filed(actors["other_contributor"], units["lapas-nunukan"])
    assert list(claims_visible_to(actors["unit_head"])) == [mine]
    assert set(claims_visible_to(actors["central_editor"])) == {mine, theirs}
    assert not claims_visible_to(actors["auditor"]).exists()
    assert claim_for_desk(actors["unit_head"], theirs.pk) is None


def test_all_reasons_stand_at_once(actors, cilegon, newsroom):
    claim = filed(actors["contributor"], cilegon)
    assert [reason.code for reason in reasons_against(claim)] == ["evidence", "facts", "verdict"]
    with pytest.raises(CannotAnswer) as refusal:
        draft_answer(actor=actors["contributor"], claim_id=claim.pk)
    assert len(refusal.value.reasons) == 3


def test_an_unanswered_question_holds_the_answer(actors, ready):
    fact = ask_fact(actor=actors["contributor"], claim_id=ready.pk, question="Siapa yang membuat daftar itu?")
    assert [reason.code for reason in reasons_against(ready)] == ["facts_open"]
    with pytest.raises(BadInput, match="sumbernya"):
        find_fact(actor=actors["contributor"], fact_id=fact.pk, finding=Finding(text="Bukan kami."))
    find_fact(
        actor=actors["contributor"],
        fact_id=fact.pk,
        finding=Finding(text="Bukan kami.", source="Berita acara"),
    )
    assert reasons_against(ready) == []


def test_the_database_knows_no_fact_without_source(actors, ready):
    with pytest.raises(IntegrityError), transaction.atomic():
        Fact.objects.create(claim=ready, question="?", text="Begitulah.", source="")


def test_the_owner_gives_no_verdict(actors, cilegon):
    claim = filed(actors["unit_head"], cilegon)
    with pytest.raises(NotAllowed):
        decided(actors["unit_head"], claim)
    with pytest.raises(NotAllowed):
        decided(actors["unit_coord"], claim)
    assert decided(actors["region_editor"], claim).verdict == "hoax"


def test_a_verdict_given_before_the_owner_changed_needs_another_hand(actors, people, ready):
    change_claim(actor=actors["contributor"], claim_id=ready.pk, text=CLAIM, owner_id=people["unit_head"].pk)
    ready.refresh_from_db()
    assert [reason.code for reason in reasons_against(ready)] == ["second_person"]


def test_a_true_claim_asks_for_our_own_correction(actors, ready):
    decided(actors["unit_head"], ready, verdict="true")
    ready.refresh_from_db()
    assert [reason.code for reason in reasons_against(ready)] == ["fix"]
    decided(
        actors["unit_head"],
        ready,
        verdict="true",
        fix="Loket ditegur dan uang dikembalikan. Kami mohon maaf.",
    )
    ready.refresh_from_db()
    assert reasons_against(ready) == []
    with pytest.raises(BadInput):
        decided(actors["unit_head"], ready, verdict="true", own_story_id=999_999)


def test_identities_are_held_back(actors, ready):
    change_claim(
        actor=actors["contributor"],
        claim_id=ready.pk,
        text="Pemilik NIK 3604012501900003 membayar biaya kunjungan di Lapas Cilegon.",
    )
    ready.refresh_from_db()
    assert [reason.code for reason in reasons_against(ready)] == ["held"]


def test_the_answer_is_a_story_that_tells_the_fact_first(actors, ready):
    story = draft_answer(actor=actors["contributor"], claim_id=ready.pk)
    body = story.current.body
    assert story.current.topic.key == "klarifikasi"
    assert "memungut biaya" not in story.current.headline
    assert body.index(FACT) < body.index(CLAIM) and body.count(CLAIM) == 1
    assert REASON in body and "direkam" in body
    ready.refresh_from_db()
    assert (ready.status, ready.story_id) == (ClaimStatus.ANSWERING, story.pk)


def test_the_card_is_closed_while_the_answer_is_on_its_way(actors, ready):
    draft_answer(actor=actors["contributor"], claim_id=ready.pk)
    with pytest.raises(WrongStage):
        change_claim(actor=actors["contributor"], claim_id=ready.pk, text="Klaim yang lain sama sekali.")
    with pytest.raises(WrongStage):
        decided(actors["unit_head"], ready, verdict="true")
    reopen_claim(actor=actors["contributor"], claim_id=ready.pk)
    ready.refresh_from_db()
    assert (ready.status, ready.story_id) == (ClaimStatus.OPEN, None)


def test_publication_makes_the_claim_public(public, actors):
    assert public.status == ClaimStatus.ANSWERED
    assert public.published_at == public.story.published_at
    assert list(public_claims()) == [public]
    assert claim_answered_by(public.story_id) == public
    assert [change.kind for change in public_claim(public.pk).changes.all()] == ["answered"]
    with pytest.raises(WrongStage):
        reopen_claim(actor=actors["contributor"], claim_id=public.pk)


def test_nothing_unpublished_is_public(ready, actors):
    assert public_claim(ready.pk) is None
    story = draft_answer(actor=actors["contributor"], claim_id=ready.pk)
    assert public_claim(ready.pk) is None and claim_answered_by(story.pk) is None


def test_a_withdrawn_answer_keeps_its_note(public, actors):
    withdraw_story(actor=actors["unit_head"], story_id=public.story_id, reason="Sumbernya ternyata keliru.")
    public.refresh_from_db()
    assert public.status == ClaimStatus.WITHDRAWN
    assert public_claim(public.pk).changes.last().text == "Sumbernya ternyata keliru."


def test_an_unpublished_answer_takes_its_claim_along(public, actors):
    unpublish_story(
        actor=actors["central_editor"],
        story_id=public.story_id,
        reason="Memuat data pribadi seseorang.",
        reason_code="privacy",
    )
    assert public_claim(public.pk) is None


def test_a_changed_verdict_is_told(public, actors):
    ruling = Ruling(verdict="partly_true", reason="Satu petugas ternyata meminta uang dan sudah diproses.")
    with pytest.raises(NotAllowed):
        revise_verdict(actor=actors["contributor"], claim_id=public.pk, ruling=ruling)
    revise_verdict(actor=actors["unit_head"], claim_id=public.pk, ruling=ruling)
    told = public_claim(public.pk)
    assert told.verdict == "partly_true"
    assert "“Hoaks” menjadi “Benar sebagian”" in told.changes.last().text
    with pytest.raises(WrongStage):
        decide_claim(actor=actors["unit_head"], claim_id=public.pk, ruling=ruling)


def test_a_repeat_takes_the_first_answer(public, actors, cilegon):
    again = filed(actors["unit_coord"], cilegon, "Besuk di Lapas Cilegon harus bayar 50 ribu.")
    link_repeat(actor=actors["unit_coord"], claim_id=again.pk, first_id=public.pk)
    again.refresh_from_db()
    assert (again.status, again.repeat_of) == (ClaimStatus.REPEAT, public)
    assert [reason.code for reason in reasons_against(again)] == ["repeat"]
    unlink_repeat(actor=actors["unit_coord"], claim_id=again.pk)
    again.refresh_from_db()
    assert again.is_open


def test_a_repeat_of_a_hidden_claim_is_refused(actors, cilegon, units):
    theirs = filed(actors["other_contributor"], units["lapas-nunukan"])
    mine = filed(actors["contributor"], cilegon)
    with pytest.raises(NotFound):
        link_repeat(actor=actors["contributor"], claim_id=mine.pk, first_id=theirs.pk)
    with pytest.raises(WrongStage):
        link_repeat(actor=actors["contributor"], claim_id=mine.pk, first_id=mine.pk)


def test_every_act_is_on_the_trail_without_words_of_the_claim(public):
    entries = AuditEntry.objects.filter(subject=f"claim:{public.pk}").order_by("id")
    verbs = [entry.verb for entry in entries]
    assert verbs == [
        *("claim_filed", "claim_seen", "evidence_captured", "fact_asked", "claim_decided", "answer_drafted"),
        "claim_followed",
    ]
    assert not any("50.000" in entry.body for entry in entries)


def test_a_card_costs_the_same_with_many_places(actors, cilegon, django_assert_max_num_queries):
    claim = filed(actors["contributor"], cilegon)
    for number in range(5):
        ask_fact(actor=actors["contributor"], claim_id=claim.pk, question=f"Pertanyaan nomor {number}?")
    with django_assert_max_num_queries(6):
        seen = claim_for_desk(actors["contributor"], claim.pk)
        list(seen.facts.all()), [list(place.captures.all()) for place in seen.sightings.all()]
