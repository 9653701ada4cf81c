"""Django's management commands: `python -m kentongan.config.manage migrate`."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Runs the command line with the settings that the environment names, dev without any."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
