"""Requests for information of the demo nation: asked, answered, refused, objected to; all invented."""

import uuid
from datetime import datetime, timedelta

from django.utils import timezone

from kentongan.apps.openness.enums import ObjectionDecision, Status
from kentongan.apps.openness.gate import Notice
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.handling import begin_stage
from kentongan.apps.openness.services.intake import Person, Wish, receive_request
from kentongan.apps.openness.services.links import token_of
from kentongan.apps.openness.services.objecting import decide_objection, object_by_link
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.workdays.services import seed

HOME = "lapas-cilegon"
# Days ago, what is asked, what for.
ASKED = (
    (40, "Jumlah kunjungan keluarga tiap bulan sepanjang tahun lalu", "Penelitian skripsi", "granted"),
    (33, "Denah blok hunian dan pos jaga", "Tugas kuliah", "refused"),
    (26, "Anggaran bahan makanan per warga binaan per hari", "Liputan", "granted"),
    (13, "Daftar pelatihan kerja dan jumlah pesertanya", "Kerja sama pelatihan", "search"),
    (5, "Standar pelayanan kunjungan dan jadwalnya", "Mengetahui hak pengunjung", ""),
    (1, "Laporan layanan informasi tahun lalu", "Penelitian", ""),
)
GRANT = Notice(
    resolution="granted", words="Berikut informasi yang Anda minta, dirinci per bulan. (Contoh peragaan)"
)
REFUSAL = Notice(
    resolution="refused",
    words="Denah hunian dan pos jaga tidak dapat kami berikan. (Contoh peragaan)",
    grounds=["a", "c"],
    reason="Denah memuat letak pos dan jalur jaga; membukanya membahayakan petugas dan warga binaan.",
    test="UK-PERAGA/01",
    has_weighed_part=True,
)


def furnish() -> None:
    """Fills the register once; holidays are laid out first, since every date leans on them."""
    seed()
    if Request.objects.exists():
        return
    unit = Unit.objects.get(key=HOME)
    officer = actor_of(User.objects.get(email="ppid@peraga.test"))
    head = actor_of(User.objects.get(email="kepala@peraga.test"))
    now = timezone.now()
    for number, (days, asked, purpose, ending) in enumerate(ASKED):
        begun = now - timedelta(days=days)
        with as_of(begun):
            request = _ask(unit, asked, purpose, number)
        _end(request, ending, begun, officer, head)


def _ask(unit: Unit, asked: str, purpose: str, number: int) -> Request:
    person = Person(
        kind="person",
        name=f"Pemohon Peraga {number + 1}",
        id_kind="ktp" if number != 4 else "",
        id_tail="0000" if number != 4 else "",
        email=f"pemohon{number + 1}@warga.peraga.test",
        occupation="Mahasiswa",
    )
    wish = Wish(asked=asked, purpose=purpose)
    return receive_request(unit_id=unit.pk, wish=wish, person=person, key=uuid.uuid4())


def _end(request: Request, ending: str, begun: datetime, officer: Actor, head: Actor) -> None:
    with as_of(begun + timedelta(days=2)):
        if ending == "search":
            begin_stage(actor=officer, request_id=request.pk, stage=Status.IN_SEARCH)
    with as_of(begun + timedelta(days=6)):
        if ending in ("granted", "refused"):
            notice = GRANT if ending == "granted" else REFUSAL
            answer_request(actor=officer, request_id=request.pk, notice=notice, number="PERAGA/INF")
    if ending != "refused":
        return
    with as_of(begun + timedelta(days=9)):
        objection = object_by_link(
            token=token_of(request),
            ground="a",
            words="Denah ruang kunjungan seharusnya boleh dibuka. (Contoh)",
        )
    with as_of(begun + timedelta(days=20)):
        decide_objection(
            actor=head,
            objection_id=objection.pk,
            decision=ObjectionDecision.PARTLY,
            words="Ruang kunjungan terbuka bagi umum; denahnya tidak membahayakan. (Contoh)",
            orders="Berikan denah ruang kunjungan dalam lima hari kerja.",
        )
