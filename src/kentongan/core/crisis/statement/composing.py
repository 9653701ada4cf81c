"""A first statement out of facts: eight parts, 80 to 150 words, whatever is known."""

from collections.abc import Iterable, Iterator

from kentongan.core.crisis.statement.given import CaseWords, FactLine, Known, told
from kentongan.core.crisis.statement.phrases import (
    begun_large,
    begun_small,
    clipped,
    clock_words,
    count_words,
    moment_words,
)
from kentongan.core.crisis.statement.tables import slot, words_of

SHORTEST, LONGEST = 80, 150
# How many words a fact may take: the widest that still fits is used.
_WIDTHS = (26, 20, 16, 12, 9, 6, 4)
_NAME_WORDS, _CONTACT_WORDS = 8, 10
_DEFAULTS = {
    "status_now": "Saat ini situasi masih ditangani petugas.",
    "care": "Keselamatan warga binaan, petugas, keluarga, dan masyarakat kami utamakan.",
    "unknown": "Penyebab dan rincian lain belum kami ketahui.",
}
_SLOT_OF = {"status_now": "status", "care": "care", "actions": "actions", "unknown": "unknown"}
_FILLERS = (
    "Kami tidak berspekulasi.",
    "Keterangan ini disusun dari hal yang sudah dipastikan petugas.",
    "Bila ada yang keliru, kami akan meralatnya secara terbuka.",
    "Terima kasih kepada masyarakat dan media yang menunggu keterangan yang pasti.",
    "Hal yang belum pasti tidak kami sampaikan sebagai fakta.",
    "Ketepatan kami dahulukan, dan setiap perubahan akan kami jelaskan.",
)
_APPEAL = "Kami mengimbau masyarakat tidak menyebarkan kabar yang belum terverifikasi."


def compose(facts: Iterable[FactLine], case: CaseWords) -> str:
    """A first statement in paragraphs. Facts are cut to one sentence each; what is unknown is said to be so.

    Every part of the eight is in it and it counts 80 to 150 words, however many or few facts there are.
    """
    given = tuple(facts)
    for width in _WIDTHS:
        parts = _parts(given, case, width)
        if count_words(" ".join(parts)) <= LONGEST:
            break
    return "\n\n".join(_filled(parts))


def _parts(facts: tuple[FactLine, ...], case: CaseWords, width: int) -> list[str]:
    """Four paragraphs: what happened, what is done for whom, what is open, whom to ask."""
    return [
        " ".join(
            (_what(facts, case, width), *_more(facts, width), _said(facts, "status_now", width, "Saat ini "))
        ),
        " ".join((_said(facts, "care", width), _actions(facts, case, width), _pledge(case))).strip(),
        " ".join((*_open(facts, width), *_denied(facts, width), _promise(case))),
        f"{_contact(facts, case)} {_APPEAL}",
    ]


def _filled(parts: list[str]) -> list[str]:
    """With sentences that are always true, until the statement is long enough."""
    for filler in _FILLERS:
        if count_words(" ".join(parts)) >= SHORTEST:
            break
        parts[2] = f"{parts[2]} {filler}"
    return parts


def _what(facts: tuple[FactLine, ...], case: CaseWords, width: int) -> str:
    known = clipped(next(iter(_known(facts, "what")), ""), width)
    happened = begun_small(known) if known else f"petugas sedang menangani {words_of(case.type).neutral}"
    when = clipped(told(facts, "when"), _NAME_WORDS)
    place = clipped(told(facts, "where") or case.place, _NAME_WORDS)
    is_said = not place or place.lower() in f"{case.unit} {happened}".lower()
    where = "" if is_said else f" di {place.removeprefix('di ').removeprefix('Di ')}"
    since = f", {begun_small(when)}" if when and when not in happened else ""
    unit = " ".join(case.unit.split()[:10])
    return f"{unit} menyampaikan bahwa {happened}{where}{since}, diketahui pada {moment_words(case.detected_at)}."


def _more(facts: tuple[FactLine, ...], width: int) -> Iterator[str]:
    """What else is known and belongs to no other part: at most two facts."""
    others = [*_known(facts, "what")[1:], *_known(facts, "other")]
    texts = [begun_small(text) for text in (clipped(one, width // 2 + 2) for one in others) if text][:2]
    if texts:
        yield f"Dipastikan pula: {'; '.join(texts)}."


def _known(facts: tuple[FactLine, ...], name: str) -> list[str]:
    return [f.text for f in facts if f.slot == name and f.status == Known.KNOWN and f.text.strip()]


def _said(facts: tuple[FactLine, ...], name: str, width: int, opening: str = "") -> str:
    """The fact as a sentence; with the usual sentence beside it where the fact alone does not fill the part."""
    known = clipped(told(facts, name), width)
    if not known:
        return _DEFAULTS[name]
    words = known if known.lower().startswith(opening.lower().strip()) else opening + begun_small(known)
    sentence = f"{begun_large(words)}."
    return sentence if slot(_SLOT_OF[name]).is_in(sentence) else f"{sentence} {_DEFAULTS[name]}"


def _actions(facts: tuple[FactLine, ...], case: CaseWords, width: int) -> str:
    usual = f"Kami berkoordinasi dengan {clipped(case.above, _NAME_WORDS) or 'Kantor Wilayah'} dan instansi terkait."
    known = clipped(told(facts, "actions"), width)
    if not known:
        return usual
    sentence = f"{begun_large(known)}."
    return sentence if slot("actions").is_in(sentence) else f"{sentence} {usual}"


def _pledge(case: CaseWords) -> str:
    return words_of(case.type).pledge


def _open(facts: tuple[FactLine, ...], width: int) -> Iterator[str]:
    """What is not known yet: the open questions of the board, at most two."""
    asked = [fact.text for fact in facts if fact.slot == "unknown" or fact.status == Known.UNKNOWN]
    texts = [begun_small(clipped(text, width // 2 + 2)) for text in asked if text.strip()][-2:]
    if texts:
        yield f"Yang masih kami periksa: {'; '.join(texts)}."
    if not texts or not slot("unknown").is_in(f"Yang masih kami periksa: {'; '.join(texts)}."):
        yield _DEFAULTS["unknown"]


def _denied(facts: tuple[FactLine, ...], width: int) -> Iterator[str]:
    texts = [fact.text for fact in facts if fact.status == Known.DENIED and fact.text.strip()]
    if texts:
        yield f"Kabar bahwa {begun_small(clipped(texts[-1], width))} tidak sesuai dengan hasil pemeriksaan kami."


def _promise(case: CaseWords) -> str:
    at = case.next_update_at
    day = f"{at.day}/{at.month}/{at.year}"
    return f"Perkembangan berikutnya kami sampaikan secara terbuka paling lambat {clock_words(at)} ({day})."


def _contact(facts: tuple[FactLine, ...], case: CaseWords) -> str:
    title = clipped(case.speaker_title, _NAME_WORDS) or "juru bicara kami"
    name = f", {clipped(case.speaker, _NAME_WORDS)}" if case.speaker else ""
    contact = clipped(told(facts, "hotline") or case.contact, _CONTACT_WORDS)
    asked = f"; narahubung {contact}" if contact else ""
    return f"Keterangan resmi disampaikan {title}{name}{asked}."
