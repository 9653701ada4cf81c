"""The API as one thing: keys, sessions, problems, its description, and the other rooms."""

import json

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from kentongan.apps.units.models import Appointment, Unit
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.foundation.accounts.models import ApiToken, User

CHECK, ME, UNITS, LEDGER = "/api/v1/check", "/api/v1/me", "/api/v1/units", "/api/v1/ledger"
FAULTY = (
    "Lapas Cilegon Gelar Pelatihan\n\n"
    "Cilegon, INFO_PAS – Petugas Pemasarakatan Pemasarakatan hadir pada Rabo (7/10/2026)."
)


def send(client: Client, address: str, body: dict):
    return client.post(address, body, content_type="application/json")


def test_description_names_every_address(client, db):
    told = client.get("/api/v1/openapi.json").json()
    assert {(path, method) for path, rooms in told["paths"].items() for method in rooms} == {
        ("/api/v1/stories", "get"), ("/api/v1/stories", "post"), ("/api/v1/stories/{story_id}", "get"),
        ("/api/v1/units", "get"), ("/api/v1/check", "post"), ("/api/v1/ledger", "get"), ("/api/v1/me", "get"),
        ("/api/v1/rules", "get"),
    }  # fmt: skip
    assert told["openapi"].startswith("3.1") and client.get("/api/v1/docs").status_code == 404


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Bearer salah", "Bearer " + "x" * 500, "Basic YTpi", "Bearer a b"]
)
def test_wrong_keys_are_a_problem_with_a_hint(db, header):
    answer = Client(headers={"Authorization": header} if header else {}).get(ME)
    assert answer.status_code == 401 and answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer")
    told = answer.json()
    assert (told["status"], told["code"]) == (401, "unauthorized") and told["detail"].endswith(".")


def test_a_key_acts_as_its_owner_today(program, units):
    told = program("region_editor").get(ME).json()
    assert told == {
        "name": "Region Editor Contoh",
        "posts": [{"role": "region_editor", "title": "Redaktur Kanwil, Kanwil Ditjenpas Banten",
                   "unit": {"key": "kanwil-banten", "name": "Kanwil Ditjenpas Banten"}}],
    }  # fmt: skip


def test_a_key_falls_silent_with_its_owner(program, people):
    client = program("contributor")
    assert client.get(ME).status_code == 200
    Appointment.objects.filter(user=people["contributor"]).update(valid_to="2024-01-01")
    assert client.get(ME).status_code == 403
    User.objects.filter(pk=people["contributor"].pk).update(is_active=False)
    assert client.get(ME).status_code == 401
    other = program("unit_head")
    ApiToken.objects.update(revoked_at="2026-01-01T00:00:00Z")
    assert other.get(ME).status_code == 401


def test_a_session_reads_and_writes_only_with_the_forgery_token(people):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(people["contributor"], backend="django.contrib.auth.backends.ModelBackend")
    assert strict.get(ME).status_code == 200
    refused = send(strict, CHECK, {"text": FAULTY})
    assert refused.status_code == 403 and refused["Content-Type"] == "application/problem+json"
    lax = Client()
    lax.force_login(people["contributor"], backend="django.contrib.auth.backends.ModelBackend")
    assert send(lax, CHECK, {"text": FAULTY}).status_code == 200


def test_check_finds_what_the_command_finds(program):
    told = send(program("contributor"), CHECK, {"text": FAULTY, "published": "2026-10-08"}).json()
    rules = {finding["rule"] for finding in told["findings"]}
    assert rules >= {finding.rule for finding in check(Document.from_text(FAULTY))} - {
        "accuracy.weekday_matches_date"
    }
    keys = {"rule", "severity", "part", "start", "end", "message", "suggestion", "line", "column"}
    assert all(keys <= set(finding) for finding in told["findings"])
    words = {
        FAULTY.split("\n\n")[1][finding["start"] : finding["end"]]
        for finding in told["findings"]
        if finding["part"] == "body"
    }
    assert "Pemasarakatan" in " ".join(words)
    assert told["publishable"] is not any(finding["severity"] == "block" for finding in told["findings"])


def test_check_takes_the_parts_of_the_desk(program):
    sent = {
        "headline": "Panen",
        "body": "Cilegon – Panen.",
        "slots": {"what": "Panen"},
        "quotes": ["Baik."],
        "captions": ["Petugas Pemasarakatan."],
    }
    told = send(program("contributor"), CHECK, sent).json()
    assert any(finding["part"] == "caption_1" for finding in told["findings"])
    assert all(finding["line"] is None for finding in told["findings"])


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": "  "},
        {"text": "x" * 100_001},
        {"body": "x", "slots": {"kapan": "x"}},
        {"body": "x", "quotes": ["x" * 5_001]},
        {"body": "x", "captions": ["x"] * 51},
        {"text": 5},
        {"body": "x", "published": "kemarin"},
    ],
)
def test_check_tells_what_it_cannot_take(program, sent):
    answer = send(program("contributor"), CHECK, sent)
    assert answer.status_code == 422, answer.content
    assert answer.json()["errors"]


def test_check_is_limited_and_says_so(program):
    client = program("contributor")
    with time_machine.travel(
        timezone.now(), tick=False
    ):  # it counts by the minute: no new one begins meanwhile
        codes = [send(client, CHECK, {"text": "Panen."}).status_code for _ in range(61)]
    assert codes[:60] == [200] * 60 and codes[60] == 429
    assert send(program("unit_head"), CHECK, {"text": "Panen."}).status_code == 200


def test_a_flood_is_refused_before_it_is_read(program):
    answer = program("contributor").post(
        CHECK, json.dumps({"text": "x" * 3_000_000}), content_type="application/json"
    )
    assert answer.status_code == 413 and answer.json()["code"] == "too_large"


def test_units_are_public_paged_and_filtered(client, units, django_assert_max_num_queries):
    units["lapas-cilegon"].aliases.create(text="Lapas Cikerai")
    with django_assert_max_num_queries(3):
        told = client.get(UNITS).json()
    assert [row["key"] for row in told["items"]] == sorted(units) and told["next"] is None
    row = next(row for row in told["items"] if row["key"] == "lapas-cilegon")
    assert row["aliases"] == ["Lapas Cikerai"] and row["parent"] == "kanwil-banten"
    first = client.get(UNITS, {"limit": 3}).json()
    second = client.get(UNITS, {"limit": 50, "after": first["next"]}).json()
    assert len(first["items"]) + len(second["items"]) == len(units)
    below = client.get(UNITS, {"region": "kanwil-banten", "type": "lapas"}).json()["items"]
    assert [row["key"] for row in below] == ["lapas-cilegon"]
    assert [row["key"] for row in client.get(UNITS, {"q": "cikerai"}).json()["items"]] == ["lapas-cilegon"]
    Unit.objects.filter(key="rutan-serang").update(active_to="2025-10-31")
    assert len(client.get(UNITS).json()["items"]) == len(units) - 1
    assert len(client.get(UNITS, {"closed": True}).json()["items"]) == len(units)
    assert client.get(UNITS, {"type": "kapal"}).status_code == 422


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("", 401),
        ("contributor", 200),
        ("region_editor", 200),
        ("ppid", 200),
        ("other_contributor", 403),
        ("other_region_editor", 403),
    ],
)
def test_ledger_opens_in_scope(program, units, name, status):
    answer = program(name).get(LEDGER, {"unit": "lapas-cilegon"})
    assert answer.status_code == status, answer.content
    if status == 200:
        assert answer.json()["totals"] == {
            "reprint": 0,
            "partial": 0,
            "independent": 0,
            "mention": 0,
            "share": None,
        }


@pytest.mark.parametrize(
    "asked",
    [
        {"unit": "entah"},
        {"unit": "lapas-cilegon", "since": "2026-02-01", "until": "2026-01-01"},
        {"unit": "lapas-cilegon", "since": "2020-01-01"},
    ],
)
def test_ledger_refuses_what_makes_no_sense(program, units, asked):
    assert program("contributor").get(LEDGER, asked).status_code == 400


@pytest.mark.parametrize(
    "address", ["/api/", "/api/v1/", "/api/v1/entah", "/api/v2/stories", "/api/v1/stories/x"]
)
def test_unknown_addresses_are_problems_too(client, db, address):
    answer = client.get(address)
    assert answer.status_code == 404 and answer["Content-Type"] == "application/problem+json"


def test_the_unforeseen_is_a_problem_without_its_words(client, db, monkeypatch):
    def fall(*_args, **_more):
        raise RuntimeError("rahasia di dalam")

    monkeypatch.setattr("kentongan.faces.api.units.public_units", fall)
    answer = client.get(UNITS)
    assert answer.status_code == 500 and "rahasia" not in answer.content.decode()
    assert answer.json()["code"] == "internal"
