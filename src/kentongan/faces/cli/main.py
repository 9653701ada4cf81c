"""`kentongan COMMAND ...`: finds the subcommand and imports nothing but it, so that small commands start at once."""

import contextlib
import os
import sys
import threading
from collections.abc import Sequence
from importlib import import_module

from kentongan import __version__

# Command -> where its run(argv) -> exit code lives, what it does in Indonesian and in English.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "check": (
        "kentongan.faces.cli.check.command:run",
        "periksa naskah terhadap standar publikasi (tanpa basis data)",
        "check texts against the publication standard (no database)",
    ),
    "watch": (
        "kentongan.faces.cli.watch.command:run",
        "baca artikel: satuan kerja, tanggal, jenis, cetak ulang (tanpa basis data)",
        "read articles: offices, dates, kind, reprints (no database)",
    ),
    "audit": (
        "kentongan.faces.cli.audit.command:run",
        "audit situs terhadap katalog keterbukaan informasi (tanpa basis data)",
        "audit websites against the openness catalogues (no database)",
    ),
    "up": (
        "kentongan.faces.cli.up:run",
        "jalankan peragaan: basis data, pekerja, dan situs",
        "run the demo: database, worker and site",
    ),
    "manage": (
        "kentongan.faces.cli.manage:run",
        "perintah pengelolaan Django",
        "Django's management commands",
    ),
}
USAGE = 2
INTERRUPTED = 130  # what a shell reports for a program that SIGINT ended
READER_LEFT = 141  # what a shell reports for a program that SIGPIPE ended


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one subcommand and returns its exit code: 0 fine, 1 something found, 2 wrong usage or unreadable input."""
    try:
        code = _answer(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough. Python would complain once more on closing the pipe itself.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_LEFT
    return code


def _answer(argv: Sequence[str] | None) -> int:
    arguments = list(sys.argv[1:] if argv is None else argv)
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help", "help"):
        print(overview())
        return 0 if arguments else USAGE
    if name in ("-V", "--version"):
        print(f"kentongan {__version__}")
        return 0
    if name not in COMMANDS:
        print(f"Perintah “{name}” tidak dikenal (unknown command).\n\n{overview()}", file=sys.stderr)
        return USAGE
    return _run(COMMANDS[name][0], arguments[1:])


def overview() -> str:
    """The list of subcommands, in Indonesian and English."""
    width = max(map(len, COMMANDS))
    rows = [
        f"  {name:<{width}}  {indonesian}\n  {'':<{width}}  {english}"
        for name, (_, indonesian, english) in COMMANDS.items()
    ]
    return "\n".join(
        [
            "kentongan PERINTAH ...",
            "",
            *rows,
            "",
            "Bantuan tiap perintah (help for a command): kentongan PERINTAH --help",
        ]
    )


def _run(target: str, arguments: list[str]) -> int:
    module, _, function = target.partition(":")
    try:
        return getattr(import_module(module), function)(arguments)
    except KeyboardInterrupt:
        print("\nDihentikan.", file=sys.stderr)
        return _left_at_once()
    except BrokenPipeError:
        # The reader (head, less) has seen enough: no traceback, and nothing more to flush at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _left_at_once() -> int:
    """The code of a program that Ctrl-C ended. Where threads are left that feed processes, nobody waits for them, and
    the processes go first: one that looks away from Ctrl-C would live on with our terminal in its hand."""
    if threading.active_count() > 1:
        crew = sys.modules.get("multiprocessing")
        for child in crew.active_children() if crew else ():
            child.kill()
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(INTERRUPTED)
    return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
