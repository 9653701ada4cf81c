"""Kiriman in the demo nation: a mailbox, a bot, letters that wait, and an archive of an earlier site."""

from email.message import EmailMessage

from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.models import Door
from kentongan.apps.intake.services import settling
from kentongan.apps.intake.services.doors import DoorWords, open_door
from kentongan.apps.intake.services.history import opening, reading, starting
from kentongan.apps.intake.services.letters import take_mail
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.queries.officers import officers_for
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.sheets.writing import to_csv

_MAILBOX = "berita.peraga@kentongan.test"
_NOBODYS_BOT = "0:peraga"
_LETTERS = (
    (
        "orang@luar.test",
        "Undangan lomba mural dinding luar",
        "Kami mengundang satuan Anda ikut lomba mural bulan depan.",
    ),
    (
        "",
        "Panen kangkung lewat surel",
        "Warga binaan memanen kangkung di kebun belakang.\n\nHasilnya dibawa ke dapur.",
    ),
)
_OLD = (
    (
        "Upacara Kemerdekaan di Lapangan Tengah",
        "17/8/2019",
        "Upacara diikuti seluruh petugas dan warga binaan peraga.",
    ),
    (
        "Pelatihan Menjahit Angkatan Pertama Ditutup",
        "21/3/2018",
        "Dua puluh peserta menerima sertifikat pelatihan.",
    ),
    (
        "Perpustakaan Baru Dibuka untuk Warga Binaan",
        "2/5/2017",
        "Perpustakaan peraga menyimpan seribu judul buku.",
    ),
    ("Donor Darah Menyambut Hari Bakti", "27/4/2016", "Petugas peraga menyumbang empat puluh kantong darah."),
    ("Kunjungan Sekolah ke Bengkel Kayu", "akhir 2015", "Siswa peraga melihat pembuatan meja dan kursi."),
)


def furnish() -> None:
    """Opens the ways in, lets two letters come, and brings an old site's stories in; once."""
    unit = Unit.objects.filter(key=HOME).first()
    if unit is None or Door.objects.exists():
        return
    people = {role: _holder(unit, role) for role in (Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD)}
    coordinator, head = people[Role.UNIT_COORD] or people[Role.UNIT_HEAD], people[Role.UNIT_HEAD]
    if coordinator is None:
        return
    words = DoorWords(kind=DoorKind.MAIL, address=_MAILBOX, label=f"Surel berita {unit.name}")
    open_door(actor=coordinator, unit_id=unit.pk, words=words)
    bot = DoorWords(
        kind=DoorKind.TELEGRAM, address="kentongan_peraga_bot", label="Bot peraga", secret=_NOBODYS_BOT
    )
    open_door(actor=coordinator, unit_id=unit.pk, words=bot)
    writers = officers_for(unit.path, Role.CONTRIBUTOR)
    _write(writers[0].user.email if writers else "")
    _remember(unit, coordinator, head)


def _holder(unit: Unit, role: Role) -> Actor | None:
    found = officers_for(unit.path, role)
    return actor_of(found[0].user) if found else None


def _write(writer: str) -> None:
    for number, (sender, subject, text) in enumerate(_LETTERS):
        message = EmailMessage()
        message["From"], message["Subject"] = sender or writer, subject
        message["Message-ID"] = f"<peraga-{number}@ponsel.test>"
        message.set_content(text)
        arrival = take_mail(raw=bytes(message), recipient=_MAILBOX)
        if arrival:
            settling.settle(arrival_id=arrival.pk)


def _remember(unit: Unit, sender: Actor, head: Actor | None) -> None:
    rows = [(headline, text, day, "", "") for headline, day, text in _OLD]
    content = to_csv(("judul", "isi", "tanggal", "satuan", "tautan"), rows)
    batch = starting.start_import(
        actor=sender,
        unit_id=unit.pk,
        upload=SimpleUploadedFile("arsip-2015-2019.csv", content),
        site="laman-lama.contoh.go.id",
    )
    reading.read_batch(batch_id=batch.pk)
    if head and head.user_id != sender.user_id:
        opening.open_batch(actor=head, batch_id=batch.pk)
