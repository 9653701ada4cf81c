"""Lays the house out: tables, the registry of offices and outlets, topics and routes. Safe to run again at any time.

`python -m kentongan.config.lay_out` is what an installation runs after each upgrade.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import django
from django.core.management import call_command

Step = tuple[str, Callable[[], object]]


def steps() -> Iterator[Step]:
    """Each step with its caption, in order; later steps lean on earlier ones."""
    # Django must be set up before these can be imported.
    from kentongan.apps.academy.services.planning import load_competences  # noqa: PLC0415
    from kentongan.apps.certificates.services.designs import load_designs  # noqa: PLC0415
    from kentongan.apps.messagehouse.services.assets import load_assets  # noqa: PLC0415
    from kentongan.apps.newsroom.services.profile import load_profile  # noqa: PLC0415
    from kentongan.apps.programmes.services.founding import load_programmes  # noqa: PLC0415
    from kentongan.apps.stakeholders.services.outlets import load_outlets  # noqa: PLC0415
    from kentongan.apps.units.services.registry import load_registry  # noqa: PLC0415
    from kentongan.foundation.workdays.services import seed  # noqa: PLC0415

    yield "tabel", _tables
    yield "tembolok bersama", lambda: call_command("createcachetable", verbosity=0)
    yield "pohon satuan", load_registry
    yield "daftar media", load_outlets
    yield "hari libur", seed
    yield "topik dan jalur persetujuan", load_profile
    yield "kompetensi dan program", lambda: (load_competences(), load_programmes())
    yield "rancangan sertifikat dan aset merek", lambda: (load_designs(), load_assets())


def _tables() -> None:
    """The tables of this version; an empty database gets them all at once."""
    from django.db import connection  # noqa: PLC0415 - after django.setup()

    from kentongan.config.parts.quick_tables import drawn_once  # noqa: PLC0415 - after django.setup()

    is_empty = "django_migrations" not in connection.introspection.table_names()
    with drawn_once() if is_empty else nullcontext():
        call_command("migrate", verbosity=0, interactive=False)


def main() -> None:
    """Runs every step and says so."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.prod")
    django.setup()
    for caption, step in steps():
        print(f"· {caption}", flush=True)
        step()


if __name__ == "__main__":
    main()
