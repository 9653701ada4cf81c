"""What slips refuse, in words for the person who holds one."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class SlipClosed(KentonganError):
    """One answer for links that never were, ran out, were used, or are no longer theirs: a stranger learns nothing."""

    def __init__(self) -> None:
        super().__init__(
            _("Mungkin sudah dipakai, lewat 48 jam, atau naskahnya sudah berubah atau diputuskan."), "gone"
        )


class WrongPin(KentonganError):
    """The PIN was not theirs; `left` tries remain."""

    def __init__(self, left: int) -> None:
        words = _("PIN tidak cocok. Sisa percobaan: %(left)d.") % {"left": left}
        super().__init__(words, "wrong_pin")
        self.left = left


class PageChanged(KentonganError):
    """What is shown is no longer what was decided on; nothing was decided."""

    def __init__(self) -> None:
        super().__init__(
            _("Isi halaman ini berubah sejak Anda membukanya. Baca sekali lagi, lalu putuskan."), "conflict"
        )


class NotAllShown(KentonganError):
    """Nobody approves a photo that they could not see; sending back is another matter."""

    def __init__(self) -> None:
        super().__init__(
            _("Ada foto yang belum dapat ditampilkan, jadi berita ini belum dapat disetujui dari sini."),
            "conflict",
        )


class BadChoice(KentonganError):
    """A wish for slips that cannot be kept; `field` is where it stands."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_choice")
        self.field = field


class NotAllowed(KentonganError):
    """Slips are for people who decide."""

    def __init__(self) -> None:
        super().__init__(_("Lembar keputusan hanya untuk pejabat yang memutuskan berita."), "not_allowed")
