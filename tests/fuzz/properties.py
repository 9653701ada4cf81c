"""What must hold of every text, however mad."""

import json
from datetime import date

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, HousePhrasing, Official
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.reporting.located import located
from kentongan.core.standard.reporting.report import as_json, as_text
from kentongan.core.standard.reporting.sarif import as_sarif
from kentongan.core.standard.rulebook import RULES
from kentongan.core.text.formats.chat import cleaned_chat
from kentongan.core.text.search.sieve import Beginnings, matches
from kentongan.core.text.words import words

TODAY = date(2026, 11, 2)
FACTS = Facts(
    unit_names=frozenset({"Lapas Kelas IIB Lamongan", "Lapas Kelas IIA Cilegon", "Rutan Kelas IIB Demak"}),
    official_names={"Lapas Demo": "Lapas Kelas IIB Demo"},
    unit_type="lpka",
    persons={"Sulistyo Contoh": "Kepala Lapas Kelas IIB Demo"},
    statuses={"Budi Contoh": "tahanan"},
    phrasings=(HousePhrasing("pencitraan", "keterbukaan", "Kerja.", "warn", "Ditjenpas"),),
    office="Lapas Kelas IIB Demo",
    time_zone="WITA",
    officials=(Official("Budi Contoh", "Kepala Lapas Kelas IIB Demo", "Plt.", "2024-01-01"),),
    approved_quotes=frozenset(),
)
_BY_ID = {rule.id: rule for rule in RULES}


class Fault(AssertionError):
    """A property that does not hold, with the words that show it."""


def examine(text: str) -> None:
    """A plain file and a paste; raises `Fault` or whatever a rule raises."""
    for facts in (Facts(), FACTS):
        examine_document(Document.from_text(text, facts=facts, published=TODAY, today=TODAY))
    cleaned = cleaned_chat(text)
    for place, sign in enumerate(cleaned.text):
        if text[cleaned.origin(place)] != sign:
            raise Fault(f"paste: place {place} of the words is not theirs in the source")
    document = Document.from_file(cleaned, today=TODAY)
    _report(document, check(document))


def examine_parts(parts: dict[str, str]) -> None:
    """A story with parts."""
    examine_document(Document(parts, FACTS, TODAY, TODAY))


def examine_document(document: Document) -> None:
    """Spans inside their part, the same again for the same text, corrections that correct."""
    found = check(document)
    for finding in found:
        text = document.parts.get(finding.part, "")
        if not 0 <= finding.start <= finding.end <= len(text):
            raise Fault(
                f"{finding.rule}: span {finding.start}-{finding.end} of {len(text)} in {finding.part}"
            )
        if document.position(finding.part, finding.start).line < 1:
            raise Fault(f"{finding.rule}: no line")
    again = Document(dict(document.parts), document.facts, document.published, document.today)
    if document.source is None and check(again) != found:
        raise Fault("the same text gave other findings")
    _report(document, found)
    _fixes(document, found)


def _report(document: Document, found: tuple[Finding, ...]) -> None:
    result = located("berkas.txt", document, found)
    json.dumps(as_json([result]))
    json.dumps(as_sarif([result], RULES, version="0"))
    as_text([result])
    source = document.source if document.source is not None else document.body
    for each in result.found:
        if document.source is not None and not 0 <= each.first <= each.last <= len(source):
            raise Fault(f"{each.finding.rule}: place {each.first}-{each.last} of {len(source)} in the file")


def _fixes(document: Document, found: tuple[Finding, ...]) -> None:
    """A correction leaves fewer findings of its rule than there were."""
    tried: dict[str, int] = {}
    for finding in found:
        tried[finding.rule] = tried.get(finding.rule, 0) + 1
        if finding.fix is None or tried[finding.rule] > 3:
            continue
        text = document.parts[finding.part]
        parts = dict(document.parts)
        parts[finding.part] = text[: finding.start] + finding.fix + text[finding.end :]
        mended = Document(parts, document.facts, document.published, document.today)
        rule = _BY_ID[finding.rule]
        before = [each for each in found if each.rule == finding.rule]
        after = check(mended, rules=(rule,))
        if len(after) >= len(before):
            near = text[max(0, finding.start - 30) : finding.end + 30]
            raise Fault(
                f"{finding.rule}: {text[finding.start : finding.end]!r} -> {finding.fix!r} leaves {len(after)} "
                f"findings of {len(before)}: {after[0].excerpt!r} in …{near!r}"
            )


def examine_sieve(patterns, text: str) -> None:
    """The sieve finds what a plain search finds."""
    lower = Document({"body": text}).lower("body")
    begun = Beginnings(lower, words(text))
    for pattern in patterns:
        plain = [match.span() for match in pattern.finditer(text)]
        sieved = [match.span() for match in matches(pattern, text, begun)]
        if plain != sieved:
            raise Fault(f"sieve: {pattern.pattern[:80]!r}: {plain[:3]} but {sieved[:3]}")
