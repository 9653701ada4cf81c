"""The standard as pages: docs/standard/ is made from the rules, so that book and checker never disagree.

python -m kentongan.core.standard.handbook docs/standard
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Example, Rule, document_of
from kentongan.core.standard.rulebook import CHAPTER_TITLES, RULES

_WEIGHTS = {
    Severity.BLOCK: "menahan terbit",
    Severity.WARN: "perlu diperiksa",
    Severity.ADVISE: "saran",
}
_LONGEST_EXAMPLE = 160
_MADE = (
    "<!-- Dibuat dari aturan: python -m kentongan.core.standard.handbook docs/standard. Jangan disunting. -->"
)


def handbook(rules: Iterable[Rule] = RULES) -> dict[str, str]:
    """File name -> Markdown: README.md with every rule in one table, and a page for each chapter."""
    by_chapter: dict[str, list[Rule]] = {}
    for rule in rules:
        by_chapter.setdefault(rule.chapter, []).append(rule)
    pages = {f"{chapter}.md": _page(chapter, own) for chapter, own in by_chapter.items()}
    return {"README.md": _index(by_chapter)} | pages


def _index(by_chapter: dict[str, list[Rule]]) -> str:
    lines = [
        _MADE,
        "",
        "# Standar publikasi",
        "",
        f"{sum(map(len, by_chapter.values()))} aturan yang diperiksa `kentongan check`, meja redaksi, dan API. "
        "Yang **menahan terbit** harus dibereskan atau dikecualikan dengan alasan; dua aturan tentang identitas anak "
        "dan korban tidak dapat dikecualikan siapa pun.",
        "",
    ]
    for chapter, rules in by_chapter.items():
        lines += [
            f"## [{CHAPTER_TITLES[chapter]}]({chapter}.md)",
            "",
            "| aturan | isi | bobot |",
            "|---|---|---|",
        ]
        lines += [f"| `{rule.id}` | {_cell(rule.title)} | {_WEIGHTS[rule.severity]} |" for rule in rules]
        lines.append("")
    return "\n".join(lines)


def _page(chapter: str, rules: list[Rule]) -> str:
    lines = [_MADE, "", f"# {CHAPTER_TITLES[chapter]}", ""]
    for rule in rules:
        lines += _section(rule)
    return "\n".join(lines)


def _section(rule: Rule) -> list[str]:
    lines = [f"## {rule.title}", "", f"`{rule.id}`: **{_WEIGHTS[rule.severity]}**. {rule.why}", ""]
    lines.append(f"- Dasar: {rule.clause}")
    if rule.limits:
        numbers = ", ".join(f"{name} = {number}" for name, number in rule.limits.items())
        lines.append(f"- Batas (dapat diubah per profil): {numbers}")
    if not rule.waivable:
        lines.append("- Tidak dapat dikecualikan.")
    lines += ["", "Baik:", "", *map(_example, rule.good), "", "Keliru:", "", *map(_example, rule.bad), ""]
    return lines


def _example(example: Example) -> str:
    document = document_of(example)
    shown = [_quoted(part, text) for part, text in document.parts.items()]
    dated = f" (terbit {document.published.isoformat()})" if document.published else ""
    return f"- {'; '.join(shown)}{dated}"


def _quoted(part: str, text: str) -> str:
    cut = text if len(text) <= _LONGEST_EXAMPLE else text[:_LONGEST_EXAMPLE].rsplit(" ", 1)[0] + " …"
    label = "" if part == "body" else f"{part}: "
    return f"{label}`{' '.join(cut.split()) or '(kosong)'}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def write(folder: Path) -> None:
    """Writes the pages into `folder`, and takes away pages of chapters that are no more."""
    pages = handbook()
    folder.mkdir(parents=True, exist_ok=True)
    for page in folder.glob("*.md"):
        if page.name not in pages:
            page.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/standard"))
