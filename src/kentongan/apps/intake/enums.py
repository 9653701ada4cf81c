"""The ways in, and what became of what came."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DoorKind(models.TextChoices):
    MAIL = "mail", _("Surel")
    TELEGRAM = "telegram", "Telegram"
    WHATSAPP = "whatsapp", "WhatsApp"


class ArrivalState(models.TextChoices):
    GATHERING = "gathering", _("sedang diterima")
    FILING = "filing", _("sedang dijadikan draf")
    HELD = "held", _("menunggu orang")
    FILED = "filed", _("menjadi draf")
    DROPPED = "dropped", _("disisihkan")
    PURGED = "purged", _("sudah dihapus")

    @classmethod
    def settleable(cls) -> tuple[str, ...]:
        """Where a person may still decide."""
        return (cls.HELD, cls.DROPPED)


class HeldReason(models.TextChoices):
    STRANGER = "stranger", _("Pengirim tidak ada dalam daftar kantor.")
    TOO_MUCH = "too_much", _("Kiriman melebihi batas panjang naskah atau jumlah foto.")
    AUTOMATIC = "automatic", _("Surat ini dikirim oleh mesin, bukan orang.")
    EMPTY = "empty", _("Kiriman tidak berisi naskah atau foto.")
    STUCK = "stuck", _("Kiriman tidak selesai dijadikan draf dalam sehari.")
    NO_POST = "no_post", _("Pengirim tidak lagi memegang tugas menulis di satuan ini.")


class Trouble(models.TextChoices):
    """Why an enclosed picture did not reach the draft."""

    TOO_LARGE = "too_large", _("terlalu besar")
    BAD_PHOTO = "bad_photo", _("bukan foto yang bisa dibuka")
    GONE = "gone", _("tidak dapat diambil dari aplikasi pesan")
    TOO_MANY = "too_many", _("melebihi sepuluh foto")


class BatchKind(models.TextChoices):
    TABLE = "table", _("Lembar sebar")
    WORDPRESS = "wordpress", _("Ekspor WordPress")


class BatchState(models.TextChoices):
    READING = "reading", _("sedang dibaca")
    READ = "read", _("menunggu diperiksa")
    FAILED = "failed", _("tidak terbaca")
    UNDONE = "undone", _("dibatalkan")


class OldState(models.TextChoices):
    READY = "ready", _("siap")
    OPEN_QUESTION = "question", _("perlu dilengkapi")
    REPEATED = "repeated", _("sudah ada di arsip")
    PUBLIC = "public", _("terbit di arsip")
    LEFT_OUT = "left_out", _("tidak dipakai")
    REMOVED = "removed", _("diturunkan dari arsip")

    @classmethod
    def standing(cls) -> tuple[str, ...]:
        """What keeps the same story from coming in a second time."""
        return (cls.READY, cls.OPEN_QUESTION, cls.PUBLIC, cls.REMOVED)

    @classmethod
    def resolvable(cls) -> tuple[str, ...]:
        """Where a person may still mend the row, leave it out, or take it up again."""
        return (cls.READY, cls.OPEN_QUESTION, cls.LEFT_OUT)


class OldTrouble(models.TextChoices):
    """What a row lacks before it may be shown."""

    NO_HEADLINE = "headline", _("Judul kosong atau terlalu panjang.")
    NO_BODY = "body", _("Naskah kosong atau terlalu panjang.")
    NO_DAY = "day", _("Tanggal tidak terbaca.")
    NOT_PAST = "not_past", _("Tanggal belum lewat.")
    NO_OFFICE = "office", _("Satuan tidak dikenal atau di luar wilayah impor.")
    PROTECTED = "protected", _("Naskah memuat hal yang dilindungi.")
