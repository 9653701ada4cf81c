"""Invites the first administrator: `python -m kentongan.config.first_admin admin@example.go.id "Nama Lengkap"`."""

import os
import sys

import django

from kentongan.foundation.errors import KentonganError


def main(arguments: list[str]) -> int:
    """Makes the administrator of the whole tree and prints the link to set a password (valid for seven days)."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.prod")
    django.setup()
    # Django must be set up before this can be imported.
    from kentongan.apps.units.services.founding import invite_first_admin  # noqa: PLC0415

    try:
        print(invite_first_admin(email=arguments[0], name=arguments[1]))
    except KentonganError as error:
        print(error.message, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
