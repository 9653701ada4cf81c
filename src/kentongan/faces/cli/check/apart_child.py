"""The process that reads one PDF: the document comes in, a line of JSON goes out. It may die; nothing else does."""

import json
import resource
import sys

from kentongan.core.text.formats.pdf import text_of_pdf
from kentongan.core.text.unreadable import Unreadable

_MEMORY = 1_000_000_000


def main() -> None:
    """Reads standard input to its end, within memory that the system enforces."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        answer = {"text": text_of_pdf(sys.stdin.buffer.read())}
    except Unreadable as error:
        answer = {"message": error.message, "english": error.english}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
