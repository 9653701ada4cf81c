"""The audit must not get worse: lowering a number in floors.json is a visible change that needs its reason."""

import json

import pytest
from tests.quality.openness.measure import (
    FOLDER,
    HELD_OUT,
    MAKERS,
    Measured,
    corpus_hash,
    measure,
    mistakes,
    scores,
)

from kentongan.core.openness.audit import ranked

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
HOSTILE = ("kalender", "putaran", "berat")


@pytest.fixture(scope="module")
def measured() -> list[Measured]:
    return measure(MAKERS)


@pytest.fixture(scope="module")
def held_out() -> list[Measured]:
    return measure(HELD_OUT)


def shown(name: str, sites: list[Measured]) -> dict[str, float]:
    found = scores(sites)
    numbers = " ".join(f"{key} {value:.3f}" for key, value in found.items())
    print(f"\n{name}: {len(sites)} sites, {numbers}", *mistakes(sites), sep="\n  ")
    return found


def test_the_floors_belong_to_these_sites():
    assert FLOORS["corpus"] == corpus_hash()
    assert len(MAKERS) >= 12


def test_items_on_made_sites(measured):
    found = shown("made", measured)
    assert all(found[name] >= floor for name, floor in FLOORS["made"].items())


def test_items_on_held_out_sites(held_out):
    found = shown("held out", held_out)
    assert all(found[name] >= floor for name, floor in FLOORS["held_out"].items())


def test_technical_checks_on_made_sites(measured):
    assert scores(measured, "W")["states"] >= FLOORS["technical_states"], mistakes(measured, "W")


def test_hostile_sites_end_within_their_budget(measured):
    for one in measured:
        assert one.seconds <= 60 * one.made.minutes + 5, one.made.name
        assert len(one.audit.site.visits) <= 120
    assert {one.made.name for one in measured} >= set(HOSTILE)


def test_traps_run_dry(measured):
    (calendar,) = [one for one in measured if one.made.name == "kalender"]
    assert calendar.audit.site.ended == "complete" and len(calendar.audit.site.visits) < 30


def test_large_files_are_noted_by_size_and_not_read(measured):
    (heavy,) = [one for one in measured if one.made.name == "berat"]
    noted = {
        visit.address.rpartition("/")[2]: visit
        for visit in heavy.audit.site.visits
        if visit.failure == "too_large"
    }
    assert noted["besar.pdf"].size == 2 * 1024**3 and noted["besar.pdf"].type == "pdf"
    assert noted["tanpa-akhir.pdf"].size is None and not noted["tanpa-akhir.pdf"].sha256


def test_the_ranking_follows_what_the_sites_show(measured):
    order = [
        one.site.asked_for.split("//")[1].partition(".")[0]
        for _, one in ranked([one.audit for one in measured])
    ]
    assert order[0] == "lengkap" and order[-1] == "kulit"
    assert order.index("lengkap") < order.index("sebagian") < order.index("kosong")


def test_every_point_has_evidence(measured):
    for one in measured:
        assert all(line.evidence for line in one.audit.score.lines if line.points)
        assert all(proof.sha256 or finding.state != "found" or proof.address.startswith("https://")
                   for finding in one.audit.findings for proof in finding.evidence[:1])  # fmt: skip
