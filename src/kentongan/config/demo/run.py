"""Sets the demo nation up and serves it: embedded PostgreSQL, web server, worker, local outlets, a mailbox.

`./dev up [--port 8000] [--data var/demo] [--fresh]`. Ports are chosen free; Ctrl-C stops everything.
"""

import argparse
import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from kentongan.config.demo.processes import Household, free_port, wait_for
from kentongan.config.env import ROOT
from kentongan.config.parts import postgres


def say(words: str, end: str = "\n") -> None:
    print(words, end=end, flush=True)


def main(argv: list[str] | None = None) -> int:
    options = _options(argv)
    started = time.monotonic()
    if options.fresh:
        shutil.rmtree(options.data, ignore_errors=True)
    options.data.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    household = Household(options.data / "log")
    try:
        web, mail = _furnish(options, household)
        _lay_out(household)
        household.start("web", *web_server(web))
        household.start("worker", sys.executable, "-m", "kentongan.config.manage", "work")
        household.start(
            "letters",
            sys.executable,
            "-m",
            "kentongan.config.manage",
            "receive_mail",
            "--port",
            free_port(2526),
        )
        wait_for(f"http://127.0.0.1:{web}/healthz", household)
        _announce(web, mail, time.monotonic() - started)
        _fill_desks(household)
        return 0 if options.once else household.watch()
    except KeyboardInterrupt:
        return 0
    finally:
        household.stop()


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./dev up", description="Negeri peraga: menyiapkan dan menyajikan semuanya."
    )
    parser.add_argument(
        "--port", type=int, default=8000, help="porta yang diinginkan; bila terpakai, dipilih yang lain"
    )
    parser.add_argument("--data", type=Path, default=ROOT / "var" / "demo", help="folder data")
    parser.add_argument("--fresh", action="store_true", help="mulai dari awal: data peraga lama dihapus")
    parser.add_argument("--once", action="store_true", help="berhenti begitu semuanya siap")
    return parser.parse_args(argv)


def _furnish(options: argparse.Namespace, household: Household) -> tuple[int, int]:
    """Chooses ports, starts the database and the neighbours, and tells all children where everything is."""
    web, smtp = free_port(options.port), free_port()
    outlets, mail = (free_port(port) for port in _ports_of_last_time(options.data))
    (options.data / "ports.json").write_text(json.dumps([outlets, mail]))
    say("1/3  Basis data …")
    database = os.environ.get("DATABASE_URL") or postgres.embedded_url(options.data / "postgres")
    os.environ.update(
        DATABASE_URL=database,
        DJANGO_SETTINGS_MODULE="kentongan.config.settings.dev",
        KENTONGAN_DEMO="true",
        KENTONGAN_DATA=str(options.data),
        KENTONGAN_SITE_URL=f"http://localhost:{web}",
        KENTONGAN_SMTP_HOST="127.0.0.1",
        KENTONGAN_SMTP_PORT=str(smtp),
        KENTONGAN_DEMO_OUTLETS_PORT=str(outlets),
        KENTONGAN_OUTBOUND_DEV_HOSTS=",".join(f"{host}:{outlets}" for host in _outlet_hosts()),
    )
    mails = str(options.data / "mail")
    module = "kentongan.config.demo"
    household.start(
        "mailbox",
        sys.executable,
        "-m",
        f"{module}.mailbox",
        "--smtp",
        smtp,
        "--http",
        mail,
        "--folder",
        mails,
    )
    household.start(
        "outlets",
        sys.executable,
        "-m",
        f"{module}.outlets",
        "--port",
        outlets,
        "--site",
        f"http://127.0.0.1:{web}",
    )
    return web, mail


def _ports_of_last_time(data: Path) -> list[int]:
    """The neighbours keep their ports from run to run where they can: addresses of articles are kept in the radar."""
    try:
        return json.loads((data / "ports.json").read_text())
    except (OSError, ValueError):
        return [0, 0]


def _outlet_hosts() -> list[str]:
    from kentongan.config.demo.outlets.roster import read_outlets  # noqa: PLC0415 - read once the options are known good

    return [outlet.host for outlet in read_outlets()]


def _lay_out(household: Household) -> None:
    say("2/3  Negeri peraga …")
    code = household.run(sys.executable, "-m", "kentongan.config.demo.load")
    if code:
        raise SystemExit(code)
    say("3/3  Peladen …")


def _fill_desks(household: Household) -> None:
    """After the address is told: nobody waits for desks that he may not open."""
    say("\nMeja-meja lain sedang diisi …")
    if code := household.run(sys.executable, "-m", "kentongan.config.demo.furnish"):
        raise SystemExit(code)
    say("Semua meja terisi.")


def web_server(port: int) -> list:
    """Two processes for each core: whoever reads a page does not stand behind three photographs that come in."""
    workers = 2 * (os.cpu_count() or 1)
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", port,
        "--workers", workers, "--blocking-threads", 1, "--no-access-log", "--log-level", "warning",
        "--respawn-failed-workers",
        "kentongan.config.wsgi:application",
    ]  # fmt: skip


def _announce(web: int, mail: int, seconds: float) -> None:
    say(
        f"\nKentongan siap dalam {seconds:.0f} detik.\n\n"
        f"  Laman publik   http://localhost:{web}/\n"
        f"  Meja redaksi   http://localhost:{web}/meja/   (akun peraga tertera di halaman masuk)\n"
        f"  Kotak surat    http://localhost:{mail}/   (surel yang dikirim negeri peraga)\n\n"
        "Ctrl-C untuk berhenti."
    )


if __name__ == "__main__":
    sys.exit(main())
