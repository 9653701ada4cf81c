"""A table as it was read, and the error that says why one was not."""

from dataclasses import dataclass

from kentongan.foundation.errors import KentonganError

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 60
MAX_CELL = 20_000


class SheetFault(KentonganError):
    """A file that cannot be read as a table; the message says what to do."""

    field = "file"

    def __init__(self, message: str) -> None:
        super().__init__(message, "bad_sheet")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `number` counts as the spreadsheet shows it, the header being line 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header as it was written, and the rows that hold anything; every cell is text without outer blanks."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
