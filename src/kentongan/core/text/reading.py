"""Files into text: txt, md, html, docx, odt and pdf, by what they hold rather than by what they are called."""

from pathlib import Path
from typing import NamedTuple

from kentongan.core.text.formats.chat import cleaned_chat, is_chat
from kentongan.core.text.formats.cleaned import Cleaned, without
from kentongan.core.text.formats.markup import text_of_markup
from kentongan.core.text.formats.plain import text_of_plain
from kentongan.core.text.unreadable import Unreadable

__all__ = ["MAX_BYTES", "READABLE_SUFFIXES", "Story", "Unreadable", "read_bytes", "read_story", "read_text"]

MAX_BYTES = 50_000_000
READABLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx", ".odt", ".pdf"})
_MARKDOWN = frozenset({".md", ".markdown"})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_text(source: Path | str | bytes, name: str = "") -> str:
    """The text of a file (a path) or of its content (bytes, with `name` for its suffix), newlines as LF.

    Raises `Unreadable`, whose message says in Indonesian what the user can do.
    """
    return _text_of(*_content_of(source, name))[0].replace("\xa0", " ")


class Story(NamedTuple):
    """A text to be checked; `is_text` when the file holds it sign by sign, so that it can be mended in place."""

    cleaned: Cleaned
    is_text: bool


def read_story(source: Path | str | bytes, name: str = "") -> Story:
    """As `read_text`; and of plain text that was pasted from WhatsApp only the words, which know where they stood."""
    content, suffix = _content_of(source, name)
    text, is_text = _text_of(content, suffix)
    text = text.replace("\xa0", " ")
    is_paste = is_text and suffix not in _MARKDOWN and is_chat(text)
    return Story(cleaned_chat(text) if is_paste else without(text, ()), is_text)


def _content_of(source: Path | str | bytes, name: str) -> tuple[bytes, str]:
    content = source if isinstance(source, bytes) else read_bytes(Path(source))
    if len(content) > MAX_BYTES:
        raise _too_large()
    return content, Path(name or ("" if isinstance(source, bytes) else source)).suffix.lower()


def read_bytes(path: Path) -> bytes:
    """The content of a file of at most 50 MB; anything else is `Unreadable`."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large()
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise Unreadable(
            "Berkas tidak ditemukan. Periksa lagi nama dan foldernya.",
            "No such file. Check its name and folder.",
        ) from error
    except IsADirectoryError as error:
        raise Unreadable("Ini folder, bukan berkas.", "This is a folder, not a file.") from error
    except OSError as error:
        raise Unreadable(
            f"Berkas tidak dapat dibuka ({error.strerror}). Periksa izin bacanya.",
            f"The file cannot be opened ({error.strerror}). Check its permissions.",
        ) from error


def _text_of(content: bytes, suffix: str) -> tuple[str, bool]:
    """The text, and whether the file was plain text."""
    if content.startswith(b"%PDF-"):
        from kentongan.core.text.formats.pdf import text_of_pdf  # noqa: PLC0415 - slow import, rarely needed

        return text_of_pdf(content), False
    if content.startswith(b"PK\x03\x04") or suffix in (".docx", ".odt"):
        _refuse_old_office(content)
        return _text_of_office(content, suffix), False
    _refuse_old_office(content)
    if suffix == ".pdf":
        raise Unreadable(
            "Berkas ini bernama .pdf tetapi isinya bukan PDF. Ekspor ulang dari aplikasi asalnya.",
            "This file is named .pdf but holds no PDF. Export it again from its application.",
        )
    text = text_of_plain(content)
    is_markup = suffix in (".html", ".htm") or text[:200].lstrip().lower().startswith(
        ("<!doctype html", "<html")
    )
    return (text_of_markup(text), False) if is_markup else (text, True)


def _text_of_office(content: bytes, suffix: str) -> str:
    from kentongan.core.text.formats import docx, odt, office  # noqa: PLC0415 - slow import

    members = office.members_of(content)
    is_odt = odt.MEMBER in members if docx.MEMBER not in members and members else suffix == ".odt"
    return odt.text_of_odt(content) if is_odt else docx.text_of_docx(content)


def _refuse_old_office(content: bytes) -> None:
    if content.startswith(_OLD_OFFICE):
        raise Unreadable(
            "Berkas Word lama (.doc) atau berkas berkata sandi. Simpan sebagai .docx tanpa kata sandi.",
            "An old Word file (.doc) or one with a password. Save it as .docx without a password.",
        )
    if content.startswith(b"{\\rtf"):
        raise Unreadable(
            "Format RTF belum didukung. Simpan naskah sebagai .docx atau .txt.",
            "RTF is not supported yet. Save the text as .docx or .txt.",
        )


def _too_large() -> Unreadable:
    return Unreadable(
        "Berkas lebih dari 50 MB. Kirim naskahnya saja, tanpa foto atau video.",
        "The file exceeds 50 MB. Send only the text, without photos or videos.",
    )
