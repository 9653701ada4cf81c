"""Kiriman: what stands in the world behind the doors."""

from email.message import EmailMessage
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.people import PLACES

from kentongan.apps.intake.enums import DoorKind, OldState
from kentongan.apps.intake.models import Door
from kentongan.apps.intake.services import tray
from kentongan.apps.intake.services.binding import bind, issue_code
from kentongan.apps.intake.services.doors import DoorWords, open_door, trust
from kentongan.apps.intake.services.history import opening, reading, starting
from kentongan.apps.intake.services.letters import take_mail

if TYPE_CHECKING:
    from tests.house.world import World

SIGNED = "kunci-tanda-tangan"


def furnish(world: "World") -> None:
    """At every place: three ways in, letters of strangers, and two imports of old stories, one of them open."""
    for number, place in enumerate(PLACES, start=1):
        _doors(world, place, number)
        _letters(world, place)
        _history(world, place)


def _doors(world: "World", place: str, number: int) -> None:
    words = {
        "mailbox": DoorWords(kind=DoorKind.MAIL, address=f"berita@{place}.test", label=f"Surel {place}"),
        "bot": DoorWords(kind=DoorKind.TELEGRAM, address=f"bot_peraga_{number}", label="Bot", secret="1:a"),
        "number": DoorWords(
            kind=DoorKind.WHATSAPP, address=f"10000000{number}", label="Nomor", secret="a", app_secret=SIGNED
        ),
    }
    actor, unit = world.actor("central_editor"), world.units[place]
    made = {kind: open_door(actor=actor, unit_id=unit.pk, words=given) for kind, given in words.items()}
    for kind, door in made.items():
        world.things[kind, place] = door.pk
    listed = trust(
        actor=actor, door_id=made["mailbox"].pk, address=f"a@{place}.test", email="central_editor@contoh.test"
    )
    world.things["sender", place] = listed.pk
    code = issue_code(actor=actor, unit_id=unit.pk)
    world.things["chat", place] = bind(door=made["bot"], handle=f"9000{number}", code=code).pk


def _letters(world: "World", place: str) -> None:
    for kind in ("mail", "dropped mail"):
        message = EmailMessage()
        message["From"], message["Message-ID"] = "orang@luar.test", f"<{kind.replace(' ', '-')}@luar.test>"
        message["Subject"] = f"Surat {kind} untuk {place}"
        message.set_content("Isi surat.")
        arrival = take_mail(raw=bytes(message), recipient=f"berita@{place}.test")
        world.things[kind, place] = arrival.pk
    tray.drop(actor=world.actor("central_editor"), arrival_id=world.things["dropped mail", place])


def _history(world: "World", place: str) -> None:
    """Sent by the administrator, who publishes nothing, so that everybody who does is a second person."""
    waiting = _batch(world, place, "tunggu", "Isi tanpa tanggal.;lusa")
    world.things["old batch", place] = waiting.pk
    world.things["old row", place] = waiting.rows.get(state=OldState.READY).pk
    world.things["old question", place] = waiting.rows.get(state=OldState.OPEN_QUESTION).pk
    shown = _batch(world, place, "buka", "Isi dua.;2/2/2019")
    opening.open_batch(actor=world.actor("central_lead"), batch_id=shown.pk)
    world.things["old story", place] = shown.rows.order_by("number").first().pk


def _batch(world: "World", place: str, word: str, second: str):
    lines = f"judul;isi;tanggal\nLama {word} {place};Isi {word}.;1/2/2019\nKedua {word} {place};{second}\n"
    batch = starting.start_import(
        actor=world.actor("admin"),
        unit_id=world.units[place].pk,
        upload=SimpleUploadedFile(f"{word}-{place}.csv", lines.encode()),
        site="lama.test",
    )
    reading.read_batch(batch_id=batch.pk)
    return batch


def door_of(world: "World", kind: str, place: str) -> Door:
    return Door.objects.get(pk=world.things[kind, place])
