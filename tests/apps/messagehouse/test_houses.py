"""Drafting, approving and inheriting a message house."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kentongan.apps.messagehouse.errors import CannotApprove, NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import House, Phrasing, Pillar, Proof, ProofUse
from kentongan.apps.messagehouse.queries.houses import (
    houses_visible_to,
    phrasings_for,
    pillars_for,
    storeys_of,
)
from kentongan.apps.messagehouse.queries.uses import uses_of
from kentongan.apps.messagehouse.queries.versions import changes_between
from kentongan.apps.messagehouse.services import approving, drafting, parts, using

pytestmark = pytest.mark.django_db


def test_a_unit_inherits_and_adds(in_force, units, django_assert_num_queries):
    in_force("ditjenpas", "central_editor", pillars={"Keterbukaan": 60, "Pembinaan": 40})
    in_force(pillars={"Kebun": 20})
    in_force("kanwil-kaltim", "other_region_editor", pillars={"Perbatasan": 10})
    with django_assert_num_queries(1):
        assert [row.label for row in pillars_for(units["lapas-cilegon"])] == [
            "Keterbukaan",
            "Pembinaan",
            "Kebun",
        ]
    assert [row.label for row in pillars_for(units["rutan-serang"])] == ["Keterbukaan", "Pembinaan"]
    storeys = storeys_of(units["lapas-cilegon"])
    assert [(one.house.unit.key, one.is_own) for one in storeys] == [
        ("ditjenpas", False),
        ("lapas-cilegon", True),
    ]


def test_the_nearer_key_takes_the_place_of_the_one_above(in_force, units):
    in_force("ditjenpas", "central_editor", pillars={"Keterbukaan": 60})
    in_force(pillars={"Keterbukaan": 30})
    assert [row.share for row in pillars_for(units["lapas-cilegon"])] == [30]


def test_drafts_and_past_versions_say_nothing(draft, in_force, actors, units):
    draft()
    assert pillars_for(units["lapas-cilegon"]) == []
    assert phrasings_for(units["lapas-cilegon"]) == ()
    row = House.objects.get()
    approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    assert len(phrasings_for(units["lapas-cilegon"])) == 1
    new = drafting.start_draft(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    for phrasing in new.phrasings.all():
        parts.take_out(actor=actors["unit_coord"], house_id=new.pk, kind="ungkapan", part_id=phrasing.pk)
    assert len(phrasings_for(units["lapas-cilegon"])) == 1
    approving.approve_house(actor=actors["unit_head"], house_id=new.pk)
    assert phrasings_for(units["lapas-cilegon"]) == ()
    row.refresh_from_db()
    assert (row.state, row.in_force_to is not None) == ("past", True)


def test_phrasings_come_from_nation_region_and_unit(in_force, units, django_assert_num_queries):
    in_force("ditjenpas", "central_editor", avoid={"pencitraan": "keterbukaan", "kami": "kita"})
    in_force("kanwil-banten", "region_editor", avoid={"jawara": "tokoh"})
    in_force(avoid={"Pencitraan": "pelayanan"})
    with django_assert_num_queries(1):
        found = {row.find.lower(): (row.write, row.house) for row in phrasings_for(units["lapas-cilegon"])}
    assert found == {
        "pencitraan": ("pelayanan", "Lapas Kelas IIA Cilegon"),
        "kami": ("kita", "Ditjenpas"),
        "jawara": ("tokoh", "Kanwil Ditjenpas Banten"),
    }
    assert {row.find for row in phrasings_for(units["lapas-nunukan"])} == {"pencitraan", "kami"}


@pytest.mark.parametrize("who", ["unit_coord", "contributor", "auditor", "ppid"])
def test_not_approved_by_the_drafter_nor_by_who_may_not(draft, actors, who):
    row = draft()
    with pytest.raises((NotAllowed, NotFound)):
        approving.approve_house(actor=actors[who], house_id=row.pk)
    assert House.objects.get().state == "draft"


def test_a_head_who_had_a_hand_in_it_needs_another(draft, actors):
    row = draft()
    drafting.write_house(
        actor=actors["unit_head"], house_id=row.pk, words=drafting.HouseWords(promise="Baru")
    )
    with pytest.raises(NotAllowed):
        approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    assert approving.approve_house(actor=actors["region_head"], house_id=row.pk).state == "in_force"


def test_the_gate_gives_all_reasons(draft, actors, proof, today):
    row = draft(pillars={"A": 70, "B": 60})
    Pillar.objects.filter(label="A").update(terms=[])
    lapsed = proof(valid_until=today - timedelta(days=1))
    parts.put_proof(actor=actors["unit_coord"], house_id=row.pk, words=lapsed)
    with pytest.raises(CannotApprove) as refused:
        approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    assert [reason.code for reason in refused.value.reasons] == ["share", "lapsed", "bare"]


def test_an_empty_draft_is_not_approved(actors, units):
    row = drafting.start_draft(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    with pytest.raises(CannotApprove) as refused:
        approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    assert [reason.code for reason in refused.value.reasons] == ["empty"]


def test_a_version_in_force_is_never_changed(in_force, actors):
    row = in_force()
    for act in (
        lambda: drafting.write_house(
            actor=actors["unit_coord"], house_id=row.pk, words=drafting.HouseWords()
        ),
        lambda: drafting.discard_draft(actor=actors["unit_coord"], house_id=row.pk),
        lambda: parts.take_out(
            actor=actors["unit_coord"], house_id=row.pk, kind="pilar", part_id=row.pillars.first().pk
        ),
    ):
        with pytest.raises(Refused):
            act()


def test_a_draft_copies_what_is_in_force_and_there_is_one(in_force, actors, units, proof):
    first = in_force()
    second = drafting.start_draft(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk)
    again = drafting.start_draft(actor=actors["region_editor"], unit_id=units["lapas-cilegon"].pk)
    assert (second.pk, second.number, second.promise) == (again.pk, 2, first.promise)
    assert [row.key for row in second.pillars.all()] == [row.key for row in first.pillars.all()]
    assert second.phrasings.count() == 1
    assert changes_between(first, second) == []
    with pytest.raises(IntegrityError), transaction.atomic():
        House.objects.create(unit=units["lapas-cilegon"], number=9, drafted_by=first.drafted_by)


def test_versions_are_told_apart_line_by_line(in_force, actors, units):
    first = in_force()
    new = drafting.start_draft(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    drafting.write_house(
        actor=actors["unit_coord"], house_id=new.pk, words=drafting.HouseWords(promise="Lebih dekat")
    )
    pillar = parts.PillarWords(label="Kebun", terms=("panen",), share=10)
    parts.put_pillar(actor=actors["unit_coord"], house_id=new.pk, words=pillar)
    parts.take_out(
        actor=actors["unit_coord"], house_id=new.pk, kind="ungkapan", part_id=new.phrasings.get().pk
    )
    new = House.objects.get(pk=new.pk)
    changes = {(row.part, bool(row.was), bool(row.now)) for row in changes_between(first, new)}
    assert changes == {("janji", True, True), ("pilar", False, True), ("ungkapan", True, False)}
    assert len(changes_between(None, first)) == 3


def test_houses_are_read_from_below_and_drafts_at_the_desk(in_force, draft, actors):
    national = in_force("ditjenpas", "central_editor")
    own = in_force()
    waiting = draft(promise="Rahasia")

    def readers(row: House) -> set[str]:
        return {name for name, actor in actors.items() if houses_visible_to(actor).filter(pk=row.pk).exists()}

    branch = {
        *("contributor", "unit_coord", "unit_head", "region_editor", "region_head", "central_editor"),
        *("central_lead", "ppid", "auditor", "admin"),
    }
    assert readers(national) == set(actors) - {"public"}
    assert readers(own) == branch
    assert readers(waiting) == branch - {"contributor", "ppid", "auditor", "admin"}


@pytest.mark.parametrize("who", ["contributor", "auditor", "ppid"])
def test_who_may_not_work_does_not_begin(actors, units, who):
    with pytest.raises(NotAllowed):
        drafting.start_draft(actor=actors[who], unit_id=units["lapas-cilegon"].pk)


def test_another_branch_is_not_found(actors, units, draft):
    with pytest.raises(NotFound):
        drafting.start_draft(actor=actors["other_unit_head"], unit_id=units["lapas-cilegon"].pk)
    with pytest.raises(NotFound):
        approving.approve_house(actor=actors["other_region_editor"], house_id=draft().pk)


@pytest.mark.parametrize(
    "words",
    [
        parts.PhrasingWords(kind="avoid", reason="x", find=""),
        parts.PhrasingWords(kind="avoid", reason=" ", find="abc"),
        parts.PhrasingWords(kind="use", reason="x", write=""),
        parts.PhrasingWords(kind="avoid", reason="x", find="…"),
        parts.PhrasingWords(kind="avoid", reason="x", find="abc", write="ABC"),
        parts.PhrasingWords(kind="shout", reason="x", find="abc"),
        parts.PhrasingWords(kind="avoid", reason="x", find="abc", weight="block"),
    ],
)
def test_phrasings_that_say_nothing_or_would_block_are_refused(draft, actors, words):
    row = draft(avoid={})
    with pytest.raises(Refused):
        parts.put_phrasing(actor=actors["unit_coord"], house_id=row.pk, words=words)
    assert not Phrasing.objects.exists()


def test_a_proof_needs_a_source_and_days_that_run_forward(draft, actors, proof, today):
    row = draft()
    for more in (
        {"source": " "},
        {"source_kind": "link", "source": "javascript:alert(1)"},
        {"valid_until": today - timedelta(days=60)},
        {"source_kind": "rumour"},
    ):
        with pytest.raises(Refused):
            parts.put_proof(actor=actors["unit_coord"], house_id=row.pk, words=proof(**more))


@pytest.mark.parametrize("colour", [("Hijau", "hijau"), ("Hijau", "#12345"), ("x", "#12345g;")])
def test_colours_are_colours(draft, actors, colour):
    words = drafting.HouseWords(colours=(colour,))
    with pytest.raises(Refused):
        drafting.write_house(actor=actors["unit_coord"], house_id=draft().pk, words=words)


def test_uses_are_counted_across_versions(draft, actors, units, proof):
    row = draft()
    parts.put_proof(actor=actors["unit_coord"], house_id=row.pk, words=proof())
    approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    first, unit = Proof.objects.get(), units["lapas-cilegon"]
    using.use_proof(actor=actors["contributor"], proof_id=first.pk, unit_id=unit.pk)
    new = drafting.start_draft(actor=actors["unit_coord"], unit_id=unit.pk)
    approving.approve_house(actor=actors["unit_head"], house_id=new.pk)
    second = new.proofs.get()
    using.use_proof(actor=actors["unit_head"], proof_id=second.pk, unit_id=unit.pk)
    assert uses_of([second]) == {first.origin: 2}
    with pytest.raises(NotFound):
        using.use_proof(actor=actors["contributor"], proof_id=first.pk, unit_id=unit.pk)


def test_a_lapsed_or_foreign_proof_is_not_taken(draft, actors, units, proof, today):
    row = draft()
    parts.put_proof(actor=actors["unit_coord"], house_id=row.pk, words=proof(valid_until=today))
    approving.approve_house(actor=actors["unit_head"], house_id=row.pk)
    one = Proof.objects.get()
    with pytest.raises(NotFound):
        using.use_proof(actor=actors["other_unit_head"], proof_id=one.pk, unit_id=units["lapas-nunukan"].pk)
    with pytest.raises(NotFound):
        using.use_proof(actor=actors["central_editor"], proof_id=one.pk, unit_id=units["rutan-serang"].pk)
    Proof.objects.update(valid_until=today - timedelta(days=1))
    with pytest.raises(Refused):
        using.use_proof(actor=actors["unit_head"], proof_id=one.pk, unit_id=units["lapas-cilegon"].pk)
    assert not ProofUse.objects.exists()
