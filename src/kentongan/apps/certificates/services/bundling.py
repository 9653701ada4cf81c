"""All papers of a batch in one file, of which only a piece is ever in memory."""

from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from kentongan.apps.certificates.models import Batch, Certificate
from kentongan.apps.certificates.services.drawing import draw

_CHUNK = 200
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class _Outlet:
    """A file that cannot be rewound: what is written waits until it is taken."""

    def __init__(self) -> None:
        self.waiting: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self.waiting.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing to do: pieces are taken by `taken`."""

    def taken(self) -> bytes:
        pieces, self.waiting = b"".join(self.waiting), []
        return pieces


def bundle(batch: Batch) -> Iterator[bytes]:
    """A ZIP of the certificates of a batch that still hold, newest editions; names carry number and holder."""
    outlet = _Outlet()
    with ZipFile(outlet, "w") as archive:
        for row in _rows(batch):
            archive.writestr(ZipInfo(_name(row), _LONG_AGO), draw(row))
            yield outlet.taken()
    yield outlet.taken()


def _rows(batch: Batch) -> Iterator[Certificate]:
    rows = Certificate.objects.filter(batch=batch, revoked_at=None).select_related("design")
    return rows.order_by("pk").iterator(_CHUNK)


def _name(row: Certificate) -> str:
    """A name that every system takes."""
    holder = "".join(sign if sign.isalnum() else "-" for sign in row.name)[:60].strip("-")
    return f"{row.year}-{row.serial:05d}-{holder or 'pemegang'}.pdf"
