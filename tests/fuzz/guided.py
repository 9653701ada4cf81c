"""The coverage-guided fuzzer: libFuzzer by way of atheris, which sees every branch of core that an input reaches.

`python -m tests.fuzz.guided FOLDER FOUND -max_total_time=600`: FOLDER keeps the inputs that reached something new,
FOUND the texts that showed a fault.
"""

import random
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kentongan"]):
    from kentongan.core.standard import rulebook  # noqa: F401 - every rule, instrumented

from tests.fuzz.formats import bitten, examine_file
from tests.fuzz.found import Found
from tests.fuzz.properties import examine, examine_parts
from tests.fuzz.texts import parts_of, text_of

_SEEDS = 60
_LONGEST = 500


def examine_bytes(data: bytes, found: Found) -> None:
    """One input: its first byte says what is done with the rest. Faults are kept, and the hunt goes on."""
    if len(data) < 3:
        return
    kind, rest = data[0] % 8, data[1:]
    try:
        if kind == 0:
            examine_file(*bitten(rest))
        elif kind < 3:
            examine_parts(parts_of(rest))
        else:
            examine(text_of(rest))
    except Exception as error:
        found.keep(error, text_of(rest))


def main() -> None:
    folder, kept, *options = sys.argv[1:]
    seeds = Path(folder)
    seeds.mkdir(parents=True, exist_ok=True)
    dice = random.Random(len(list(seeds.iterdir())))
    for number in range(_SEEDS):
        (seeds / f"seed{number}").write_bytes(dice.randbytes(dice.randrange(3, _LONGEST)))
    found = Found(Path(kept))
    limits = [
        f"-max_len={_LONGEST}",
        "-len_control=0",
        "-timeout=30",
        "-rss_limit_mb=1500",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], folder, *limits, *options], lambda data: examine_bytes(data, found))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
