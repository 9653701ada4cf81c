"""The forms of a report keep their shape and say that a person confirms."""

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import jsonschema
from tests.core.openness.made import page, site

import kentongan.core.openness.report as report
from kentongan.core.openness.audit import PROPOSAL, audit, ranked
from kentongan.core.openness.instrument.instrument import instrument_of
from kentongan.core.openness.report.as_csv import COLUMNS, as_csv
from kentongan.core.openness.report.as_json import Failure, as_json
from kentongan.core.openness.report.as_text import as_text

SCHEMA = json.loads((Path(report.__file__).parent / "audit.schema.json").read_text(encoding="utf-8"))
GOOD = audit(
    site(
        page("", "<a href=/p>Profil</a>"), page("p", "<p>Jl. A 1. Visi. Tugas dan fungsi. Wilayah kerja.</p>")
    ),
    year=2025,
)
BARE = audit(site(page("", "<p>=1+1</p>", title="=cmd()")), year=2025)


def test_json_keeps_its_schema():
    whole = as_json(
        [GOOD, BARE], [Failure("https://b.go.id", "Tidak ada.")], instrument_of(2025), datetime.now(UTC)
    )
    jsonschema.validate(json.loads(json.dumps(whole)), SCHEMA)
    assert whole["proposal"] == PROPOSAL
    assert len(whole["sites"][0]["findings"]) == 63


def test_csv_has_a_row_for_each_item_and_no_formulas():
    rows = list(csv.DictReader(StringIO(as_csv([GOOD, BARE]))))
    assert len(rows) == 126 and tuple(rows[0]) == COLUMNS
    assert all(not (value or "").startswith(("=", "@", "+")) for row in rows for value in row.values())
    assert {row["disahkan_oleh"] for row in rows} == {""}


def test_text_shows_items_score_and_ranking():
    told = as_text([BARE, GOOD], instrument_of(2025))
    assert PROPOSAL in told and "Peringkat" in told and "Nilai 2025" in told
    assert all(f"  {item}  " in told for item in ("B01", "S06", "T18", "C04", "W18"))


def test_the_better_site_ranks_first_and_equals_share_a_rank():
    assert [one for _, one in ranked([BARE, GOOD])] == [GOOD, BARE]
    assert [rank for rank, _ in ranked([GOOD, GOOD, BARE])] == [1, 1, 3]
