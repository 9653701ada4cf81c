"""Audits that were judged without a network: small sites put together in memory, kept by the real service."""

import secrets
from datetime import timedelta

from django.utils import timezone
from tests.core.openness import made

from kentongan.apps.siteaudit.enums import AuditState
from kentongan.apps.siteaudit.models import Audit, Finding, Site
from kentongan.apps.siteaudit.services.confirming import confirm_sure
from kentongan.apps.siteaudit.services.keeping import keep_judged
from kentongan.apps.siteaudit.services.starting import start_audit
from kentongan.core.openness.audit import audit_by
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.foundation.accounts.actor import Actor

PROFILE = """<h1>Profil</h1><p>Alamat: Jalan Contoh 1. Kedudukan dan domisili di kota. Ruang lingkup, maksud dan tujuan,
tugas dan fungsi, visi misi, serta satuan kerja di bawahnya dijelaskan di halaman ini secara lengkap.</p>"""
HOME = '<a href="/profil">Profil</a> <a href="/berita">Berita</a> <a href="/kontak">Kontak</a><p>Selamat datang.</p>'


def judged_audit(actor: Actor, site: Site, instrument: str = "monev_2025", *, profile: bool = True) -> Audit:
    """Queues an audit, and keeps what a crawl of a small site would have brought."""
    audit = start_audit(actor=actor, site_id=site.pk, instrument=instrument)
    lease = secrets.token_hex(16)
    until = timezone.now() + timedelta(minutes=5)
    Audit.objects.filter(pk=audit.pk).update(
        state=AuditState.RUNNING, lease=lease, leased_until=until, started_at=timezone.now(), runs=1
    )
    pages = [made.page("/", HOME), made.page("/berita", "<h1>Berita</h1><p>Kabar hari ini.</p>")]
    gone = made.page("/profil", "<h1>404</h1>", status=404)
    pages.append(made.page("/profil", PROFILE, title="Profil") if profile else gone)
    judged = audit_by(made.site(*pages), instrument_by(instrument))
    assert keep_judged(audit_id=audit.pk, lease=lease, judged=judged)
    audit.refresh_from_db()
    return audit


def confirm_all(actor: Actor, audit: Audit) -> int:
    """Confirms whatever the machine could judge, sure or not."""
    rows = Finding.objects.filter(audit=audit, is_current=True)
    rows.exclude(state="not_judged").update(confidence=0.95)
    return confirm_sure(actor=actor, audit_id=audit.pk, finding_ids=list(rows.values_list("pk", flat=True)))
