"""Ways in of the small nation, and letters, pictures and messengers to use them."""

from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.peers.messenger_server import ACCESS, TOKEN, MessengerPeer, messenger_server

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.models import Answer, Door
from kentongan.apps.intake.services import answering, settling
from kentongan.apps.intake.services.binding import bind, issue_code
from kentongan.apps.intake.services.doors import DoorWords, open_door
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.foundation.outbound.guard import Guard

MAILBOX = "berita.cilegon@kentongan.test"
NUMBER = "106540352242922"
CHAT = "1111111"


@pytest.fixture(autouse=True)
def _a_newsroom(units: dict) -> None:
    load_profile()
    cache.clear()


@pytest.fixture(autouse=True)
def media(settings: LazySettings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.SITE_URL = "https://kentongan.test"


def photo(colour: str = "#336633") -> bytes:
    out = BytesIO()
    image = Image.new("RGB", (320, 240), colour)
    image.paste("#ffffff", (20, 20, 180, 120))
    image.save(out, "JPEG", quality=95)
    return out.getvalue() + bytes(16 * 1024)


@pytest.fixture
def letter() -> Callable[..., bytes]:
    """`letter(sender, *pictures, subject=..., text=..., name=...)`: a mail as a telephone writes it."""

    def written(sender: str, *pictures: bytes, **words: str) -> bytes:
        message = EmailMessage()
        message["From"] = f"Penulis <{sender}>"
        message["To"] = MAILBOX
        message["Subject"] = words.get("subject", "Panen kangkung di Lapas Cilegon")
        message["Message-ID"] = f"<{words.get('name', 'satu')}@ponsel.test>"
        message.set_content(words.get("text", "Warga binaan memanen kangkung.\n\nHasilnya untuk dapur."))
        for number, picture in enumerate(pictures):
            message.add_attachment(picture, maintype="image", subtype="jpeg", filename=f"IMG_{number}.jpg")
        return bytes(message)

    return written


@pytest.fixture
def mailbox(actors: dict, units: dict) -> Door:
    words = DoorWords(kind=DoorKind.MAIL, address=MAILBOX, label="Surel berita")
    return open_door(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk, words=words)


@pytest.fixture
def messenger(settings: LazySettings) -> Iterator[MessengerPeer]:
    """Both messengers on loopback, allowed by name as a development host."""
    with messenger_server() as peer:
        settings.TELEGRAM_API = settings.WHATSAPP_API = peer.address
        host = peer.address.split("//")[1]
        settings.OUTBOUND = Guard(user_agent="Kentongan/uji", allowed_dev_hosts=frozenset({host}))
        yield peer


@pytest.fixture
def telegram(actors: dict, units: dict, messenger: MessengerPeer) -> Door:
    words = DoorWords(kind=DoorKind.TELEGRAM, address="@Peraga_Bot", label="Bot peraga", secret=TOKEN)
    return open_door(actor=actors["central_editor"], unit_id=units["ditjenpas"].pk, words=words)


@pytest.fixture
def whatsapp(actors: dict, units: dict, messenger: MessengerPeer) -> Door:
    words = DoorWords(
        kind=DoorKind.WHATSAPP, address=NUMBER, label="Nomor peraga", secret=ACCESS, app_secret="tandatangan"
    )
    return open_door(actor=actors["central_editor"], unit_id=units["ditjenpas"].pk, words=words)


@pytest.fixture
def bound(actors: dict, units: dict) -> Callable[[Door], None]:
    """Binds the chat CHAT of a door to the contributor of Cilegon."""

    def tie(door: Door, handle: str = CHAT) -> None:
        code = issue_code(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk)
        assert bind(door=door, handle=handle, code=code)

    return tie


@pytest.fixture
def work() -> Callable[[], None]:
    """Does the jobs of the intake that wait, as the worker would, whenever they are due."""

    def done() -> None:
        for name, act, key in (
            ("intake.settle", settling.settle, "arrival_id"),
            ("intake.answer", answering.send_answer, "answer_id"),
        ):
            for job in ProcrastinateJob.objects.filter(task_name=name).order_by("id"):
                act(**{key: job.args[key]})

    return done


@pytest.fixture
def answers() -> Callable[[], list[str]]:
    return lambda: list(Answer.objects.order_by("id").values_list("words", flat=True))
