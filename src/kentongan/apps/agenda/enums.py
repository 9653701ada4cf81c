"""Words of the agenda that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ItemKind(TextChoices):
    """What stands on the agenda."""

    ACTIVITY = "activity", _("Kegiatan satuan")
    LEADER = "leader", _("Agenda pimpinan")
    CEREMONY = "ceremony", _("Upacara")
    GUEST = "guest", _("Menerima tamu")


class Visibility(TextChoices):
    """Who inside the house sees an item."""

    BRANCH = "branch", _("Satuan ini dan atasannya")
    BELOW = "below", _("Juga satuan di bawahnya")
    PLANNERS = "planners", _("Hanya perencana dan yang ditugasi")


class ItemState(TextChoices):
    """Whether an item takes place."""

    PLANNED = "planned", _("Jadi")
    CANCELLED = "cancelled", _("Batal")


class Part(TextChoices):
    """What an assigned person does there."""

    WRITER = "writer", _("Penulis")
    PHOTOGRAPHER = "photographer", _("Fotografer")


class AnswerState(TextChoices):
    """What an assigned person said."""

    ASKED = "asked", _("Menunggu jawaban")
    ACCEPTED = "accepted", _("Sanggup")
    DECLINED = "declined", _("Berhalangan")


class Repeat(TextChoices):
    """How a routine comes again (the words of core.agenda.recurrence)."""

    WEEK = "week", _("Setiap pekan, pada hari yang dipilih")
    WORKDAY = "workday", _("Setiap hari kerja (Senin sampai Jumat)")
    MONTH_DAY = "month_day", _("Setiap bulan, tanggal yang sama")
    MONTH_WEEKDAY = "month_weekday", _("Setiap bulan, hari yang sama (misalnya Senin kedua)")


class Stage(TextChoices):
    """How far the coverage of an item is. Never stored: it follows from assignments and the story."""

    CANCELLED = "cancelled", _("batal")
    UNCOVERED = "uncovered", _("tanpa liputan")
    NOBODY = "nobody", _("belum ada petugas")
    ASKED = "asked", _("menunggu jawaban petugas")
    READY = "ready", _("petugas siap")
    WRITE = "write", _("tinggal ditulis")
    FILED = "filed", _("berita dikerjakan")
    PUBLISHED = "published", _("berita terbit")
