"""False alarms of the standard on real texts, which are read where they lie and never copied.

python -m tests.quality.standard.real_texts FOLDER [--all]

FOLDER holds seeds/*.txt (releases) and data/ (news: indonlu_nergrit, idner_news_2k, html_fundus_id). Prints findings
per 1,000 words by rule and writes every hit with its context to realhits.tsv, in the folder for temporary files, to be
judged by hand. Judgements stand beside it in judged.tsv, "hash<tab>right", "wrong" or "damaged" (the file lost signs
there) a line; with them,
real_texts.json beside this file gets the rates. Advice on style is left out of rates and file unless --all is given,
and so are rules about the shape of a whole release, since the news are single sentences. The token files have lost
quotation marks and spaces, so that rules that read those are asked of the others only.
"""

import hashlib
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tests.quality.standard.labelled import ANATOMY

from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Finding, Severity

HITS, JUDGED = (Path(tempfile.gettempdir()) / name for name in ("realhits.tsv", "judged.tsv"))
RATES = Path(__file__).with_name("real_texts.json")
TODAY = date(2026, 11, 22)
TOKENS = ("indonlu_nergrit", "idner_news_2k")
LOST = frozenset(
    {
        "structure.lead_length",
        "attribution.first_person",
        "attribution.quote_speaker",
        "attribution.quote_punctuation",
        "language.unclosed_quote",
        "language.spacing",
    }
)
_JOINED = frozenset(".,;:!?)%")
_AROUND = 90


class Hit(NamedTuple):
    """A finding in a real text; `key` names it in the list of judgements."""

    key: str
    source: str
    rule: str
    severity: Severity
    excerpt: str
    context: str


def real_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """(source, text), the sentences of the token files joined."""
    for path in sorted((folder / "seeds").glob("*.txt")):
        yield "seeds", path.read_text(encoding="utf-8")
    for source in TOKENS:
        for path in sorted((folder / "data" / source).glob("*t*.txt")):
            if not path.name.startswith("vocab"):
                yield from ((source, text) for text in _sentences(path))
    for path in sorted((folder / "data/html_fundus_id").glob("*.json")):
        yield from (
            ("html_fundus_id", text) for text in _bodies(json.loads(path.read_text(encoding="utf-8")))
        )


def hits_of(source: str, text: str, facts: Facts) -> Iterator[Hit]:
    for finding in check(_document(source, text, facts)):
        yield _hit(source, finding, text)


def main(arguments: list[str]) -> None:
    facts = Facts(unit_names=frozenset(office.name for office in read_offices()))
    words: Counter[str] = Counter()
    hits: list[Hit] = []
    for source, text in real_texts(Path(arguments[0])):
        words[source] += len(text.split())
        hits += hits_of(source, text, facts)
    counted = hits if "--all" in arguments else [hit for hit in hits if _weighs(hit)]
    _print_rates(counted, words)
    HITS.write_text("".join("\t".join(hit) + "\n" for hit in counted), encoding="utf-8")
    if JUDGED.exists() and "--all" not in arguments:
        _write_rates(counted, words)


def _document(source: str, text: str, facts: Facts) -> Document:
    if source == "seeds":
        return Document.from_text(text, facts=facts, today=TODAY)
    return Document({"headline": "", "body": text}, facts, today=TODAY)


def _hit(source: str, finding: Finding, text: str) -> Hit:
    at = max(0, text.find(finding.excerpt[:40])) if finding.excerpt else 0
    context = " ".join(text[max(0, at - _AROUND) : at + _AROUND].split())
    key = hashlib.sha256(f"{finding.rule}|{finding.excerpt}|{context}".encode()).hexdigest()[:12]
    return Hit(key, source, finding.rule, finding.severity, finding.excerpt, context)


def _weighs(hit: Hit) -> bool:
    shapeless = hit.source in TOKENS and hit.rule in ANATOMY | LOST
    return hit.severity is not Severity.ADVISE and not shapeless


def _print_rates(hits: list[Hit], words: Counter[str]) -> None:
    total = words.total()
    for rule, count in Counter(hit.rule for hit in hits).most_common():
        print(f"{rule:36} {count:5}  {count / total * 1000:.3f} per 1,000 words")
    print(
        f"{len(hits)} hits in {total} words of {dict(words)}: {len(hits) / total * 1000:.2f} per 1,000 words"
    )


def _write_rates(hits: list[Hit], words: Counter[str]) -> None:
    verdicts = dict(line.split("\t")[:2] for line in JUDGED.read_text(encoding="utf-8").splitlines())
    wrong = [hit for hit in hits if verdicts.get(hit.key) == "wrong"]
    rates = {
        "read": ", ".join(f"{source} {count}" for source, count in sorted(words.items())),
        "words": words.total(),
        "hits": len(hits),
        "judged": sum(hit.key in verdicts for hit in hits),
        "damaged": sum(verdicts.get(hit.key) == "damaged" for hit in hits),
        "wrong": len(wrong),
        "wrong_per_1000_words": round(len(wrong) / words.total() * 1000, 3),
        "wrong_by_rule": dict(Counter(hit.rule for hit in wrong).most_common()),
    }
    RATES.write_text(json.dumps(rates, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(rates)


def _sentences(path: Path) -> Iterator[str]:
    tokens: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            tokens.append(line.split()[0])
        elif tokens:
            yield _joined(tokens)
            tokens = []


def _joined(tokens: list[str]) -> str:
    text = ""
    for token in tokens:
        text += token if not text or token[0] in _JOINED or text[-1] == "(" else f" {token}"
    return text


def _bodies(page: dict) -> Iterator[str]:
    for fields in page.values():
        sections = fields["body"]["sections"]
        yield "\n\n".join(line for section in sections for line in section["paragraphs"])


if __name__ == "__main__":
    main(sys.argv[1:])
