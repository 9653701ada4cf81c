"""The command itself: arguments in, one JSON object a document out."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kentongan.core.analysis.document import Analysis, analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.outlets import by_domain, read_outlets
from kentongan.faces.cli.watch.gather import Fault, documents_from, expanded, read_releases

_DESCRIPTION = (
    "Membaca berita dari berkas, folder, alamat web, umpan, atau masukan baku (-), lalu menyebut satuan kerja, "
    "pejabat, tanggal peristiwa, media, dan jenisnya (cetak ulang naskah kita atau liputan sendiri). Keluarannya "
    "JSON Lines: satu objek untuk setiap dokumen. Kode keluar 2 bila ada masukan yang tidak terbaca; yang lain "
    "tetap dikerjakan."
)


def run(argv: list[str]) -> int:
    """Run `kentongan watch` with its arguments; returns the exit code (0, or 2 when an input was unreadable)."""
    options = _parser().parse_args(argv)
    releases, faults = _releases(options.releases)
    for fault in faults:
        _tell(fault)
    if releases is None and faults:
        return 2
    _write_utf8()
    failed = bool(faults)
    try:
        for answer in _answers(expanded(options.input), releases, options.today):
            if isinstance(answer, Fault):
                _tell(answer)
                failed = True
            else:
                print(_line(answer.to_json(), pretty=options.pretty), flush=True)
    except BrokenPipeError:
        # The reader has seen enough (`| head`); what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 2 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kentongan watch", description=_DESCRIPTION)
    parser.add_argument(
        "input",
        nargs="+",
        metavar="FILE|FOLDER|URL|-",
        help="yang akan dibaca (txt, md, html, docx, pdf, umpan)",
    )
    parser.add_argument(
        "--releases", type=Path, metavar="FOLDER", help="naskah kita sendiri, untuk menemukan cetak ulangnya"
    )
    parser.add_argument("--pretty", action="store_true", help="JSON bertata letak, untuk dibaca orang")
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=datetime.now().astimezone().date(),
        metavar="YYYY-MM-DD",
        help="batas akhir untuk tanggal tanpa tahun (bawaan: hari ini)",
    )
    return parser


def _releases(folder: Path | None) -> tuple[ReleaseIndex[str] | None, list[Fault]]:
    if folder is None:
        return None, []
    if not folder.is_dir():
        return None, [Fault(str(folder), "Folder naskah tidak ditemukan. Periksa lagi namanya.")]
    return read_releases(folder)


def _answers(
    inputs: list[str], releases: ReleaseIndex[str] | None, today: date
) -> Iterator[Analysis | Fault]:
    gazetteer = Gazetteer(read_offices())
    outlets = by_domain(read_outlets())
    for given in _with_progress(inputs):
        for loaded in documents_from(given):
            yield (
                loaded
                if isinstance(loaded, Fault)
                else analyse(
                    loaded.document,
                    source=loaded.source,
                    gazetteer=gazetteer,
                    outlets=outlets,
                    today=today,
                    releases=releases,
                )
            )


def _with_progress(inputs: list[str]) -> Iterable[str]:
    """The inputs, with a line on the terminal that says how far it is; nothing when nobody watches."""
    is_watched = sys.stderr.isatty() and len(inputs) > 1
    for number, given in enumerate(inputs, start=1):
        if is_watched:
            print(f"\r\x1b[K[{number}/{len(inputs)}] {given[-60:]}", end="", file=sys.stderr, flush=True)
        yield given
    if is_watched:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _line(answer: dict[str, Any], *, pretty: bool) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2 if pretty else None)


def _tell(fault: Fault) -> None:
    print(f"kentongan watch: {fault.source}: {fault.message}", file=sys.stderr)


def _write_utf8() -> None:
    """JSON is UTF-8 whatever the locale of the terminal."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
