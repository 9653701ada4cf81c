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
