"""The parts of a story as people read them."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kentongan.apps.newsroom.gate.content import PhotoLine, QuoteLine

# Every part of Content with its label, in the order of the form.
PARTS = {
    "what": gettext_lazy("Apa yang terjadi?"),
    "when_date": gettext_lazy("Tanggal"),
    "when_time": gettext_lazy("Jam"),
    "where": gettext_lazy("Di mana?"),
    "who": gettext_lazy("Siapa yang terlibat?"),
    "why": gettext_lazy("Mengapa?"),
    "how": gettext_lazy("Bagaimana jalannya?"),
    "next": gettext_lazy("Apa yang dilakukan satuan setelah ini?"),
    "video": gettext_lazy("Alamat video"),
    "transcript": gettext_lazy("Transkrip"),
    "description": gettext_lazy("Uraian lengkap infografis"),
    "quotes": gettext_lazy("Kutipan"),
    "photos": gettext_lazy("Foto"),
    "headline": gettext_lazy("Judul"),
    "body": gettext_lazy("Naskah"),
    "topic": gettext_lazy("Topik"),
    "wants_national": gettext_lazy("Ajukan ke laman nasional"),
    "embargo_until": gettext_lazy("Embargo sampai"),
}


def part_in_words(value: Any) -> str:
    """One part as plain text, for showing two of them side by side."""
    if isinstance(value, tuple):
        return "\n".join(_row(row) for row in value)
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H.%M}"
    return str(value or "")


def _row(row: QuoteLine | PhotoLine) -> str:
    if isinstance(row, QuoteLine):
        return f"“{row.text}” {row.speaker}{', ' if row.title else ''}{row.title}"
    return _("Foto %(id)d: %(caption)s (%(credit)s)") % {
        "id": row.photo,
        "caption": row.caption,
        "credit": row.credit,
    }
