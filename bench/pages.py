"""Pages over a nation of 700 units and 50,000 stories: latency and queries, beside two floors."""

import http.client
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench import nation
from bench.measuring import Row, row, timed

TITLE = "Pages, 700 units and 50,000 stories"
HOW = (
    "granian, one worker, one request at a time over one kept-alive connection on the loopback; queries counted"
    " in process. Floors of the same run: an answer of Django without a query (robots.txt) and, where nginx is"
    " installed, a static file. The public pages answer a reader whose cache is empty."
)
RUNS = 60


def run() -> list[Row]:
    nation.found()
    officer, pages = _officer(), _pages()
    counts = {path: _queries(path, officer if path.startswith("/meja/") else None) for path in pages.values()}
    with served() as port, _nginx() as static:
        floor = _get(port, "/robots.txt", "")
        rows = [row("floor: Django without a query", floor)]
        if static:
            rows.append(row("floor: nginx, static file", _get(static, "/index.html", "")))
        cookie = _cookie(officer)
        for name, path in pages.items():
            spent = _get(port, path, cookie if path.startswith("/meja/") else "")
            rows.append(row(name, spent, note=f"{counts[path]} queries", beside="Django floor", floor=floor))
    return rows


def _pages() -> dict[str, str]:
    from kentongan.apps.newsroom.models import Story

    story = Story.objects.filter(status="published").order_by("-published_at").first()
    return {
        "national front page": "/",
        "region page": "/wilayah/kanwil-jawa-timur/",
        "unit page": "/satuan/lapas-cilegon/",
        "story page": f"/berita/{story.pk}-{story.slug}/",
        "search, common word": "/cari/?q=petugas",
        "search, two words": "/cari/?q=panen+warga",
        "national Atom feed": "/feed.atom",
        "unit's Atom feed": "/satuan/lapas-cilegon/feed.atom",
        "desk: board of a regional editor": "/meja/",
        "desk: life-line of a story": f"/meja/berita/{story.pk}/",
        "desk: radar of a region": "/meja/pantauan/",
    }


def _officer():
    from kentongan.apps.units.models import Appointment, Unit
    from kentongan.foundation.accounts.models import User

    user, _ = User.objects.get_or_create(email="redaktur@bench.test", defaults={"name": "Redaktur Contoh"})
    unit = Unit.objects.get(key="ditjenpas")
    Appointment.objects.get_or_create(
        user=user, unit=unit, role="central_editor", valid_from=date(2020, 1, 1)
    )
    return user


def _client(officer):
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    if officer:
        client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _queries(path: str, officer) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = _client(officer)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path} answered {answer.status_code}")
    return len(queries)


def _cookie(officer) -> str:
    return f"sessionid={_client(officer).cookies['sessionid'].value}"


def _get(port: int, path: str, cookie: str) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def once() -> None:
        connection.request("GET", path, headers={"Cookie": cookie, "Host": "localhost"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")

    return timed(once, runs=RUNS)


@contextmanager
def served() -> Iterator[int]:
    """A granian process over the benchmark's database; yields its port."""
    from kentongan.config.demo.processes import free_port

    port = free_port()
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        str(port),
        "--log-level",
        "error",
    ]
    environment = os.environ | {"DATABASE_URL": _address(), "KENTONGAN_LOG_FORMAT": "json"}
    server = subprocess.Popen(
        [*command, "kentongan.config.wsgi:application"], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        _await(port)
        yield port
    finally:
        server.terminate()
        server.wait(10)


def _address() -> str:
    from kentongan.config.database_address import address

    return address()


def _await(port: int) -> None:
    for _ in range(150):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/robots.txt", headers={"Host": "localhost"})
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


@contextmanager
def _nginx() -> Iterator[int | None]:
    from kentongan.config.demo.processes import free_port

    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if not program:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        Path(folder, "index.html").write_text("x" * 30_000)
        port = free_port()
        Path(folder, "nginx.conf").write_text(
            f"pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; daemon off; events {{}}\n"
            f"http {{ access_log off; server {{ listen 127.0.0.1:{port}; root {folder}; }} }}\n"
        )
        server = subprocess.Popen([program, "-c", f"{folder}/nginx.conf"], stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        try:
            yield port
        finally:
            server.terminate()
            server.wait(5)
