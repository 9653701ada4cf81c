"""Two passes of labels: how far they agree, and the labels that both or a reasoned decision stand behind.

python -m tests.quality.standard.agreement --texts FILE   texts without labels, for the second reader
python -m tests.quality.standard.agreement                agreement by rule, and every disagreement
python -m tests.quality.standard.agreement --write        writes adjudicated.jsonl

second_pass.jsonl holds the second reader's rows (second_pass.md). adjudicated.json decides what they disagree on:
{"id": {"rule": {"keep": "first" | "second" | "both" | "none", "reason": "..."}}}. A document with a disagreement that
nobody decided stays out of the measuring.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from tests.quality.standard.labelled import ADJUDICATED, COUNTED, HERE, first_pass, parts_of, read

SECOND = HERE / "second_pass.jsonl"
DECISIONS = HERE / "adjudicated.json"
HIDDEN = ("faults", "region")


def texts() -> list[dict]:
    """What the second reader may see."""
    return [{name: value for name, value in row.items() if name not in HIDDEN} for row in first_pass()]


def compare(row: dict, second: list[list]) -> tuple[list, list, list]:
    """Labels that both give (as the first wrote them), those of the first alone, those of the second alone."""
    agreed, left, mine = [], list(second), [f for f in row["faults"] if f[0] not in COUNTED]
    for label in mine:
        twin = next((other for other in left if _is_same(row, label, other)), None)
        if twin is not None:
            left.remove(twin)
            agreed.append(label)
    return agreed, [label for label in mine if label not in agreed], left


def kappas(passes: list[tuple[dict, list[list]]]) -> dict[str, tuple[float, int, int, int]]:
    """By rule over documents: Cohen's kappa, and in how many both, only the first, only the second see the fault."""
    seen = [({f[0] for f in row["faults"]} - COUNTED, {f[0] for f in second}) for row, second in passes]
    told = {}
    for rule in sorted({rule for one, other in seen for rule in one | other}):
        cells = Counter((rule in one, rule in other) for one, other in seen)
        told[rule] = (_kappa(cells), cells[True, True], cells[True, False], cells[False, True])
    return told


def settle(row: dict, second: list[list], decisions: dict[str, dict]) -> list[list] | None:
    """The labels that stand; None while a disagreement is open."""
    agreed, first, other = compare(row, second)
    for rule in sorted({label[0] for label in first + other}):
        decided = decisions.get(rule)
        if decided is None:
            return None
        agreed += [label for label in first if label[0] == rule and decided["keep"] in ("first", "both")]
        agreed += [label for label in other if label[0] == rule and decided["keep"] in ("second", "both")]
    return agreed + [label for label in row["faults"] if label[0] in COUNTED]


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--texts"]:
        _write(Path(arguments[1]), texts())
        return
    seconds = {row["id"]: row["faults"] for row in read(SECOND)}
    passes = [(row, seconds[row["id"]]) for row in first_pass() if row["id"] in seconds]
    for rule, (kappa, both, first, second) in kappas(passes).items():
        print(f"{rule:36} kappa {kappa:.2f}  both {both:3}  only first {first:3}  only second {second:3}")
    decisions = json.loads(DECISIONS.read_text(encoding="utf-8")) if DECISIONS.exists() else {}
    settled = [(row, second, settle(row, second, decisions.get(row["id"], {}))) for row, second in passes]
    for row, second in ((row, second) for row, second, labels in settled if labels is None):
        _, one, other = compare(row, second)
        print(row["id"], "| only first:", one, "| only second:", other)
    print(f"{sum(labels is not None for *_, labels in settled)} of {len(passes)} documents are settled")
    if "--write" in arguments:
        _write(
            ADJUDICATED,
            [{"id": row["id"], "faults": labels} for row, _, labels in settled if labels is not None],
        )


def _is_same(row: dict, label: list, other: list) -> bool:
    (rule, excerpt, part), (other_rule, other_excerpt, other_part) = label, other
    if rule != other_rule:
        return False
    if excerpt is None or other_excerpt is None:
        return True
    one, two = _span(row, excerpt, part), _span(row, other_excerpt, other_part)
    return part == other_part and one[0] < two[1] and two[0] < one[1]


def _span(row: dict, excerpt: str, part: str) -> tuple[int, int]:
    start = parts_of(row).get(part, "").find(excerpt)
    if start < 0:
        raise ValueError(f"{row['id']}: {excerpt!r} does not stand in {part}")
    return start, start + len(excerpt)


def _kappa(cells: Counter) -> float:
    count = cells.total()
    same = (cells[True, True] + cells[False, False]) / count
    first = (cells[True, True] + cells[True, False]) / count
    second = (cells[True, True] + cells[False, True]) / count
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def _write(path: Path, rows: list[dict]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
