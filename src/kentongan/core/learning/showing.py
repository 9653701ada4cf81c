"""An example of a rule as a learner reads it."""

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.rule import Example, document_of

_NAMES = {
    "headline": "Judul",
    "body": "",
    "slot_what": "Apa",
    "slot_when": "Kapan",
    "slot_where": "Di mana",
    "slot_who": "Siapa",
    "slot_why": "Mengapa",
    "slot_how": "Bagaimana",
}
LONGEST = 320


def shown(example: Example) -> str:
    """The parts with their names, long texts cut with their length, then what was known beside the text."""
    document = document_of(example)
    lines = [_part(name, text) for name, text in document.parts.items()]
    return "\n".join([*lines, *_known(document)])


def cut(text: str) -> str:
    """A text that fits a card; how long it really is stands behind it."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST:
        return plain
    return f"{plain[:LONGEST].rsplit(' ', 1)[0]} … (seluruhnya {len(plain.split())} kata)"


def _part(name: str, text: str) -> str:
    label = _NAMES.get(name, name.replace("_", " ").capitalize())
    return f"{label}: {cut(text) or '(kosong)'}" if label else cut(text) or "(kosong)"


def _known(document: Document) -> list[str]:
    facts, lines = document.facts, []
    if document.published:
        lines.append(f"[Terbit {document.published:%d-%m-%Y}]")
    if facts.event_day:
        lines.append(f"[Peristiwa {facts.event_day}]")
    if facts.unit_names:
        lines.append(f"[Data induk: {'; '.join(sorted(facts.unit_names)[:4])}]")
    if facts.unit_type:
        lines.append(f"[Jenis satuan: {facts.unit_type}]")
    for title, pairs in (
        ("Nama resmi", facts.official_names),
        ("Pejabat", facts.persons),
        ("Status hukum", facts.statuses),
    ):
        if pairs:
            lines.append(
                f"[{title}: {'; '.join(f'{name} ({word})' for name, word in list(pairs.items())[:4])}]"
            )
    lines += [f"[Rumah pesan: hindari “{one.find}”]" for one in facts.phrasings[:3]]
    return [*lines, *_kept(facts)]


def _kept(facts: Facts) -> list[str]:
    """What earlier stories and the registry of quotations hold, as far as the example knows it."""
    lines = [
        f"[Sudah ada: “{one.headline}”, {one.office}, {one.day}, {one.likeness}% sama]"
        for one in facts.seen_before[:3]
    ]
    lines += [
        f"[Pernah dimuat: “{cut(one.words)}”, penuturnya {one.speaker}]" for one in facts.said_before[:3]
    ]
    if facts.approved_quotes is not None:
        kept = "; ".join(f"“{cut(words)}”" for words in sorted(facts.approved_quotes)[:3])
        lines.append(f"[Kutipan yang disetujui: {kept or 'belum ada'}]")
    return lines
