"""What can be said of reporters, enquiries, lines, guests and rooms."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReporterStatus(models.TextChoices):
    ACTIVE = "active", _("aktif")
    PAUSED = "paused", _("dijeda")
    ERASED = "erased", _("data dihapus")


class ConsentHow(models.TextChoices):
    """How a reporter agreed to be written to."""

    SPOKEN = "spoken", _("lisan, dicatat petugas")
    CARD = "card", _("menyerahkan kartu nama")
    WRITTEN = "written", _("tertulis atau pesan")
    FORM = "form", _("lewat tautan pribadi")


class Priority(models.TextChoices):
    NORMAL = "normal", _("biasa")
    URGENT = "urgent", _("mendesak")


class AskedBy(models.TextChoices):
    """The way by which a question came."""

    PHONE = "phone", _("telepon")
    CHAT = "chat", _("WhatsApp")
    MAIL = "mail", _("surel")
    MET = "met", _("tatap muka")


class EnquiryStatus(models.TextChoices):
    OPEN = "open", _("baru")
    ANSWERING = "answering", _("sedang dijawab")
    PASSED_UP = "passed_up", _("diteruskan ke atas")
    ANSWERED = "answered", _("terjawab")
    DECLINED = "declined", _("tidak dijawab")

    @classmethod
    def waiting(cls) -> tuple[str, ...]:
        """Somebody still has to answer."""
        return (cls.OPEN, cls.ANSWERING, cls.PASSED_UP)


class DeclineReason(models.TextChoices):
    """Never a bare "no comment": each reason says what is offered instead (enums of `gate.ALTERNATIVES`)."""

    INQUIRY = "inquiry", _("pemeriksaan masih berjalan")
    OTHERS = "others", _("kewenangan instansi lain")
    PRIVACY = "privacy", _("data pribadi atau identitas yang dilindungi")
    SECURITY = "security", _("rincian keamanan")
    UNKNOWN = "unknown", _("fakta belum diketahui")


class Reply(models.TextChoices):
    NONE = "", _("belum menjawab")
    YES = "yes", _("hadir")
    NO = "no", _("tidak hadir")


class Seat(models.TextChoices):
    NONE = "", _("tidak ada")
    TAKEN = "taken", _("mendapat tempat")
    WAITING = "waiting", _("daftar tunggu")


class IdKind(models.TextChoices):
    NONE = "", _("belum disebut")
    PRESS = "press", _("kartu pers")
    KTP = "ktp", _("KTP")
    SIM = "sim", _("SIM")
    PASSPORT = "passport", _("paspor")


class Clearance(models.TextChoices):
    PENDING = "pending", _("menunggu putusan")
    CLEARED = "cleared", _("boleh masuk")
    REFUSED = "refused", _("tidak boleh masuk")


class LetterKind(models.TextChoices):
    CONFIRM = "confirm", _("konfirmasi data")
    INVITATION = "invitation", _("undangan")
    REMINDER = "reminder", _("pengingat")
    SEATED = "seated", _("mendapat tempat")
    CANCELLED = "cancelled", _("acara batal")
    ROOM = "room", _("ruang embargo")
