"""The process that reads documents: "pdf 1234", a line end and the content come in, a line of JSON goes out."""

import json
import resource
import sys

from kentongan.core.openness.site.papers import read_paper

_MEMORY = 1_500_000_000


def main() -> None:
    """Reads until standard input ends, within memory that the system enforces."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    while head := sys.stdin.buffer.readline():
        type_, _, length = head.decode("ascii").partition(" ")
        paper = read_paper(sys.stdin.buffer.read(int(length)), "", type_)
        dated = [day.isoformat() for day in paper.dated]
        print(json.dumps({"state": paper.state, "text": paper.text, "dated": dated}), flush=True)


if __name__ == "__main__":
    main()
