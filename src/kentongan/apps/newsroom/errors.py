"""What the newsroom refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class StoryNotFound(KentonganError):
    """No such story, or none that this person may see: the two answers are the same on purpose."""

    def __init__(self) -> None:
        super().__init__(_("Berita ini tidak ada, atau Anda tidak berwenang melihatnya."), "not_found")


class NotAllowed(KentonganError):
    """The story is visible, the act is not this person's."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_allowed")


class WrongStage(KentonganError):
    """The story stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class Conflict(KentonganError):
    """Someone saved since. `newer` is the number of the newest version; nothing was overwritten."""

    def __init__(self, newer: int) -> None:
        super().__init__(
            _("Naskah ini sudah disimpan orang lain. Tulisan Anda tidak hilang; bandingkan dulu keduanya."),
            "conflict",
        )
        self.newer = newer


class CannotSubmit(KentonganError):
    """Gaps stand between the draft and its review; `problems` holds them all."""

    def __init__(self, problems: list) -> None:
        super().__init__(_("Berita belum dapat diajukan."), "cannot_submit")
        self.problems = problems


class CannotPublish(KentonganError):
    """The gate is closed; `reasons` holds every reason."""

    def __init__(self, reasons: list) -> None:
        words = " ".join(reason.text for reason in reasons)
        super().__init__(_("Berita belum dapat terbit.") + " " + words, "cannot_publish")
        self.reasons = reasons


class BadPhoto(KentonganError):
    """A file that cannot become a photo of a story; the message says what to do."""

    def __init__(self, message: str, code: str = "bad_photo") -> None:
        super().__init__(message, code)


class BadContent(KentonganError):
    """Words that the newsroom cannot keep: too long, or naming things that do not exist."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "bad_content")
