"""What learning refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """The page or the act is not this person's."""

    def __init__(self) -> None:
        words = _("Pelajaran terbuka bagi mereka yang menulis, meninjau, atau memeriksa berita.")
        super().__init__(words, "not_allowed")


class NotFound(KentonganError):
    """No such lesson or office within reach."""

    def __init__(self) -> None:
        super().__init__(_("Tidak ditemukan, atau di luar wilayah kerja Anda."), "not_found")


class NotToday(KentonganError):
    """A check is taken once a day."""

    def __init__(self) -> None:
        super().__init__(_("Soal pelajaran ini sudah Anda kerjakan hari ini. Ulangi besok."), "conflict")


class NothingOpen(KentonganError):
    """There is no check to answer."""

    def __init__(self) -> None:
        super().__init__(
            _("Tidak ada soal yang sedang Anda kerjakan. Mulai dari halaman pelajarannya."), "conflict"
        )


class Unanswered(KentonganError):
    """Some questions are still open."""

    def __init__(self) -> None:
        super().__init__(_("Jawab kelima pertanyaan dulu."), "invalid")
