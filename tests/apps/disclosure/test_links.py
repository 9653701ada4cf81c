"""Addresses in the register: asked through the guard, seldom, and believed only when it fails twice."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.services.links import AT_ONCE, check_link, lease_links
from kentongan.foundation.outbound.guard import Guard

pytestmark = pytest.mark.django_db


class _Site(BaseHTTPRequestHandler):
    """/200 answers so, /404 too; /nohead knows only GET; /loop leads to itself; /large never ends soon."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        self.server.asked.append((self.command, self.path))
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status = (
            405
            if self.path == "/nohead" and not body
            else int(self.path[1:4])
            if self.path[1:4].isdigit()
            else 200
        )
        content = b"x" * (300_000 if self.path == "/large" else 2)
        self.send_response(405 if self.path == "/large" and not body else status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def site() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def outside(settings) -> Iterator[ThreadingHTTPServer]:
    with site() as server:
        settings.OUTBOUND = Guard(
            user_agent="Kentongan/uji (+humas@contoh.test)",
            allowed_dev_hosts=frozenset({f"127.0.0.1:{server.server_port}"}),
            deadline=4.0,
            max_bytes=100_000,
        )
        yield server


@pytest.fixture
def linked(published, outside):
    def make(path: str) -> Entry:
        entry = published(key=f"tautan{path.replace('/', '-')}")
        Entry.objects.filter(pk=entry.pk).update(address=f"http://127.0.0.1:{outside.server_port}{path}")
        return entry

    return make


def state(entry: Entry) -> tuple[str, int]:
    entry.refresh_from_db()
    return entry.link_state, entry.link_failures


@pytest.mark.parametrize("path", ["/200", "/nohead", "/large"])
def test_what_answers_is_alive(linked, path):
    entry = linked(path)
    check_link(entry_id=entry.pk)
    assert state(entry) == ("ok", 0)


@pytest.mark.parametrize("path", ["/404", "/410", "/loop"])
def test_what_is_gone_is_broken_at_once(linked, path):
    entry = linked(path)
    check_link(entry_id=entry.pk)
    assert state(entry)[0] == "broken" and entry.link_problem


def test_a_server_may_be_away_once(linked):
    entry = linked("/503")
    check_link(entry_id=entry.pk)
    assert state(entry) == ("", 1)
    check_link(entry_id=entry.pk)
    assert state(entry) == ("broken", 2)
    Entry.objects.filter(pk=entry.pk).update(address=entry.address.replace("503", "200"))
    check_link(entry_id=entry.pk)
    assert state(entry) == ("ok", 0) and entry.link_problem == ""


def test_our_own_network_is_not_asked(published, outside):
    entry = published()
    Entry.objects.filter(pk=entry.pk).update(address="http://169.254.169.254/latest/meta-data")
    check_link(entry_id=entry.pk)
    assert state(entry)[0] == "broken" and outside.asked == []


def test_a_week_passes_between_two_looks(linked):
    entry = linked("/200")
    assert lease_links() == [entry.pk] and lease_links() == []
    Entry.objects.filter(pk=entry.pk).update(link_checked_at=timezone.now() - timedelta(days=8))
    assert lease_links() == [entry.pk]


def test_a_run_is_bounded_and_one_site_is_asked_slowly(published):
    entry = published()
    rows = [
        Entry(
            **{
                field.attname: getattr(entry, field.attname)
                for field in Entry._meta.concrete_fields
                if field.attname not in ("id", "search", "key", "address")
            },
            key=f"k{number}",
            address="https://ppid.contoh.test/berkas",
        )
        for number in range(AT_ONCE + 5)
    ]
    Entry.objects.bulk_create(rows)
    assert len(lease_links()) == AT_ONCE and len(lease_links()) == 5
    jobs = ProcrastinateJob.objects.filter(task_name="disclosure.check_link")
    assert {job.lock for job in jobs} == {"site:ppid.contoh.test"}
    assert jobs.exclude(scheduled_at=None).count() == AT_ONCE + 5 - 2


def test_a_new_address_is_not_judged_by_the_old_one(linked, actors):
    from tests.apps.disclosure.words import entry_words

    from kentongan.apps.disclosure.services.entries import change_entry

    entry = linked("/404")
    check_link(entry_id=entry.pk)
    entry.refresh_from_db()
    after = change_entry(
        actor=actors["unit_coord"],
        entry_id=entry.pk,
        based_on=entry.version,
        words=entry_words(address="https://contoh.test/baru"),
    )
    assert after.link_state == "" and after.link_problem == ""
