"""Precision and recall of the standard on the labelled documents, rule by rule, with 95 % intervals.

python -m tests.quality.standard.scores           prints them
python -m tests.quality.standard.scores --write   writes docs/standard/measured.md and the packaged measured.json
python -m tests.quality.standard.scores --faults  prints every miss and every false alarm
python -m tests.quality.standard.scores --on FILE...   totals on other documents of this form, kept elsewhere
"""

import json
import sys
from pathlib import Path

from tests.quality.standard.labelled import ADJUDICATED, documents_hash, first_pass, read
from tests.quality.standard.matching import Tally, counts, interval, tallies, together

from kentongan.core.standard import rulebook
from kentongan.core.standard.finding import Severity

ROOT = Path(__file__).parents[3]
PACKAGED = Path(rulebook.__file__).with_name("measured.json")
REPORT = ROOT / "docs/standard/measured.md"
REAL = Path(__file__).with_name("real_texts.json")
GROUPS = {
    "blocking": (Severity.BLOCK,),
    "block_and_warn": (Severity.BLOCK, Severity.WARN),
    "all": tuple(Severity),
}
TITLES = {
    "blocking": "yang menahan terbit",
    "block_and_warn": "dengan peringatan",
    "all": "semua, dengan saran",
}


def measured() -> dict:
    """All figures: documents, rules together by weight, rule by rule, and false alarms on real texts."""
    told = tallies()
    return {
        "documents": counts() | {"sha256": documents_hash(), "passes": 2 if ADJUDICATED.exists() else 1},
        "together": {name: _figures(together(told, *weights)) for name, weights in GROUPS.items()},
        "rules": {rule: _figures(tally) for rule, tally in sorted(told.items())},
        "real_texts": json.loads(REAL.read_text(encoding="utf-8")) if REAL.exists() else None,
    }


def report(figures: dict) -> str:
    """The figures as a page of the handbook."""
    documents, real = figures["documents"], figures["real_texts"]
    left_out = len(first_pass()) - documents["documents"]
    lines = [
        "<!-- Dibuat dari pengukuran: python -m tests.quality.standard.scores --write. Jangan disunting. -->",
        "",
        "# Mutu yang diukur",
        "",
        f"Diukur pada {documents['documents']} naskah pendek tulisan sendiri ({_thousands(documents['words'])} kata; "
        f"{documents['clean']} tanpa kesalahan, {documents['faults']} kesalahan berlabel), bukan naskah nyata. "
        f"Pembacaan label: {documents['passes']} kali; {left_out} naskah masih diperselisihkan dan tidak dihitung. "
        "Presisi: dari yang ditandai, berapa yang benar. Jangkauan: dari yang keliru, berapa yang ditemukan. "
        "Dalam kurung: selang Wilson 95 persen. Selang aturan yang lebar berarti contohnya masih sedikit.",
        "",
        "| bobot | label | presisi | jangkauan |",
        "|---|---|---|---|",
        *(_line(TITLES[name], figures["together"][name]) for name in GROUPS),
        "",
        *(_real_lines(real) if real else ()),
        "## Aturan demi aturan",
        "",
        "| aturan | label | presisi | jangkauan |",
        "|---|---|---|---|",
        *(_line(f"`{rule}`", one) for rule, one in figures["rules"].items()),
    ]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    if "--faults" in arguments:
        for rule, tally in sorted(tallies().items()):
            for one in tally.missed:
                print("missed", rule, one[0], one[2] or "(somewhere)", sep="\t")
            for one in tally.cried:
                print("alarm", rule, one[0], one[2], sep="\t")
        return
    if arguments[:1] == ["--on"]:
        told = tallies(row for name in arguments[1:] for row in read(Path(name)))
        for name, weights in GROUPS.items():
            print(name, _figures(together(told, *weights)))
        return
    figures = measured()
    if "--write" in arguments:
        REPORT.write_text(report(figures), encoding="utf-8")
        PACKAGED.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(report(figures))


def _figures(tally: Tally) -> dict:
    said = tally.found + tally.alarms
    return {
        "labels": tally.labels,
        "found": tally.found,
        "alarms": tally.alarms,
        "precision": _rounded(tally.precision),
        "precision_interval": [_rounded(side) for side in interval(tally.found, said)],
        "recall": _rounded(tally.recall),
        "recall_interval": [_rounded(side) for side in interval(tally.found, tally.labels)],
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)


def _line(name: str, one: dict) -> str:
    shares = (_share(one[kind], one[f"{kind}_interval"]) for kind in ("precision", "recall"))
    return " | ".join((f"| {name}", str(one["labels"]), *shares)) + " |"


def _share(share: float | None, sides: list[float]) -> str:
    if share is None:
        return "–"
    return f"{share:.3f} ({sides[0]:.2f}–{sides[1]:.2f})".replace(".", ",")


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _real_lines(real: dict) -> list[str]:
    rate = f"{real['wrong_per_1000_words']:.2f}".replace(".", ",")
    return [
        "## Peringatan keliru pada berita nyata",
        "",
        f"Dibaca {_thousands(real['words'])} kata berita nyata dari luar proyek ({real['read']}), di luar saran gaya: "
        f"{real['hits']} temuan, {real['judged']} dinilai, {real['damaged']} "
        f"di antaranya pada teks yang tandanya hilang, {real['wrong']} keliru: "
        f"{rate} peringatan keliru per 1.000 kata.",
        "",
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
