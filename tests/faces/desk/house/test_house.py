"""The rooms of the house: trail, queue, health."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.jobs.models import JobFailure

OUTSIDE = ("contributor", "unit_coord", "unit_head", "region_editor", "region_head", "central_editor", "ppid")
JOBS, TRAIL, HEALTH = "/meja/rumah/pekerjaan/", "/meja/rumah/jejak/", "/meja/rumah/"


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


def body(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize("name", OUTSIDE)
def test_the_house_is_closed_to_who_does_not_keep_it(browser, name):
    client = browser(name)
    for address in (JOBS, TRAIL, HEALTH):
        assert client.get(address).status_code == 403
    assert client.post(f"{TRAIL}periksa/").status_code == 403
    assert client.post(f"{JOBS}1/ulang/").status_code == 403


@pytest.mark.parametrize(
    ("name", "expected"),
    [("admin", (200, 200, 200)), ("auditor", (403, 200, 200)), ("central_lead", (403, 200, 200))],
)
def test_its_keepers_enter_by_the_table(browser, name, expected):
    client = browser(name)
    assert tuple(client.get(address).status_code for address in (JOBS, TRAIL, HEALTH)) == expected


def test_the_trail_is_shown_in_scope_and_filtered(browser, units):
    trail.record(
        SYSTEM, "unit_moved", "unit:77", path=units["lapas-cilegon"].path, detail={"letter": "<b>SK</b>"}
    )
    trail.record(SYSTEM, "unit_moved", "unit:88", path=units["kemenimipas"].path)
    page = body(browser("auditor").get(TRAIL))
    assert "memindahkan satuan" in page and "unit:77" in page and "&lt;b&gt;SK" in page
    assert "unit:88" not in page, "the auditor of the directorate inspects its branch"
    assert "unit:88" in body(browser("admin").get(TRAIL))
    assert "unit:77" not in body(browser("admin").get(TRAIL, {"q": "unit:88"}))
    assert "unit:77" in body(browser("admin").get(TRAIL, {"q": "sistem"}))
    assert "unit:77" not in body(browser("admin").get(TRAIL, {"sampai": "2020-01-01"}))
    assert (
        browser("admin").get(TRAIL, {"sejak": "kemarin", "sampai": "2026-99-99", "page": "x"}).status_code
        == 200
    )


def test_the_proof_is_asked_for_and_its_verdict_shown(browser, units):
    client = browser("admin")
    trail.record(SYSTEM, "act", "x:1", path=units["kemenimipas"].path)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert client.post(f"{TRAIL}periksa/").status_code == 302
    run_due_jobs()
    assert "Jejak utuh" in body(client.get(TRAIL))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER audit_is_final")
        cursor.execute(
            "UPDATE audit_auditentry SET verb = 'x' WHERE place = (SELECT min(place) FROM audit_auditentry)"
        )
        cursor.execute("ALTER TABLE audit_auditentry ENABLE TRIGGER audit_is_final")
    client.post(f"{TRAIL}periksa/")
    run_due_jobs()
    assert "Jejak RUSAK" in body(client.get(TRAIL))


def test_the_proof_is_not_asked_for_without_end(browser):
    client = browser("admin")
    assert [client.post(f"{TRAIL}periksa/").status_code for _ in range(5)][-1] == 429


def dead_job() -> int:
    job = app.configure_task("units.send_invitation", queue="mail").defer(invitation_id=404)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed', attempts = 9 WHERE id = %s", [job])
    JobFailure.objects.create(
        job_id=job, task="units.send_invitation", error="Traceback\nSMTPError: <tutup>", attempts=9
    )
    return job


def test_dead_letters_are_told_and_replayed(browser):
    job = dead_job()
    client = browser("admin")
    page = body(client.get(JOBS))
    assert "units.send_invitation" in page and "SMTPError: &lt;tutup&gt;" in page and "1 gagal" in page
    assert client.get(f"{JOBS}{job}/ulang/").status_code == 405
    assert client.post(f"{JOBS}{job}/ulang/").status_code == 302
    assert ProcrastinateJob.objects.get(pk=job).status == "todo"
    assert AuditEntry.objects.get(verb="job_replayed").subject == f"job:{job}"
    assert client.post(f"{JOBS}{job}/ulang/").status_code == 400
    assert f"job:{job}" in body(client.get(TRAIL)), "acts upon the house are seen by its keeper"


def test_health_says_what_is_wrong_and_what_to_do(browser):
    dead_job()
    page = body(browser("admin").get(HEALTH))
    assert (
        "PostgreSQL" in page
        and "Tidak ada pekerja" in page
        and "Pekerjaan gagal" in page
        and "GB bebas" in page
    )


def test_rooms_cost_the_same_for_few_and_many(browser, units):
    client = browser("admin")

    def cost() -> list[int]:
        told = []
        for address in (JOBS, TRAIL, HEALTH):
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            told.append(len(asked))
        return told

    dead_job()
    trail.record(SYSTEM, "act", "x:1", path="/")
    few = cost()
    for number in range(20):
        dead_job()
        trail.record(SYSTEM, "act", f"x:{number}", path="/")
    assert cost() == few and max(few) <= 13
