"""`kentongan audit` as a user runs it, against sites on loopback."""

import csv
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from tests.quality.openness.serving import served
from tests.quality.openness.sites import hidden, hostile, plain
from tests.quality.openness.sites.shape import Answer, Made

import kentongan.core.openness.report as report

SCHEMA = json.loads((Path(report.__file__).parent / "audit.schema.json").read_text(encoding="utf-8"))
TODAY = datetime.now(UTC).date()
DENIED = Made(
    "tertutup",
    {"/robots.txt": Answer(b"User-agent: *\nDisallow: /\n", type="text/plain"), "/": Answer(b"<p>x</p>")},
    {},
)
BUSY = Made("sibuk", {"/": Answer(b"nanti", 503, headers={"Retry-After": "3600"})}, {})
DRIPPING = Made("menetes", {"/": Answer(pieces=hostile._drops)}, {})


def run(*arguments, hosts="", **options):
    env = {name: value for name, value in os.environ.items() if not name.startswith("KENTONGAN_")}
    done = subprocess.run(
        [sys.executable, "-m", "kentongan.faces.cli.main", "audit", *arguments],
        capture_output=True,
        check=False,
        timeout=90,
        env=env | ({"KENTONGAN_OUTBOUND_DEV_HOSTS": hosts} if hosts else {}),
        **options,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.fixture(scope="module")
def sites():
    made = [plain.partial(TODAY), plain.missing(TODAY), hidden.defaced(TODAY), DENIED, BUSY, DRIPPING]
    with served(made) as addresses:
        yield addresses


def host(address):
    return address.split("/")[2].partition(":")[0]


def test_text_shows_items_score_ranking_and_that_a_person_confirms(sites):
    chosen = [sites["kosong"], sites["sebagian"]]
    code, told, progress = run(*chosen, "--dev-host", host(chosen[0]), "--dev-host", host(chosen[1]))
    assert code == 0
    assert "usulan mesin" in told and "Nilai 2025" in told
    ranking = told.partition("Peringkat")[2]
    assert ranking.index("sebagian.localhost") < ranking.index("kosong.localhost")
    assert [line[:5] for line in progress.splitlines()] == ["[1/2]", "[2/2]"]


def test_json_goes_to_a_file_and_keeps_its_schema(sites, tmp_path):
    out = tmp_path / "audit.json"
    address = sites["disusupi"]
    code, told, _ = run(address, "--format", "json", "--output", str(out), hosts=host(address))
    assert (code, told) == (0, "")
    whole = json.loads(out.read_text(encoding="utf-8"))
    jsonschema.validate(whole, SCHEMA)
    assert whole["sites"][0]["urgent"] == ["W15", "W16"]
    assert hidden.NIK not in out.read_text(encoding="utf-8")


def test_csv_is_a_table(sites):
    code, told, _ = run(sites["kosong"], "--format", "csv", hosts=host(sites["kosong"]))
    rows = list(csv.DictReader(StringIO(told)))
    assert code == 0 and len(rows) == 63


def test_the_guard_holds_without_a_dev_host(sites):
    code, told, progress = run(sites["kosong"])
    assert code == 2 and told == "" and ("di luar internet umum" in progress or "Porta" in progress)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "bukan alamat", "http://127.0.0.1/", "http://169.254.169.254/"]
)
def test_addresses_that_are_none_are_told(address):
    code, told, progress = run(address, "--minutes", "0.05")
    assert code == 2 and told == "" and progress.strip()


def test_robots_are_heeded(sites):
    code, told, _ = run(sites["tertutup"], "--format", "json", hosts=host(sites["tertutup"]))
    (site,) = json.loads(told)["sites"]
    assert code == 0 and site["crawl"]["ended"] == "robots" and site["crawl"]["asked"] == 0
    assert site["score"]["total"] is None


def test_a_site_that_wants_a_pause_or_trickles_does_not_stall(sites):
    started = time.monotonic()
    code, _, progress = run(
        sites["sibuk"],
        sites["menetes"],
        "--minutes",
        "0.06",
        hosts=f"{host(sites['sibuk'])},{host(sites['menetes'])}",
    )
    assert code == 2 and "nanti" in progress and "tidak selesai" in progress
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    "options", [["--year", "1999"], ["--pages", "0"], ["--minutes", "x"], ["--format", "xml"], []]
)
def test_wrong_usage_says_what_to_write(options):
    code, told, said = run(*(["https://a.go.id", *options] if options else []))
    assert code == 2 and told == "" and said


def test_a_report_that_cannot_be_written_is_told(sites):
    address = sites["kosong"]
    code, _, said = run(address, "--output", "/tidak/ada/audit.txt", hosts=host(address))
    assert code == 2 and "tidak dapat ditulis" in said
