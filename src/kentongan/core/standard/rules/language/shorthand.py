"""Chat spelling has no place in a release."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import prefer
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import Word

TERMS = {
    "yg": "yang",
    "dgn": "dengan",
    "dg": "dengan",
    "utk": "untuk",
    "krn": "karena",
    "tdk": "tidak",
    "sdh": "sudah",
    "blm": "belum",
    "dlm": "dalam",
    "thd": "terhadap",
    "kpd": "kepada",
    "sbg": "sebagai",
    "spt": "seperti",
    "jg": "juga",
    "tsb": "tersebut",
    "ttg": "tentang",
    "stlh": "setelah",
    "shg": "sehingga",
    "gak": "tidak",
    "nggak": "tidak",
    "bgt": "sangat",
    "anak2": "anak-anak",
    "rekan2": "rekan-rekan",
    "masing2": "masing-masing",
    "teman2": "teman-teman",
    "ibu2": "ibu-ibu",
    "bapak2": "bapak-bapak",
    "jgn": "jangan",
    "bbrp": "beberapa",
    "bhw": "bahwa",
    "blh": "boleh",
    "bln": "bulan",
    "bnyk": "banyak",
    "brsama": "bersama",
    "dpt": "dapat",
    "drpd": "daripada",
    "gmn": "bagaimana",
    "hny": "hanya",
    "hrs": "harus",
    "jml": "jumlah",
    "kalo": "kalau",
    "klo": "kalau",
    "krna": "karena",
    "lbh": "lebih",
    "lgsg": "langsung",
    "lsg": "langsung",
    "makasih": "terima kasih",
    "mnjd": "menjadi",
    "msh": "masih",
    "ngga": "tidak",
    "pake": "pakai",
    "sblm": "sebelum",
    "scr": "secara",
    "sdg": "sedang",
    "sdgkan": "sedangkan",
    "skrg": "sekarang",
    "skrng": "sekarang",
    "sprt": "seperti",
    "stl": "setelah",
    "tgl": "tanggal",
    "thn": "tahun",
    "tlh": "telah",
    "trims": "terima kasih",
    "trs": "terus",
    "tsbt": "tersebut",
    "tuk": "untuk",
    "udah": "sudah",
}
_listed = prefer(TERMS, "Singkatan obrolan: tulis “{preferred}”.")
# "tamu2": the figure stands for the word once more; not in units (km2) nor of numbered things (blok2).
_TWICE = re.compile(r"(?P<word>[A-Za-z][a-z]{2,14})2(?P<ending>nya|an)?")
_NUMBERED = frozenset(
    {"blok", "edisi", "gedung", "grup", "jilid", "kamar", "kelas", "kelompok", "lantai", "meter", "nomor"}
)
_NUMBERED |= {"pos", "regu", "ruang", "sel", "seri", "tahap", "tim", "unit", "volume"}
_ADDRESS = frozenset("@./#")
_ADDRESSED = re.compile(r"[@./]\w")
# After a prefix only the stem is said twice: "bersama2" is "bersama-sama".
_PREFIXED = ("ber", "me", "se", "ter", "di", "ke", "pe")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    yield from _listed(document, limits)
    for part in document.prose:
        text, tokens = document.parts[part], document.words(part)
        if "2" in text:
            for place in sorted(
                at for lower in tokens.places if "2" in lower[3:] for at in tokens.places[lower]
            ):
                yield from _twice(part, text, tokens[place])


def _twice(part: str, text: str, word: Word) -> Iterator[Hit]:
    match = _TWICE.fullmatch(word.text)
    if not match or word.lower in TERMS or match["word"].lower() in _NUMBERED:
        return
    # Addresses and tags: "tamu2@contoh.id", "#anak2".
    if text[max(0, word.start - 1) : word.start] in _ADDRESS or _ADDRESSED.match(text, word.end):
        return
    better: str | None = f"{match['word']}-{match['word'].lower()}{match['ending'] or ''}"
    if match["ending"] == "an" or word.lower.startswith(_PREFIXED):
        better = None
    said = "Angka 2 bukan tanda ulang: tulis kata ulangnya dengan tanda hubung."
    yield Hit(part, word.start, word.end, said, better, fix=better)


RULE = Rule(
    id="language.shorthand",
    title="Tanpa singkatan obrolan",
    clause="EYD edisi V",
    severity=Severity.WARN,
    check=_check,
    why="Siaran pers bukan pesan singkat. Tulis katanya utuh.",
    title_en="No chat spelling",
    why_en="A release is no text message. Spell the word out.",
    good=("Petugas yang bertugas dengan baik mendapat penghargaan.", "Luas blok2 mencapai 20 km2."),
    bad=(
        "Petugas yg bertugas hadir.",
        "Masing2 peserta hadir.",
        "Peserta jgn takut.",
        "Tamu2 datang bersama2.",
    ),
)
