"""Words that are stored, with their Indonesian labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stance(TextChoices):
    """How a partner stands towards us."""

    SUPPORTIVE = "supportive", _("mendukung")
    NEUTRAL = "neutral", _("netral")
    CRITICAL = "critical", _("kritis")


class ConsentWay(TextChoices):
    """How somebody agreed that we keep how to reach them."""

    LETTER = "letter", _("surat")
    FORM = "form", _("formulir")
    MAIL = "mail", _("surel")
    CARD = "card", _("kartu nama yang diserahkan sendiri")
    SPOKEN = "spoken", _("lisan, dicatat petugas")


class ContactWay(TextChoices):
    """How we were in touch."""

    MEETING = "meeting", _("tatap muka")
    CALL = "call", _("telepon")
    MESSAGE = "message", _("pesan")
    MAIL = "mail", _("surel atau surat")
    VISIT = "visit", _("kunjungan")
    EVENT = "event", _("acara")


class JointState(TextChoices):
    """How far a partner is with a story that bears both names."""

    ASKED = "asked", _("menunggu jawaban")
    AGREED = "agreed", _("disetujui")
    REFUSED = "refused", _("ditolak")
    DROPPED = "dropped", _("dibatalkan")


class ComplaintType(TextChoices):
    """What a complaint asks for; it chooses the deadline."""

    NORMATIVE = "normative", _("normatif")
    NO_OVERSIGHT = "no_oversight", _("tidak berkadar pengawasan")
    OVERSIGHT = "oversight", _("berkadar pengawasan")


class ComplaintStatus(TextChoices):
    """Where a complaint is."""

    NEW = "new", _("baru")
    WORKED = "worked", _("diproses")
    ANSWERED = "answered", _("sudah dijawab")


class Clock(TextChoices):
    """Which of the two deadlines of a complaint."""

    TRIAGE = "triage", _("verifikasi")
    ANSWER = "answer", _("jawaban")
