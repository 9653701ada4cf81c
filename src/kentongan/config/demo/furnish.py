"""Fills the desks of the demo nation while its pages answer already; what is filled stays as it is.

`python -m kentongan.config.demo.furnish` is run by `./dev up` after the address is printed.
"""

import os
import sys

import django


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    django.setup()
    # Django must be set up before this can be imported.
    from kentongan.config.demo.rooms.all import furnish_rooms  # noqa: PLC0415

    furnish_rooms(lambda words: print(words, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
