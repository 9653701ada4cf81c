"""The register: consent, history, scope, likeness, merging and apart again."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.apps.stakeholders.partnering import CONSENT, REACHED, partner

from kentongan.apps.stakeholders.errors import Invalid, NotAllowed, NotFound, Settled
from kentongan.apps.stakeholders.models import JointRelease, Partner, PartnerChange
from kentongan.apps.stakeholders.queries.contacts import contacts_of
from kentongan.apps.stakeholders.queries.partners import (
    PartnerFilter,
    alike,
    filtered,
    names_from_above,
    partners_visible_to,
    with_next_step,
)
from kentongan.apps.stakeholders.services.contacts import NextStep, Said, log_contact
from kentongan.apps.stakeholders.services.joints import JointWords, ask_joint
from kentongan.apps.stakeholders.services.merging import merge_partners, undo_merge
from kentongan.apps.stakeholders.services.partners import PartnerWords, change_partner, withdraw_consent
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def words_of(row: Partner, **otherwise: object) -> PartnerWords:
    return PartnerWords(**{name: getattr(row, name) for name in PartnerWords.__slots__} | otherwise)


def test_contact_needs_consent_in_service_and_in_database(actors, units):
    actor, unit = actors["unit_coord"], units["lapas-cilegon"]
    with pytest.raises(Invalid) as refusal:
        partner(actor, unit, contact_name="Ani Contoh")
    assert refusal.value.field == "consent_way"
    with pytest.raises(Invalid):
        partner(actor, unit, phone="0812", consent_way="form", consent_on=TODAY + timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.create(unit=unit, kind="ngo", name="X", name_key="x", phone="0812")
    assert not Partner.objects.exists()


@pytest.mark.parametrize("kind", ["victims", "inmates", "visitors", "employees"])
def test_groups_of_private_people_keep_no_contact(kind, actors, units):
    with pytest.raises(Invalid) as refusal:
        partner(actors["unit_coord"], units["lapas-cilegon"], kind=kind, **REACHED)
    assert refusal.value.field == "contact_name"
    assert partner(actors["unit_coord"], units["lapas-cilegon"], kind=kind).kind == kind


def test_withdrawn_consent_erases_every_trace(actors, units):
    actor = actors["unit_coord"]
    row = partner(actor, units["lapas-cilegon"], **REACHED)
    change_partner(
        actor=actor, partner_id=row.pk, words=words_of(row, contact_name="Budi Contoh", notes="Ramah")
    )
    ask_joint(actor=actor, partner_id=row.pk, words=JointWords("Panen", TODAY, approver="Budi Contoh"))
    row = withdraw_consent(actor=actor, partner_id=row.pk)
    assert not row.has_contact and row.consent_way == "" and row.withdrawn_on == TODAY
    assert row.notes == "Ramah"
    assert JointRelease.objects.get().approver == ""
    kept = str(list(PartnerChange.objects.values_list("words", flat=True)))
    kept += str(list(AuditEntry.objects.values_list("body", flat=True)))
    assert (
        "Contoh" not in kept.replace("Coord Contoh", "") and "0812" not in kept and "mitra.test" not in kept
    )
    with pytest.raises(Invalid):
        withdraw_consent(actor=actor, partner_id=row.pk)


def test_history_tells_what_was_and_is(actors, units):
    actor = actors["unit_coord"]
    row = partner(actor, units["lapas-cilegon"])
    change_partner(actor=actor, partner_id=row.pk, words=words_of(row))
    assert not row.changes.exists()
    change_partner(actor=actor, partner_id=row.pk, words=words_of(row, stance="critical", influence=5))
    assert row.changes.get().words == {"stance": ["neutral", "critical"], "influence": ["3", "5"]}


def test_register_is_kept_by_the_branch(actors, units):
    row = partner(actors["unit_coord"], units["lapas-cilegon"])
    assert list(partners_visible_to(actors["region_editor"])) == [row]
    for name in ("contributor", "ppid", "auditor", "admin", "other_unit_head", "public"):
        assert not partners_visible_to(actors[name]).exists(), name
        with pytest.raises(NotFound):
            change_partner(actor=actors[name], partner_id=row.pk, words=words_of(row, name="Direbut"))
        with pytest.raises(NotAllowed):
            partner(actors[name], units["lapas-cilegon"])


def test_names_of_partners_above_are_known_below(actors, units, django_assert_num_queries):
    partner(actors["central_lead"], units["ditjenpas"], "Ombudsman", kind="ombudsman", **REACHED)
    partner(actors["central_lead"], units["ditjenpas"], "Peka", is_sensitive=True)
    partner(actors["central_lead"], units["lapas-nunukan"], "Tetangga")
    with django_assert_num_queries(1):
        seen = list(names_from_above(actors["unit_coord"]))
    assert [row.name for row in seen] == ["Ombudsman"]
    assert "email" in seen[0].get_deferred_fields() and "phone" in seen[0].get_deferred_fields()


def test_list_asks_once_whatever_its_length(actors, units, django_assert_num_queries):
    actor = actors["unit_coord"]
    for number in range(12):
        row = partner(actor, units["lapas-cilegon"], f"Mitra {number}")
        step = NextStep(f"Telepon {number}", TODAY)
        log_contact(actor=actor, partner_id=row.pk, said=Said(TODAY, "call", "Halo"), step=step)
    with django_assert_num_queries(1):
        rows = list(with_next_step(partners_visible_to(actor).order_by("id")))
        assert next((row.unit.name, row.step_what) for row in rows) == (
            "Lapas Kelas IIA Cilegon",
            "Telepon 0",
        )


def test_filter_by_quadrant_agrees_with_the_grid(actors, units):
    actor = actors["unit_coord"]
    for influence in (1, 3, 4, 5):
        for interest in (1, 3, 4, 5):
            partner(
                actor,
                units["lapas-cilegon"],
                f"M{influence}{interest}",
                influence=influence,
                interest=interest,
            )
    sizes = {
        key: filtered(partners_visible_to(actor), PartnerFilter(quadrant=key)).count()
        for key in ("manage", "satisfy", "inform", "monitor")
    }
    assert sizes == {"manage": 4, "satisfy": 4, "inform": 4, "monitor": 4}
    cell = filtered(partners_visible_to(actor), PartnerFilter(cell=(4, 5)))
    assert [row.name for row in cell] == ["M45"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PT Maju Contoh", "maju contoh, pt."),
        ("Lembaga Perlindungan Saksi dan Korban", "LPSK"),
        ("LPSK", "Lembaga Perlindungan Saksi dan Korban"),
        ("Universitas Contoh", "UNIVERSITAS CONTOH"),
    ],
)
def test_names_that_may_mean_the_same(first, second, actors, units, django_assert_num_queries):
    row = partner(actors["unit_coord"], units["lapas-cilegon"], first)
    partner(actors["unit_coord"], units["lapas-cilegon"], "Puskesmas Jauh")
    with django_assert_num_queries(1):
        assert alike(second, among=partners_visible_to(actors["unit_coord"])) == [row]


def test_merge_brings_everything_over_and_back(actors, units):
    actor, unit = actors["unit_coord"], units["lapas-cilegon"]
    kept, gone = partner(actor, unit, "LPSK"), partner(actor, unit, "Lembaga Perlindungan Saksi dan Korban")
    log_contact(actor=actor, partner_id=kept.pk, said=Said(date(2026, 1, 5), "call", "Lama"))
    step = NextStep("Undang", TODAY)
    log_contact(actor=actor, partner_id=gone.pk, said=Said(date(2026, 2, 5), "visit", "Baru"), step=step)
    merge = merge_partners(actor=actor, kept_id=kept.pk, gone_id=gone.pk)
    kept.refresh_from_db()
    assert [row.said for row in contacts_of(kept)] == ["Baru", "Lama"]
    assert kept.last_contact_on == date(2026, 2, 5) and kept.steps.count() == 1
    assert list(partners_visible_to(actor)) == [kept]
    later = log_contact(actor=actor, partner_id=kept.pk, said=Said(date(2026, 3, 5), "call", "Sesudah"))
    undo_merge(actor=actor, merge_id=merge.pk)
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert {row.said for row in contacts_of(kept)} == {"Lama", later.said}
    assert [row.said for row in contacts_of(gone)] == ["Baru"]
    assert (kept.last_contact_on, gone.last_contact_on) == (date(2026, 3, 5), date(2026, 2, 5))
    assert gone.steps.count() == 1 and gone.merged_into_id is None
    with pytest.raises(Settled):
        undo_merge(actor=actor, merge_id=merge.pk)


def test_merge_refuses_itself_other_offices_and_strangers(actors, units):
    actor = actors["region_editor"]
    one, other = partner(actor, units["lapas-cilegon"], "A"), partner(actor, units["rutan-serang"], "A")
    for kept, gone in ((one, one), (one, other)):
        with pytest.raises(Invalid):
            merge_partners(actor=actor, kept_id=kept.pk, gone_id=gone.pk)
    with pytest.raises(NotFound):
        merge_partners(actor=actors["other_unit_head"], kept_id=one.pk, gone_id=other.pk)


def test_kept_data_may_come_back_with_a_new_consent(actors, units):
    actor = actors["unit_coord"]
    row = partner(actor, units["lapas-cilegon"], **REACHED)
    row = withdraw_consent(actor=actor, partner_id=row.pk)
    row = change_partner(
        actor=actor, partner_id=row.pk, words=words_of(row, email="lagi@mitra.test", **CONSENT)
    )
    assert row.email == "lagi@mitra.test" and row.withdrawn_on is None
