"""What the tests of this desk are made of: partners and tables in few words."""

from datetime import date
from typing import Any

from kentongan.apps.stakeholders.models import Complaint, Partner
from kentongan.apps.stakeholders.services.complaint_import import import_complaints
from kentongan.apps.stakeholders.services.partners import PartnerWords, add_partner
from kentongan.foundation.accounts.actor import Actor

CONSENT = {"consent_way": "form", "consent_on": date(2025, 1, 6)}
REACHED = {"contact_name": "Ani Contoh", "phone": "+62 812 0000 0001", "email": "ani@mitra.test", **CONSENT}
TICKET_HEAD = (
    "No. Tiket;UPT;Kategori;Jenis Laporan;Tanggal Laporan;Batas Waktu;"
    "Isi Laporan;Jawaban;Tanggal Jawaban;Status"
)


def partner(actor: Actor, unit: Any, name: str = "Yayasan Contoh", **words: Any) -> Partner:
    return add_partner(
        actor=actor, unit_id=unit.pk, words=PartnerWords(**{"kind": "ngo", "name": name, **words})
    )


def lapor(*lines: str) -> bytes:
    """An export of LAPOR!, as a spreadsheet of here writes it."""
    return "\n".join((TICKET_HEAD, *lines)).encode()


def complaint(actor: Actor, place: str = "lapas-cilegon", ticket: str = "T-1", **words: str) -> Complaint:
    cells = {"type": "normatif", "received": "2026-03-02", "text": "Antrean kunjungan terlalu lama."} | words
    line = f"{ticket};{place};Pelayanan;{cells['type']};{cells['received']};;{cells['text']};;;"
    plan = import_complaints(actor=actor, content=lapor(line))
    assert not plan.bad, plan.bad
    return Complaint.objects.get(ticket=ticket)
