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


class UploadNotFound(KentonganError):
    """No photo on its way under this key, or somebody else's: the phone begins it anew."""

    def __init__(self) -> None:
        super().__init__(_("Foto ini belum sampai. Ponsel akan mengirimnya lagi."), "not_found")


class WrongOffset(KentonganError):
    """A piece that does not follow on what is held. `held` is the place to go on from."""

    def __init__(self, held: int) -> None:
        super().__init__(_("Potongan foto ini tidak menyambung."), "conflict")
        self.held = held


class BookNotFound(KentonganError):
    """No such rules, delegation or look, or none that this person may see."""

    def __init__(self) -> None:
        super().__init__(_("Yang Anda cari tidak ada, atau Anda tidak berwenang melihatnya."), "not_found")


class BadRoute(KentonganError):
    """Something that no rule, book or delegation can hold; `field` names the control where it is mended."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_route")
        self.field = field


class CannotActivate(KentonganError):
    """All that stands between a draft of routes and its being in force."""

    def __init__(self, reasons: list) -> None:
        super().__init__(" ".join(reason.text for reason in reasons), "cannot_activate")
        self.reasons = reasons


class BadTemplate(KentonganError):
    """A template that nobody could fill in; `field` is where to mend it."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_content")
        self.field = field


class TemplateNotFound(KentonganError):
    """No such template, or one of a branch that is not this person's."""

    def __init__(self) -> None:
        super().__init__(_("Templat ini tidak ada."), "not_found")


class BadPackage(KentonganError):
    """A text that says more than its story, or does not fit. `numbers` and `names` are what the story does not have."""

    def __init__(self, message: str, *, numbers: tuple[str, ...] = (), names: tuple[str, ...] = ()) -> None:
        super().__init__(message, "bad_content")
        self.numbers, self.names = numbers, names


class PackageNotFound(KentonganError):
    """This story has no such package."""

    def __init__(self) -> None:
        super().__init__(_("Paket ini belum dibuat."), "not_found")
