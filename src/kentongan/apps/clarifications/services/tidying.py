"""Words as they are kept: one form, no control characters, nothing cut off in silence."""

import unicodedata
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from kentongan.apps.clarifications.errors import BadInput


def tidy(text: str, limit: int, *, field: str, least: int = 0) -> str:
    """The text in NFC without control characters. Raises BadInput where it is longer or shorter than it may be."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    text = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
    if len(text) > limit:
        words = _("Isian ini terlalu panjang: %(length)d tanda, paling banyak %(limit)d.")
        raise BadInput(words % {"length": len(text), "limit": limit}, field)
    if len(text) < least:
        raise BadInput(_("Isi bagian ini dengan kalimat yang lengkap."), field)
    return text


def tidy_line(text: str, limit: int, *, field: str, least: int = 0) -> str:
    """The same on one line."""
    return tidy(" ".join(text.split()), limit, field=field, least=least)


def tidy_address(address: str, *, field: str) -> str:
    """A web address as it was given; empty stays empty. Raises BadInput for what is none."""
    address = address.strip()
    if not address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or len(address) > 700:
        raise BadInput(_("Alamat ini tidak dapat dibaca. Salin utuh dari peramban, diawali https://."), field)
    return address
