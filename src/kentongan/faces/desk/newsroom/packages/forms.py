"""The pieces of a package as fields."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.services.packaging.packages import MOST_TEXT
from kentongan.core.packages.kinds import Piece

_PREFIX = "teks_"


class PiecesForm(forms.Form):
    """One text a piece; `allow` are names that the writer lets through."""

    allow = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, pieces: Sequence[Piece], names: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pieces = pieces
        self.fields["allow"].choices = [(name, name) for name in names]
        for place, piece in enumerate(pieces, 1):
            self.fields[_PREFIX + piece.key] = forms.CharField(
                label=piece_label(piece, place),
                max_length=MOST_TEXT,
                required=False,
                initial=piece.text,
                widget=forms.Textarea(attrs={"rows": _rows(piece), **_measured(piece)}),
                help_text=_limit(piece),
            )

    def texts(self) -> dict[str, str]:
        return {piece.key: self.cleaned_data[_PREFIX + piece.key] for piece in self.pieces}

    @property
    def rows(self) -> list[tuple[Piece, forms.BoundField]]:
        return [(piece, self[_PREFIX + piece.key]) for piece in self.pieces]


def piece_label(piece: Piece, place: int = 1) -> str:
    """What a piece is called: its place, or the number of its photo."""
    if piece.length:
        return piece.length.label
    if piece.photo:
        return _("Foto %d") % (place - 1)
    return {"naskah": _("Naskah"), "pembuka": _("Pembuka")}.get(piece.key, piece.key)


def _limit(piece: Piece) -> str:
    length = piece.length
    if length is None:
        return ""
    words = (
        _("%(now)d dari paling banyak %(limit)d kata.")
        if length.measure == "words"
        else _("%(now)d dari paling banyak %(limit)d tanda.")
    )
    return words % {"now": length.of(piece.text), "limit": length.limit}


def _measured(piece: Piece) -> dict[str, str]:
    return {"data-piece": piece.key}


def _rows(piece: Piece) -> int:
    return max(3, min(16, len(piece.text) // 45 + piece.text.count("\n")))
