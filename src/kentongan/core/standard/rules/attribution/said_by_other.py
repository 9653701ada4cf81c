"""A sentence has one speaker, in all stories."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, SaidBefore
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.months import MONTH_NAMES
from kentongan.core.text.speakers import name_and_title, sayings


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for said in document.facts.said_before:
        place = _place_of(document, said.words)
        if place and not _says_it_again(document, place, said.speaker):
            who = said.speaker or "orang lain"
            message = f"Kalimat ini dulu diucapkan {who} dalam “{said.headline}” ({_day(said.day)})."
            advice = "Tanyakan siapa yang benar-benar mengucapkannya" + (
                f"; bandingkan {said.url}." if said.url else "."
            )
            yield Hit(*place, message, advice)


def _place_of(document: Document, words: str) -> tuple[str, int, int] | None:
    """Where the sentence stands: in the text that readers get, else in the desk's line for quotations."""
    for part in document.story:
        start = document.parts[part].find(words)
        if words and start >= 0:
            return part, start, start + len(words)
    return None


def _says_it_again(document: Document, place: tuple[str, int, int], speaker: str) -> bool:
    """Whether the same person speaks here: repeating oneself is no borrowed quotation."""
    part, start, _ = place
    now = next((one for one in sayings(document.parts[part]) if one.start <= start < one.end), None)
    name = set(name_and_title(speaker)[0].lower().split())
    printed = set(now.speaker.lower().split()) if now else set()
    return bool(name and printed) and (name <= printed or printed <= name)


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTH_NAMES[int(month) - 1]} {year}"


_SENTENCE = "Kami membuka pintu bagi siapa pun yang ingin belajar memanen bersama warga binaan"
_BODY = f"“{_SENTENCE},” ujar Kepala Lapas Demo, Budi Contoh."
_OTHER = SaidBefore(
    _SENTENCE, "Kepala Rutan Demo, Siti Contoh", "Rutan Demo Buka Kebun Belajar", "2026-09-08", "/berita/7/"
)

RULE = Rule(
    id="attribution.said_by_other",
    title="Satu kalimat, satu penutur",
    title_en="A sentence has one speaker",
    clause="Kode Etik Jurnalistik pasal 3 dan 4 (menguji informasi, tidak berbohong); [house] daftar kutipan",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Bila dua pejabat tercatat mengucapkan kalimat yang sama kata demi kata, pembaca tahu salah "
        "satunya dikarang."
    ),
    why_en=(
        "When two officials are on record with the very same sentence, readers know that one of them "
        "never said it."
    ),
    good=(
        _BODY,
        Document(
            {"body": f"“{_SENTENCE},” kata Kepala Rutan Demo, Siti Contoh."}, Facts(said_before=(_OTHER,))
        ),
        Document({"body": "Kegiatan ditutup dengan doa."}, Facts(said_before=(_OTHER,))),
    ),
    bad=(Document({"body": _BODY}, Facts(said_before=(_OTHER,))),),
)
