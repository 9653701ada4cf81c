"""`./dev fuzz [--minutes 60]`: hypothesis, then every expression and rule for its growth, then libFuzzer."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.fuzz.formats import bitten, examine_file
from tests.fuzz.found import FOLDER, Found
from tests.fuzz.growth import slow_rules
from tests.fuzz.patterns import all_patterns
from tests.fuzz.properties import examine, examine_parts, examine_sieve
from tests.fuzz.texts import parts_of, text_of

_SHARE_OF_HYPOTHESIS = 0.3


def main(arguments: list[str]) -> int:
    """Runs for about the minutes asked for; 1 when anything was found."""
    parser = argparse.ArgumentParser(prog="./dev fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--found", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    begun = time.monotonic()
    found = Found(options.found)
    cases = by_hypothesis(options.minutes * 60 * _SHARE_OF_HYPOTHESIS, found)
    print(f"hypothesis: {cases} texts, {found.count} faults", flush=True)
    slow = list(slow_rules(4_000)) if options.minutes >= 10 else []
    for each in slow:
        print(f"SLOW {each.what}: {each.short:.3f} s, twice the text {each.long:.3f} s: {each.text[:60]!r}")
    print(f"growth: {len(all_patterns())} expressions attacked, {len(slow)} rules grow too fast", flush=True)
    left = options.minutes * 60 - (time.monotonic() - begun)
    code = by_coverage(left, options.found) if left > 5 else 0
    return 1 if found.count or slow or code else 0


def by_hypothesis(seconds: float, found: Found) -> int:
    """Random texts until the time is over; returns how many."""
    end, cases = time.monotonic() + seconds, 0
    blobs = st.binary(min_size=3, max_size=500) | st.text(max_size=400).map(
        lambda text: text.encode("utf-8", "replace")
    )

    @settings(
        max_examples=500,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(blobs, st.text(max_size=300))
    def hunt(blob: bytes, text: str) -> None:
        nonlocal cases
        cases += 1
        for made in (text_of(blob), text):
            try:
                examine(made)
                examine_sieve(all_patterns(), made[:500])
            except Exception as error:
                found.keep(error, made)
        try:
            examine_parts(parts_of(blob))
            examine_file(*bitten(blob))
        except Exception as error:
            found.keep(error, parts_of(blob)["body"])

    while time.monotonic() < end:
        hunt()
    return cases


def by_coverage(seconds: float, folder: Path) -> int:
    """libFuzzer in a process of its own; 1 when it ended on a crash, a hang or too much memory, or kept a text."""
    before = len(list(folder.glob("*.txt"))) if folder.exists() else 0
    with tempfile.TemporaryDirectory(prefix="kentongan-fuzz-") as seeds:
        command = [
            sys.executable,
            "-m",
            "tests.fuzz.guided",
            seeds,
            folder,
            f"-max_total_time={int(seconds)}",
        ]
        code = subprocess.run([*map(str, command), f"-artifact_prefix={folder}/"], check=False).returncode
    return 1 if code or len(list(folder.glob("*.txt"))) > before else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
