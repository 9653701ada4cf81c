"""The arguments of `kentongan audit`."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.instrument.instrument import years_known
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.outbound.guard import Guard

_DESCRIPTION = (
    "Memeriksa situs terhadap katalog keterbukaan informasi publik: berkala, serta-merta, setiap saat, komitmen "
    "PPID, dan syarat teknis. Setiap butir disertai alamat, kutipan, dan alasan, lalu dihitung nilainya. Hasilnya "
    "usulan: orang yang mengesahkan. Periksalah hanya situs satuan kerja sendiri. Kode keluar 2 bila ada situs yang "
    "tidak dapat dibuka."
)
_ENV = "KENTONGAN_OUTBOUND_DEV_HOSTS"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    addresses: tuple[str, ...]
    year: int
    limits: Limits
    format: str
    output: str | None
    guard: Guard


def read_options(argv: Sequence[str]) -> Options:
    """Parses `argv`; wrong usage ends the program with code 2 and a sentence that says what to write."""
    parser = _parser()
    found = parser.parse_args(list(argv))
    if found.year not in years_known():
        known = ", ".join(map(str, years_known()))
        parser.error(f"belum ada instrumen untuk tahun {found.year}; yang ada: {known}")
    try:
        guard = Guard.from_env(os.environ)
        guard = replace(guard, allowed_dev_hosts=guard.allowed_dev_hosts | set(found.dev_host))
    except KentonganError as error:
        parser.error(error.message)
    return Options(
        addresses=tuple(dict.fromkeys(found.address)),
        year=found.year,
        limits=Limits(pages=found.pages, files=found.pages, seconds=60 * found.minutes),
        format=found.format,
        output=found.output,
        guard=guard,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kentongan audit", description=_DESCRIPTION, allow_abbrev=False)
    parser.add_argument("address", nargs="+", metavar="URL", help="alamat beranda situs")
    parser.add_argument(
        "--year", type=int, default=years_known()[-1], help="tahun instrumen (bawaan: yang terbaru)"
    )
    parser.add_argument(
        "--pages", type=_whole, default=60, metavar="N", help="halaman paling banyak tiap situs (bawaan: 60)"
    )
    parser.add_argument(
        "--minutes", type=_minutes, default=3.0, metavar="N", help="menit paling lama tiap situs (bawaan: 3)"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "csv"), default="text", help="bentuk laporan (bawaan: text)"
    )
    parser.add_argument("--output", metavar="FILE", help="tulis laporan ke berkas ini")
    parser.add_argument(
        "--dev-host",
        action="append",
        default=[],
        metavar="NAMA",
        help=f"host pengembangan yang boleh berada di jaringan sendiri (juga: {_ENV})",
    )
    return parser


def _whole(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= 5000:
        raise argparse.ArgumentTypeError("tulis bilangan bulat dari 1 sampai 5000")
    return int(text)


def _minutes(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 240:
        raise argparse.ArgumentTypeError("tulis bilangan lebih dari 0 sampai 240")
    return value
