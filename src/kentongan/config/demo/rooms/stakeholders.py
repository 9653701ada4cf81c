"""Partners, contacts, counts and complaints of the demo nation; everything in them is invented."""

from datetime import date, timedelta

from django.utils import timezone

from kentongan.apps.stakeholders.models import Partner
from kentongan.apps.stakeholders.services.answering import answer_complaint
from kentongan.apps.stakeholders.services.complaint_import import import_complaints
from kentongan.apps.stakeholders.services.contacts import NextStep, Said, log_contact
from kentongan.apps.stakeholders.services.joints import JointWords, answer_joint, ask_joint
from kentongan.apps.stakeholders.services.participation import enter_counts
from kentongan.apps.stakeholders.services.partners import PartnerWords, add_partner
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.core.relations.participation import months_until
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

# kind, name, influence, interest, stance, days since the last contact (-1: never)
PARTNERS = (
    ("prosecution", "Kejaksaan Negeri Peraga", 5, 4, "supportive", 12),
    ("local_government", "Dinas Sosial Kota Peraga", 4, 5, "supportive", 41),
    ("ombudsman", "Ombudsman Perwakilan Peraga", 5, 3, "neutral", 75),
    ("ngo", "Lembaga Pendamping Warga Contoh", 2, 5, "critical", 20),
    ("university", "Universitas Contoh Peraga", 3, 4, "supportive", 130),
    ("company", "PT Sayur Segar Contoh", 2, 2, "neutral", -1),
    ("press_association", "Forum Wartawan Peraga", 4, 4, "critical", 8),
    ("visitors", "Keluarga pengunjung", 3, 5, "neutral", 5),
)
COMPLAINTS = (
    ("Normatif", 3, "Nama saya Siti Peraga, HP 0812-0000-0001. Antrean kunjungan lebih dari dua jam."),
    ("Normatif", 9, "Kipas di ruang tunggu mati sejak pekan lalu."),
    ("Tidak Berkadar Pengawasan", 6, "Mohon jadwal kunjungan hari raya diumumkan lebih awal."),
    ("Berkadar Pengawasan", 15, "Petugas Darto meminta uang parkir di Jl. Contoh No. 3."),
)


def furnish() -> None:
    """Fills the partner desk of the demo's home office; nothing where partners stand already."""
    home = Unit.objects.filter(key=HOME).first()
    user = User.objects.filter(email="koordinator@peraga.test").first()
    if Partner.objects.exists() or home is None or user is None:
        return
    actor, today = actor_of(user), timezone.localdate()
    for row in PARTNERS:
        _partner(actor, home, today, *row)
    for at, month in enumerate(months_until(today, 12)):
        counts = {"visits": 900 + 37 * at, "requests": 4 + at % 3, "suggestions": 20 - at}
        enter_counts(actor=actor, unit_id=home.pk, month=month, counts=counts)
    _complaints(actor, today)


def _partner(
    actor: Actor,
    home: Unit,
    today: date,
    kind: str,
    name: str,
    influence: int,
    interest: int,
    stance: str,
    days: int,
) -> None:
    reach = {}
    if kind != "visitors":
        reach = {"contact_name": "Peraga Contoh", "email": "narahubung@mitra.peraga.test"}
        reach |= {"consent_way": "card", "consent_on": today - timedelta(days=200)}
    words = PartnerWords(kind, name, influence, interest, stance, owner_id=actor.user_id, **reach)
    partner = add_partner(actor=actor, unit_id=home.pk, words=words)
    if days < 0:
        return
    said = Said(today - timedelta(days=days), "meeting", f"Membahas rencana kegiatan bersama {name}.")
    step = NextStep("Kirim surat undangan", today + timedelta(days=5)) if influence > 3 else None
    log_contact(actor=actor, partner_id=partner.pk, said=said, step=step)
    if kind in ("prosecution", "university"):
        joint = ask_joint(
            actor=actor,
            partner_id=partner.pk,
            words=JointWords(f"Penyuluhan bersama {name}", today + timedelta(days=7)),
        )
        if kind == "university":
            answer_joint(actor=actor, joint_id=joint.pk, state="agreed", logo_cleared=True)


def _complaints(actor: Actor, today: date) -> None:
    lines = ["tiket;satuan;kategori;jenis;diterima;isi"]
    lines += [
        f"PERAGA-{number};{HOME};Pelayanan;{type_};{today - timedelta(days=days)};{text}"
        for number, (type_, days, text) in enumerate(COMPLAINTS, start=1)
    ]
    plan = import_complaints(actor=actor, content="\n".join(lines).encode())
    home = plan.rows[1].unit
    first = home.complaints.filter(ticket="PERAGA-2").get()
    answer_complaint(
        actor=actor, complaint_id=first.pk, answer="Kipas sudah diganti.", day=today - timedelta(days=5)
    )
