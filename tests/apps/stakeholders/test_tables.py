"""Tables out and in again: partners and counts."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.apps.stakeholders.partnering import REACHED, complaint, partner

from kentongan.apps.stakeholders.errors import Invalid, NotAllowed
from kentongan.apps.stakeholders.models import ParticipationCount, Partner
from kentongan.apps.stakeholders.queries.participation import by_child, by_month
from kentongan.apps.stakeholders.services.joints import JointWords, answer_joint, ask_joint
from kentongan.apps.stakeholders.services.participation import enter_counts, import_counts, plan_counts
from kentongan.apps.stakeholders.services.partner_sheet import (
    HEADER,
    export_partners,
    import_partners,
    plan_partners,
)
from kentongan.core.relations.participation import months_until
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

pytestmark = pytest.mark.django_db
MONTHS = months_until(date(2026, 3, 1), 12)


@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_exported_table_comes_back_without_a_change(write, actors, units):
    actor = actors["unit_coord"]
    partner(actor, units["lapas-cilegon"], "=Yayasan", stance="critical", notes="Dua\nbaris", **REACHED)
    partner(actor, units["lapas-cilegon"], "Polres Contoh", kind="police", is_sensitive=True, **REACHED)
    table = write(HEADER, export_partners(actor=actor))
    plan = plan_partners(actor=actor, content=table)
    assert not plan.added and not plan.bad
    # blanks and line ends of notes are all that a table cannot carry
    assert {row.fields for row in plan.changed} <= {("notes",)}
    assert AuditEntry.objects.filter(verb="partners_exported").count() == 1


def test_contact_of_sensitive_partners_stays_here_and_survives_the_way_back(actors, units):
    actor = actors["unit_coord"]
    row = partner(actor, units["lapas-cilegon"], is_sensitive=True, notes="Rahasia", **REACHED)
    table = to_csv(HEADER, export_partners(actor=actor)).decode()
    assert "Ani" not in table and "mitra.test" not in table and "Rahasia" not in table
    import_partners(actor=actor, content=table.replace("netral", "kritis").encode())
    row.refresh_from_db()
    assert (row.stance, row.email, row.notes) == ("critical", "ani@mitra.test", "Rahasia")


def test_import_adds_changes_and_names_bad_rows(actors, units, django_assert_max_num_queries):
    actor = actors["region_editor"]
    partner(actor, units["lapas-cilegon"], "Yayasan Contoh")
    table = (
        b"Satuan,Nama,Jenis,Pengaruh,Sikap,Telepon\n"
        b"lapas-cilegon,yayasan contoh,ngo,5,kritis,\n"
        b"Rutan Kelas IIB Serang,Kejaksaan Contoh,Kejaksaan,4,netral,\n"
        b"lapas-nunukan,Jauh,ngo,3,netral,\n"
        b"lapas-cilegon,Tanpa Izin,ngo,3,netral,0812\n"
        b"lapas-cilegon,Aneh,kerajaan,3,netral,\n"
        b"lapas-cilegon,Sembilan,ngo,9,netral,\n"
        b"lapas-cilegon,Yayasan Contoh,ngo,3,netral,\n"
    )
    with django_assert_max_num_queries(8):
        plan = plan_partners(actor=actor, content=table)
    assert (len(plan.added), len(plan.changed), [bad.number for bad in plan.bad]) == (1, 1, [4, 5, 6, 7, 8])
    assert Partner.objects.count() == 1
    import_partners(actor=actor, content=table)
    assert Partner.objects.get(name="yayasan contoh").influence == 5
    assert Partner.objects.get(unit=units["rutan-serang"]).kind == "prosecution"
    for name in ("contributor", "ppid", "auditor"):
        with pytest.raises(NotAllowed):
            plan_partners(actor=actors[name], content=table)
        with pytest.raises(NotAllowed):
            export_partners(actor=actors[name])


def test_counts_are_summed_up_the_tree_in_few_queries(actors, units, django_assert_num_queries):
    actor = actors["central_lead"]
    for key, number in (
        ("lapas-cilegon", 3),
        ("rutan-serang", 4),
        ("lapas-nunukan", 50),
        ("kanwil-banten", 1),
    ):
        enter_counts(actor=actor, unit_id=units[key].pk, month=date(2026, 2, 9), counts={"visits": number})
    enter_counts(actor=actor, unit_id=units["lapas-cilegon"].pk, month=date(2026, 2, 1), counts={"visits": 5})
    complaint(actor, received="2026-02-10")
    row = partner(actor, units["rutan-serang"])
    today = timezone.localdate()
    joint = ask_joint(actor=actor, partner_id=row.pk, words=JointWords("Panen", today))
    answer_joint(actor=actor, joint_id=joint.pk, state="agreed")
    february = date(2026, 2, 1)
    with django_assert_num_queries(3):
        cells = by_month(units["kanwil-banten"], MONTHS)
    assert cells == {(february, "visits"): 10, (february, "complaints"): 1}
    with django_assert_num_queries(4):
        below = {one.unit.key: one.counts for one in by_child(units["kanwil-banten"], MONTHS)}
    assert below == {"lapas-cilegon": {"visits": 5, "complaints": 1}, "rutan-serang": {"visits": 4}}
    regions = {one.unit.key: one.counts.get("visits") for one in by_child(units["ditjenpas"], MONTHS)}
    assert regions == {"kanwil-banten": 10, "kanwil-kaltim": 50}
    this_year = months_until(today, 12)
    assert by_month(units["ditjenpas"], this_year)[today.replace(day=1), "partnerships"] == 1


def test_counts_that_make_no_sense_are_refused(actors, units):
    unit, actor = units["lapas-cilegon"], actors["unit_coord"]
    soon = timezone.localdate() + timedelta(days=40)
    for month, counts in (
        (date(2026, 2, 1), {"complaints": 3}),
        (date(2026, 2, 1), {"visits": -1}),
        (date(2026, 2, 1), {"entah": 1}),
        (soon, {"visits": 1}),
    ):
        with pytest.raises(Invalid):
            enter_counts(actor=actor, unit_id=unit.pk, month=month, counts=counts)
    for name in ("contributor", "other_unit_head", "auditor", "ppid"):
        with pytest.raises(NotAllowed):
            enter_counts(actor=actors[name], unit_id=unit.pk, month=date(2026, 2, 1), counts={"visits": 1})
    assert not ParticipationCount.objects.exists()


def test_table_of_counts_replaces_what_stood_there(actors, units, django_assert_max_num_queries):
    actor = actors["region_editor"]
    enter_counts(actor=actor, unit_id=units["lapas-cilegon"].pk, month=date(2026, 2, 1), counts={"visits": 1})
    table = (
        b"satuan;bulan;jenis;jumlah\nlapas-cilegon;2026-02;Kunjungan masyarakat;1.234\n"
        b"rutan-serang;02/2026;suggestions;7\n"
        b"lapas-nunukan;2026-02;visits;1\nlapas-cilegon;2026-02;complaints;1\nlapas-cilegon;2026-02;visits;-4\n"
        b"lapas-cilegon;entah;visits;4\nrutan-serang;2026-02;suggestions;8\n"
    )
    with django_assert_max_num_queries(4):
        plan = plan_counts(actor=actor, content=table)
    assert [bad.number for bad in plan.bad] == [4, 5, 6, 7, 8]
    import_counts(actor=actor, content=table)
    assert dict(ParticipationCount.objects.values_list("kind", "count")) == {"visits": 1234, "suggestions": 7}
