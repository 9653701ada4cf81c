"""The standard as pages: docs/standard/ is made from the rules, so that book and checker never disagree.

python -m kentongan.core.standard.handbook docs/standard
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rule import Example, Rule, document_of
from kentongan.core.standard.rulebook import CHAPTER_TITLES, CHAPTER_TITLES_EN, RULES

_LONGEST_EXAMPLE = 160
_MADE = (
    "<!-- Dibuat dari aturan: python -m kentongan.core.standard.handbook docs/standard. Jangan disunting. -->"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What the pages say in one language, beside the rules themselves."""

    folder: str
    title: str
    opening: str
    more: str
    columns: str
    weights: Mapping[Severity, str]
    chapters: Mapping[str, str]
    ground: str
    limits: str
    fixed: str
    page: str
    good: str
    bad: str
    empty: str
    published: str


INDONESIAN = Words(
    folder="",
    title="Standar publikasi",
    opening="{count} aturan yang diperiksa `kentongan check`, meja redaksi, dan API. Yang **menahan terbit** harus "
    "dibereskan atau dikecualikan dengan alasan; {fixed} aturan tentang identitas dan kerahasiaan orang tidak dapat "
    "dikecualikan siapa pun.",
    more="[In English](en/README.md). Cara menghitung keterbacaan: [keterbacaan.md](keterbacaan.md).",
    columns="| aturan | isi | bobot |",
    weights={
        Severity.BLOCK: "menahan terbit",
        Severity.WARN: "perlu diperiksa",
        Severity.ADVISE: "saran",
    },
    chapters=CHAPTER_TITLES,
    ground="Dasar",
    limits="Batas (dapat diubah per profil)",
    fixed="Tidak dapat dikecualikan.",
    page="Halaman",
    good="Baik:",
    bad="Keliru:",
    empty="(kosong)",
    published="terbit",
)
ENGLISH = Words(
    folder="en/",
    title="The publication standard",
    opening="{count} rules that `kentongan check`, the newsroom desk and the API apply. What **stops publication** "
    "must be mended or waived with a reason; {fixed} rules about people's identity and confidentiality can be waived "
    "by nobody. Laws and examples stay in Indonesian, the language of the texts.",
    more="[Dalam bahasa Indonesia](../README.md). How readability is measured: [keterbacaan.md](../keterbacaan.md).",
    columns="| rule | what it asks | weight |",
    weights={
        Severity.BLOCK: "stops publication",
        Severity.WARN: "wants a look",
        Severity.ADVISE: "advice",
    },
    chapters=CHAPTER_TITLES_EN,
    ground="Ground",
    limits="Limits (a profile may change them)",
    fixed="Nobody can waive it.",
    page="Page",
    good="Good:",
    bad="Wrong:",
    empty="(empty)",
    published="published",
)
LANGUAGES = (INDONESIAN, ENGLISH)


def handbook(rules: Iterable[Rule] = RULES) -> dict[str, str]:
    """File name -> Markdown, once in each language: README.md with every rule, and a page for each chapter."""
    by_chapter: dict[str, list[Rule]] = {}
    for rule in rules:
        by_chapter.setdefault(rule.chapter, []).append(rule)
    pages: dict[str, str] = {}
    for words in LANGUAGES:
        pages[f"{words.folder}README.md"] = _index(by_chapter, words)
        for chapter, own in by_chapter.items():
            pages[f"{words.folder}{chapter}.md"] = _page(chapter, own, words)
    return pages


def title_of(rule: Rule, words: Words) -> str:
    """The title of a rule in a language."""
    return rule.title if words is INDONESIAN else rule.title_en or rule.title


def _index(by_chapter: dict[str, list[Rule]], words: Words) -> str:
    rules = [rule for own in by_chapter.values() for rule in own]
    fixed = sum(not rule.waivable for rule in rules)
    opening = words.opening.format(count=len(rules), fixed=fixed)
    lines = [_MADE, "", f"# {words.title}", "", opening, "", words.more, ""]
    for chapter, own in by_chapter.items():
        lines += [f"## [{words.chapters[chapter]}]({chapter}.md)", "", words.columns, "|---|---|---|"]
        lines += [_row(rule, words) for rule in own]
        lines.append("")
    return "\n".join(lines)


def _row(rule: Rule, words: Words) -> str:
    link = f"[`{rule.id}`]({rule.chapter}.md#{rule.id})"
    return f"| {link} | {_cell(title_of(rule, words))} | {words.weights[rule.severity]} |"


def _page(chapter: str, rules: list[Rule], words: Words) -> str:
    lines = [_MADE, "", f"# {words.chapters[chapter]}", ""]
    for rule in rules:
        lines += _section(rule, words)
    return "\n".join(lines)


def _section(rule: Rule, words: Words) -> list[str]:
    why = rule.why if words is INDONESIAN else rule.why_en or rule.why
    lines = [f'<a id="{rule.id}"></a>', "", f"## {title_of(rule, words)}", ""]
    lines += [
        f"`{rule.id}`: **{words.weights[rule.severity]}**. {why}",
        "",
        f"- {words.ground}: {rule.clause}",
    ]
    if rule.limits:
        numbers = ", ".join(f"{name} = {number}" for name, number in rule.limits.items())
        lines.append(f"- {words.limits}: {numbers}")
    if not rule.waivable:
        lines.append(f"- {words.fixed}")
    lines.append(f"- {words.page}: `{page_of(rule.id)}`")
    for heading, examples in ((words.good, rule.good), (words.bad, rule.bad)):
        lines += ["", heading, "", *(_example(example, words) for example in examples)]
    return [*lines, ""]


def _example(example: Example, words: Words) -> str:
    document = document_of(example)
    shown = [_quoted(part, text, words) for part, text in document.parts.items()]
    dated = f" ({words.published} {document.published.isoformat()})" if document.published else ""
    return f"- {'; '.join(shown)}{dated}"


def _quoted(part: str, text: str, words: Words) -> str:
    cut = text if len(text) <= _LONGEST_EXAMPLE else text[:_LONGEST_EXAMPLE].rsplit(" ", 1)[0] + " …"
    label = "" if part == "body" else f"{part}: "
    return f"{label}`{' '.join(cut.split()) or words.empty}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def write(folder: Path) -> None:
    """Writes the pages into `folder`, and takes away made pages of chapters that are no more."""
    pages = handbook()
    for page in made_pages(folder):
        if page.relative_to(folder).as_posix() not in pages:
            page.unlink()
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def made_pages(folder: Path) -> list[Path]:
    """The pages below `folder` that were made from the rules; what people wrote beside them is not ours."""
    return [page for page in folder.rglob("*.md") if page.read_text(encoding="utf-8").startswith(_MADE)]


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/standard"))
