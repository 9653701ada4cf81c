"""Files into text: txt, md, html, docx and pdf, by what they hold rather than by what they are called."""

from pathlib import Path

from kentongan.core.text.formats.markup import text_of_markup
from kentongan.core.text.formats.plain import text_of_plain
from kentongan.core.text.unreadable import Unreadable

__all__ = ["MAX_BYTES", "READABLE_SUFFIXES", "Unreadable", "read_bytes", "read_text"]

MAX_BYTES = 50_000_000
READABLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf"})
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_text(source: Path | str | bytes, name: str = "") -> str:
    """The text of a file (a path) or of its content (bytes, with `name` for its suffix), newlines as LF.

    Raises `Unreadable`, whose message says in Indonesian what the user can do.
    """
    if isinstance(source, bytes):
        content = source
    else:
        content = read_bytes(Path(source))
        name = name or str(source)
    if len(content) > MAX_BYTES:
        raise _too_large()
    return _text_of(content, Path(name).suffix.lower()).replace("\xa0", " ")


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


def _text_of(content: bytes, suffix: str) -> str:
    if content.startswith(b"%PDF-"):
        from kentongan.core.text.formats.pdf import text_of_pdf  # noqa: PLC0415 - slow import, rarely needed

        return text_of_pdf(content)
    if content.startswith(b"PK\x03\x04") or suffix == ".docx":
        from kentongan.core.text.formats.docx import text_of_docx  # noqa: PLC0415 - slow import

        _refuse_old_office(content)
        return text_of_docx(content)
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
    return text_of_markup(text) if is_markup else text


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
