"""Audits of websites in the demo: invented sites read from memory, half confirmed, one task, one appeal."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.siteaudit.enums import AuditState
from kentongan.apps.siteaudit.models import Audit, Finding, Site
from kentongan.apps.siteaudit.queries.audits import sure_findings
from kentongan.apps.siteaudit.services.appeals import file_appeal
from kentongan.apps.siteaudit.services.confirming import confirm_sure
from kentongan.apps.siteaudit.services.follow_ups import Wish, make_follow_up
from kentongan.apps.siteaudit.services.keeping import keep_judged
from kentongan.apps.siteaudit.services.sites import register_site
from kentongan.apps.siteaudit.services.starting import start_audit
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.core.openness.audit import audit_by
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.core.openness.site.markup import read_page
from kentongan.core.openness.site.visit import Ended, Visit
from kentongan.core.openness.site.visit import Site as Seen
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

INSTRUMENT = "house_2026"
REASON = "Situs peraga untuk demo, bukan situs sungguhan"
# Pages by their paths; a site shows as many of them as it is told to.
_PAGES = (
    ("profil", "Profil", "Alamat, kedudukan, ruang lingkup, maksud dan tujuan, tugas dan fungsi, visi misi."),
    (
        "struktur-organisasi",
        "Struktur Organisasi",
        "Bagan struktur, profil pejabat struktural, tugas bagian.",
    ),
    ("layanan-kunjungan", "Standar Pelayanan Kunjungan", "Jadwal kunjungan, syarat, hak pengunjung, gratis."),
    (
        "maklumat-pelayanan",
        "Maklumat Pelayanan",
        "Dasar hukum, prosedur, jangka waktu, biaya gratis, jaminan.",
    ),
    ("pengaduan", "Pengaduan", "Tata cara pengaduan, LAPOR, WBS, hotline, gratifikasi, tindak lanjut."),
    (
        "daftar-informasi-publik",
        "Daftar Informasi Publik",
        "Daftar informasi publik dan penanggung jawabnya.",
    ),
    ("laporan-kinerja", "Laporan Kinerja", "LKjIP, perjanjian kinerja, capaian IKU, realisasi kegiatan."),
    ("agenda", "Agenda Kegiatan", "Agenda penting: Senin pukul 08.00 WIB di aula, donor darah."),
)


def furnish() -> None:
    """Eight sites, each audited twice; nothing when there are sites already."""
    if Site.objects.exists():
        return
    auditor = _actor("auditor@peraga.test")
    home = Unit.objects.get(key=HOME)
    others = Unit.objects.filter(parent=home.parent).exclude(pk=home.pk).order_by("name")[:4]
    further = Unit.objects.filter(type="region").exclude(pk=home.parent_id).order_by("name")[:2]
    for number, unit in enumerate((home, home.parent, *others, *further)):
        _audited(auditor, unit, number)
    _mending(auditor, home)


def _audited(auditor: Actor, unit: Unit, number: int) -> None:
    address = f"https://{unit.key}.peraga.test/"
    site = register_site(actor=auditor, unit_id=unit.pk, address=address, reason=REASON)
    now = timezone.now()
    for days, shown in ((70, 1 + number % 3), (6, 3 + number % 6)):
        with as_of(now - timedelta(days=days)):
            audit = _judged(auditor, site, shown)
            if number % 4 != 3 or days > 30:
                keys = list(sure_findings(audit).values_list("pk", flat=True))
                confirm_sure(actor=auditor, audit_id=audit.pk, finding_ids=keys)


@transaction.atomic
def _judged(auditor: Actor, site: Site, shown: int) -> Audit:
    """Queues the audit and keeps what a crawl of the invented pages would have brought, before any worker looks."""
    audit = start_audit(actor=auditor, site_id=site.pk, instrument=INSTRUMENT)
    lease, now = secrets.token_hex(16), timezone.now()
    Audit.objects.filter(pk=audit.pk).update(
        state=AuditState.RUNNING, lease=lease, leased_until=now + timedelta(minutes=5), started_at=now, runs=1
    )
    judged = audit_by(_seen(site.address, shown, now), instrument_by(INSTRUMENT))
    keep_judged(audit_id=audit.pk, lease=lease, judged=judged)
    audit.refresh_from_db()
    return audit


def _seen(address: str, shown: int, at: datetime) -> Seen:
    links = "".join(f'<li><a href="/{path}">{title}</a></li>' for path, title, _text in _PAGES[:shown])
    pages = [_visit(address, "Beranda", f"<nav><ul>{links}</ul></nav><p>Selamat datang.</p>", at)]
    pages += [
        _visit(f"{address}{path}", title, f"<h1>{title}</h1><p>{text} {text}</p>", at)
        for path, title, text in _PAGES[:shown]
    ]
    return Seen(address, address, at, tuple(pages), Ended.COMPLETE, 0, 4.0, True, False)


def _visit(address: str, title: str, body: str, at: datetime) -> Visit:
    view = '<meta name="viewport" content="width=device-width">'
    html = f'<html lang="id"><head><title>{title}</title>{view}</head><body>{body}</body></html>'.encode()
    digest = hashlib.sha256(html).hexdigest()
    return Visit(address, address, at, 200, "", "html", len(html), digest, 0.3, read_page(html, address))


def _mending(auditor: Actor, home: Unit) -> None:
    site = Site.objects.select_related("latest").get(unit=home)
    lacking = list(Finding.objects.filter(audit=site.latest, state="missing").order_by("place")[:2])
    due = timezone.localdate() + timedelta(days=9)
    wish = Wish(words="Muat laporan terbaru beserta tanggalnya.", owner="unit_head", due_on=due)
    make_follow_up(actor=auditor, finding_id=lacking[0].pk, wish=wish)
    words = "Butir ini kami muat di papan pengumuman dan di menu Layanan; mohon dilihat lagi."
    file_appeal(actor=_actor("kepala@peraga.test"), finding_id=lacking[1].pk, words=words)


def _actor(email: str) -> Actor:
    return actor_of(User.objects.get(email=email))
