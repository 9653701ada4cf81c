"""The demo's registers: some information fresh, some late, one draft; one exemption and one test that waits."""

from datetime import datetime, timedelta

from django.utils import timezone

from kentongan.apps.disclosure.gate.consequence import RulingWords
from kentongan.apps.disclosure.models import ConsequenceTest, Entry
from kentongan.apps.disclosure.queries.catalogue import check_item
from kentongan.apps.disclosure.services.entries import EntryWords, add_entry
from kentongan.apps.disclosure.services.ruling import decide_test
from kentongan.apps.disclosure.services.states import publish_entry
from kentongan.apps.disclosure.services.testing import WeighingWords, propose_test, submit_test
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.core.openness.exemption.patterns import patterns
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role

# Catalogue item, title, who holds it, where, and how many days ago it was renewed.
ENTRIES = (
    ("B01", "Profil dan alamat satuan (peraga)", "Subbagian Tata Usaha", 20),
    ("B02", "Struktur organisasi (peraga)", "Subbagian Tata Usaha", 165),
    ("B06", "Jam kunjungan dan layanan tanpa biaya (peraga)", "Seksi Pembinaan", 40),
    ("B08", "Laporan kinerja tahun lalu (peraga)", "Subbagian Tata Usaha", 230),
    ("B16", "Jalur evakuasi dan titik kumpul (peraga)", "Kesatuan Pengamanan", 12),
    ("T04", "Perjanjian kerja sama pelatihan kerja (peraga)", "Seksi Kegiatan Kerja", 90),
    ("T08", "Rencana kerja tahun ini (peraga)", "Subbagian Tata Usaha", 200),
)
DECIDED, WAITING = "jaga", "cctv"
_CLASSES = {"B": "periodic", "S": "immediate", "T": "any_time"}


def furnish() -> None:
    """Fills the registers of the home unit; nothing when something stands there."""
    if Entry.objects.exists() or ConsequenceTest.objects.exists():
        return
    home = Unit.objects.get(key=HOME)
    keeper, head, ppid = (_officer(home, role) for role in (Role.UNIT_COORD, Role.UNIT_HEAD, Role.PPID))
    now = timezone.now()
    if keeper:
        for item, title, owner, days in ENTRIES:
            _enter(keeper, home, (item, title, owner), now - timedelta(days=days))
        add_entry(
            actor=keeper, unit_id=home.pk, words=_words(("B05", "Agenda bulan depan (peraga)", ""), now)
        )
    if head and ppid:
        _weigh(head, ppid, home, now)


def _enter(keeper: Actor, home: Unit, said: tuple[str, str, str], at: datetime) -> None:
    with as_of(at):
        entry = add_entry(actor=keeper, unit_id=home.pk, words=_words(said, at))
        publish_entry(actor=keeper, entry_id=entry.pk)


def _words(said: tuple[str, str, str], at: datetime) -> EntryWords:
    item, title, owner = said
    known = check_item(item, timezone.localdate(at))
    return EntryWords(
        klass=_CLASSES[item[0]],
        item=item,
        title=title,
        summary=f"Contoh isi untuk butir {known.title if known else item}; bukan dokumen sungguhan.",
        owner=owner,
        place="Ruang layanan informasi (peraga)",
        made_on=timezone.localdate(at),
        retention="5 tahun",
        key=item.lower(),
    )


def _weigh(head: Actor, ppid: Actor, home: Unit, now: datetime) -> None:
    with as_of(now - timedelta(days=60)):
        test = _propose(head, home, DECIDED)
        words = RulingWords(
            decision="partly",
            reason="Susunan regu dan jam pergantian melindungi keselamatan petugas (peraga).",
            officer="PPID Ditjenpas (peraga)",
            place="Jakarta",
            number="PERAGA/1",
            expires_on=timezone.localdate() + timedelta(days=140),
            review_on=timezone.localdate() + timedelta(days=100),
        )
        decide_test(actor=ppid, test_id=test.pk, words=words)
    _propose(head, home, WAITING)


def _propose(head: Actor, home: Unit, pattern_id: str) -> ConsequenceTest:
    pattern = patterns()[pattern_id]
    words = WeighingWords(
        title=pattern.title,
        documents="Dokumen peraga nomor 1; tidak ada naskah sungguhan.",
        part=pattern.part,
        ground=pattern.ground,
        other_law=pattern.other_law,
        if_opened=pattern.if_opened,
        if_closed=pattern.if_closed,
        weighing="Keselamatan orang di dalam dan di luar lebih besar daripada kepentingan mengetahui rinciannya.",
    )
    test = propose_test(actor=head, unit_id=home.pk, words=words)
    return submit_test(actor=head, test_id=test.pk)


def _officer(home: Unit, role: Role) -> Actor | None:
    """Who holds a role over the home unit, in person and not for somebody."""
    post = (
        Appointment.objects.filter(role=role, unit_id__in=home.ancestor_ids, acting="")
        .select_related("user")
        .order_by("-unit__path", "pk")
        .first()
    )
    return actor_of(post.user) if post else None
