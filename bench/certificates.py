"""A thousand certificates: from the press of the button to a thousand papers, beside the bare canvas of reportlab."""

import os
import time
from io import BytesIO
from typing import TYPE_CHECKING

import django
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from bench.measuring import Row, row

if TYPE_CHECKING:
    from tests.peers.nation import Nation

TITLE = "A thousand certificates"
HOW = (
    "1,000 people who were at an event of the small nation: start_batch and its pieces of 500 through the services,"
    " then the ZIP with all papers, on one core. The floor draws 1,000 pages of the same ten lines of text with"
    " reportlab's canvas alone. The target is 60 seconds for both steps together."
)
PEOPLE, TARGET_SECONDS, RUNS = 1_000, 60, 2


def run() -> list[Row]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.test")
    django.setup()
    # Django must be set up before these can be imported.
    from django.db import connection
    from tests.peers.nation import found_nation

    usual = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        nation = found_nation()
        turns = [_turn(nation, number) for number in range(RUNS)]
    finally:
        connection.creation.destroy_test_db(usual, verbosity=0)
    made, drawn = [turn[0] for turn in turns], [turn[1] for turn in turns]
    both = [one + two for one, two in zip(made, drawn, strict=True)]
    if max(both) > TARGET_SECONDS * 1000:
        raise SystemExit(f"{max(both) / 1000:.0f} s for {PEOPLE} certificates, target {TARGET_SECONDS} s")
    floor = [_floor() for _ in range(RUNS)]
    note = f"{turns[0][2] // 1024} KB, {turns[0][3]} statements"
    return [
        row(f"{PEOPLE} certificates made and drawn", both, beside="canvas alone", floor=floor, note=note),
        row("of it: rows, numbers, codes", made),
        row("of it: papers in a ZIP", drawn, beside="canvas alone", floor=floor),
        row(f"floor: {PEOPLE} pages of ten lines", floor),
    ]


def _turn(nation: "Nation", number: int) -> tuple[float, float, int, int]:
    """Milliseconds of making and of drawing, bytes of the ZIP, statements of making."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from tests.apps.certificates.gathering import gather

    from kentongan.apps.certificates.models import Batch
    from kentongan.apps.certificates.services.batches import make_piece, start_batch
    from kentongan.apps.certificates.services.bundling import bundle
    from kentongan.apps.certificates.services.designs import design_for
    from kentongan.apps.certificates.services.rules import RuleWords, save_rule
    from kentongan.foundation.accounts.models import User

    actor = nation.actors["region_editor"]
    editor = User.objects.get(pk=actor.user_id)
    event = gather(nation.units["kanwil-banten"], editor, present=PEOPLE, absent=0, title=f"Bangku {number}")
    design = design_for("participant").pk
    words = RuleWords(1, False, None, False, ("16 jam",), "Serang", "Nama", "Kepala", design)
    save_rule(actor=actor, event_id=event.pk, words=words)
    begun = time.perf_counter()
    with CaptureQueriesContext(connection) as statements:
        batch = start_batch(actor=actor, event_id=event.pk)
        while make_piece(batch_id=batch.pk):
            pass
    made = (time.perf_counter() - begun) * 1000
    begun = time.perf_counter()
    size = sum(len(part) for part in bundle(Batch.objects.get(pk=batch.pk)))
    return made, (time.perf_counter() - begun) * 1000, size, len(statements)


def _floor() -> float:
    begun = time.perf_counter()
    for number in range(PEOPLE):
        canvas = Canvas(BytesIO(), pagesize=landscape(A4), invariant=1)
        for line in range(10):
            canvas.drawString(100, 500 - 20 * line, f"Peserta {number} baris {line}")
        canvas.save()
    return (time.perf_counter() - begun) * 1000
