"""How the house is: database, queue, workers, disk."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.house.doors import ask, doors
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.jobs.queries import Depth, depth

SLOW_QUEUE_SECONDS = 120
LOW_DISK_SHARE = 0.10
GIB = 1024**3


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the health page; `tone` is ok, warn or stop, `advice` what to do then."""

    label: str
    value: str
    tone: str = "ok"
    advice: str = ""


@staff_required
def house_health(request: HttpRequest) -> HttpResponse:
    """The health of the house in plain words; six small queries at most."""
    ask(request, Permission.AUDIT_READ, Permission.JOBS_MANAGE)
    shown = {"readings": readings(), **doors(request)}
    return render(request, "desk/house/health.html", shown)


def readings() -> list[Reading]:
    """Every line of the page."""
    return [_database(), *_queue(depth()), _disk(), _backup()]


def _database() -> Reading:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('server_version'), pg_database_size(current_database())")
            version, size = cursor.fetchone()
    except DatabaseError:
        return Reading(_("Basis data"), _("tidak menjawab"), "stop", _("Periksa layanan PostgreSQL."))
    return Reading(_("Basis data"), f"PostgreSQL {version.split()[0]} · {size / 1024**2:.0f} MB")


def _queue(now: Depth) -> list[Reading]:
    waited = int(now.oldest_seconds)
    slow = waited > SLOW_QUEUE_SECONDS
    return [
        Reading(
            _("Pekerja"),
            _("%(count)d aktif") % {"count": now.workers},
            "ok" if now.workers else "stop",
            "" if now.workers else _("Tidak ada pekerja. Jalankan layanan “manage work”."),
        ),
        Reading(
            _("Antrean"),
            _("%(waiting)d menunggu, %(running)d berjalan")
            % {"waiting": now.waiting, "running": now.running},
        ),
        Reading(
            _("Penunggu terlama"),
            _("%(seconds)d detik") % {"seconds": waited},
            "warn" if slow else "ok",
            _("Antrean tersendat: tambah pekerja, atau lihat pekerjaan yang gagal.") if slow else "",
        ),
        Reading(
            _("Pekerjaan gagal"),
            str(now.dead),
            "warn" if now.dead else "ok",
            _("Buka daftar pekerjaan untuk melihat sebabnya dan menjalankannya ulang.") if now.dead else "",
        ),
    ]


def _disk() -> Reading:
    folder = Path(settings.MEDIA_ROOT)
    while not folder.exists():
        folder = folder.parent
    usage = shutil.disk_usage(folder)
    low = usage.free < usage.total * LOW_DISK_SHARE
    return Reading(
        _("Ruang simpan foto"),
        _("%(free).1f GB bebas dari %(total).0f GB") % {"free": usage.free / GIB, "total": usage.total / GIB},
        "stop" if low else "ok",
        _("Hampir penuh: perbesar penyimpanan sebelum unggahan foto gagal.") if low else "",
    )


def _backup() -> Reading:
    return Reading(
        _("Cadangan terakhir"),
        _("tidak diketahui"),
        "mute",
        _("Kentongan belum mencatat cadangan; ikuti panduan operasi dan periksa secara berkala."),
    )
