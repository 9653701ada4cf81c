"""Telling senders what became of what they sent, once."""

import hashlib

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.apps.intake.enums import DoorKind, HeldReason, Trouble
from kentongan.apps.intake.models import Answer, Arrival, Door
from kentongan.apps.intake.services.gateways import gateway_of
from kentongan.apps.intake.signals import answer_written
from kentongan.foundation.errors import KentonganError


@transaction.atomic
def answer_filed(*, arrival: Arrival) -> None:
    """The draft, how many photos it holds, and by name what did not come through."""
    rows = list(arrival.enclosures.all())
    kept = sum(row.photo_id is not None for row in rows)
    lines = [_("Kiriman Anda sudah menjadi draf di Kentongan.")]
    lines += [ngettext("%d foto ikut masuk.", "%d foto ikut masuk.", kept) % kept] if kept else []
    lost = [f"- {row.name or _('foto')}: {Trouble(row.trouble).label}" for row in rows if row.trouble]
    lost += [f"- {name}: {_('hanya foto JPEG, PNG, atau WebP yang diambil')}" for name in arrival.left_out]
    lines += [_("Tidak ikut masuk:"), *lost] if lost else []
    link = settings.SITE_URL + reverse("story_edit", args=[arrival.story_id])
    lines += [_("Lengkapi fakta dan keterangan foto, lalu ajukan: %s") % link]
    _answer_arrival(arrival, "filed", "\n".join(lines))


@transaction.atomic
def answer_held(*, arrival: Arrival) -> None:
    """That it waits for a person, why, and until when."""
    words = _("Kiriman Anda menunggu diperiksa redaksi %(unit)s. %(reason)s Disimpan sampai %(day)s.")
    values = {
        "unit": arrival.unit.name,
        "reason": HeldReason(arrival.reason).label,
        "day": arrival.purge_on.strftime("%d/%m/%Y"),
    }
    _answer_arrival(arrival, "held", words % values)


@transaction.atomic
def answer_stranger(*, door: Door, handle: str) -> None:
    """How to bind a chat; once a day for a chat, since strangers may write as they please."""
    words = _(
        "Obrolan ini belum terhubung dengan akun Kentongan, jadi pesannya tidak disimpan. "
        "Buat kode di meja (Kiriman, Ponsel saya), lalu kirim: /mulai KODE"
    )
    _write(door, _daily("stranger", door, handle), handle, words)


@transaction.atomic
def answer_flood(*, door: Door, handle: str) -> None:
    """That a chat sent too much in an hour and nothing more was kept; once a day."""
    words = _("Terlalu banyak pesan dalam satu jam; pesan terakhir tidak disimpan. Kirim lagi satu jam lagi.")
    _write(door, _daily("flood", door, handle), handle, words)


@transaction.atomic
def answer_untaken(*, door: Door, handle: str, key: str) -> None:
    """A film or a voice was sent."""
    _write(door, key, handle, _("Hanya naskah dan foto yang diterima. Kirim foto sebagai foto, bukan video."))


@transaction.atomic
def answer_command(*, door: Door, handle: str, words: str) -> None:
    """The outcome of a command."""
    _write(door, f"command:{get_random_string(20)}", handle, words)


def send_answer(*, answer_id: int) -> None:
    """Sends one answer, once: it is marked before it leaves, and unmarked only when it was surely refused."""
    if not Answer.objects.filter(pk=answer_id, sent_at=None).update(sent_at=timezone.now()):
        return
    answer = Answer.objects.select_related("door").get(pk=answer_id)
    try:
        _send(answer)
    except OSError:  # smtplib's errors are OSErrors, too
        Answer.objects.filter(pk=answer_id).update(sent_at=None)
        raise
    except KentonganError as error:
        if getattr(error, "retry", False):
            Answer.objects.filter(pk=answer_id).update(sent_at=None)
            raise


def _send(answer: Answer) -> None:
    if answer.door.kind != DoorKind.MAIL:
        gateway_of(answer.door).say(answer.handle, answer.words)
        return
    headers = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
    if answer.reply_to:
        headers |= {"In-Reply-To": f"<{answer.reply_to}>", "References": f"<{answer.reply_to}>"}
    EmailMessage(answer.subject, answer.words, None, [answer.handle], headers=headers).send()


def _answer_arrival(arrival: Arrival, what: str, words: str) -> None:
    if not arrival.handle:
        return
    first = arrival.pieces.order_by("id").values_list("external_id", flat=True).first() or ""
    is_named = "@" in first and not any(sign.isspace() or sign in "<>" for sign in first)
    subject = _("Diterima: %s") % (arrival.headline or arrival.unit.name)
    _write(
        arrival.door,
        f"arrival:{arrival.pk}:{what}",
        arrival.handle,
        words,
        subject=subject,
        reply_to=first if is_named else "",
    )


def _daily(what: str, door: Door, handle: str) -> str:
    sign = hashlib.sha256(f"{door.key}:{handle}".encode()).hexdigest()[:24]
    return f"{what}:{sign}:{timezone.localdate():%Y%m%d}"


def _write(door: Door, key: str, handle: str, words: str, *, subject: str = "", reply_to: str = "") -> None:
    answer, is_new = Answer.objects.get_or_create(
        key=key,
        defaults={"door": door, "handle": handle, "words": words, "subject": subject, "reply_to": reply_to},
    )
    if is_new:
        answer_written.send(Answer, answer_id=answer.pk)
