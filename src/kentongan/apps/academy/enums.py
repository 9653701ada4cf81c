"""Words of events that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventType(TextChoices):
    """What kind of event (domain 8.4)."""

    TRAINING = "training", _("Pelatihan")
    BRIEFING = "briefing", _("Penguatan")
    CLINIC = "clinic", _("Asistensi")
    GUIDANCE = "guidance", _("Bimbingan teknis")
    MEETING = "meeting", _("Rapat kerja teknis")
    WORKSHOP = "workshop", _("Lokakarya")
    GATHERING = "gathering", _("Temu media")
    DRILL = "drill", _("Simulasi krisis")
    PRESS = "press", _("Konferensi pers")
    OUTREACH = "outreach", _("Sosialisasi")


class Mode(TextChoices):
    """Where one takes part."""

    ONSITE = "onsite", _("Di tempat")
    VIRTUAL = "virtual", _("Virtual")
    HYBRID = "hybrid", _("Hibrida")


class EventState(TextChoices):
    """Where an event stands."""

    DRAFT = "draft", _("Rancangan")
    OPEN = "open", _("Terbuka")
    ENDED = "ended", _("Selesai")
    CANCELLED = "cancelled", _("Batal")


class Origin(TextChoices):
    """How a participant came onto the list."""

    NOMINATED = "nominated", _("Ditunjuk")
    WALK_IN = "walk_in", _("Datang langsung")


class Place(TextChoices):
    """Where a participant stands on the list."""

    NOMINATED = "nominated", _("Menunggu konfirmasi")
    CONFIRMED = "confirmed", _("Terkonfirmasi")
    WAITING = "waiting", _("Daftar tunggu")
    DECLINED = "declined", _("Berhalangan")


class Follow(TextChoices):
    """Where the follow-up of an office stands."""

    ASKED = "asked", _("Ditunggu")
    GIVEN = "given", _("Menunggu tinjauan")
    ACCEPTED = "accepted", _("Diterima")
    RETURNED = "returned", _("Dikembalikan")


class MaterialKind(TextChoices):
    """What a material is."""

    PDF = "pdf", "PDF"
    PPTX = "pptx", "PPTX"
    DOCX = "docx", "DOCX"
    XLSX = "xlsx", "XLSX"
    JPG = "jpg", "JPEG"
    PNG = "png", "PNG"
    LINK = "link", _("Tautan")


class LetterKind(TextChoices):
    """Why a participant gets a mail."""

    NAMED = "named", _("Penunjukan")
    SEATED = "seated", _("Mendapat tempat")
    DAY = "day", _("Pengingat sehari sebelumnya")
    HOUR = "hour", _("Pengingat sejam sebelumnya")
    CANCELLED = "cancelled", _("Pembatalan")
    CHANGED = "changed", _("Perubahan")
