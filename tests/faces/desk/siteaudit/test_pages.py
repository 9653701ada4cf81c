"""Audits at the desk: what stands on the pages, what the buttons do, and that no page grows with the house."""

import json
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook
from tests.apps.siteaudit.making import confirm_all, judged_audit

from kentongan.apps.siteaudit.models import Audit, Finding, FollowUp, Site
from kentongan.apps.siteaudit.services.keeping import finding_row
from kentongan.apps.siteaudit.services.sites import register_site
from kentongan.apps.siteaudit.services.starting import start_audit
from kentongan.core.openness.finding import Evidence, State
from kentongan.core.openness.finding import Finding as CoreFinding

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def count(browser, url: str) -> int:
    browser.get(url)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert browser.get(url).status_code == 200
    return len(seen)


def test_empty_pages_teach(signed_in):
    browser = signed_in("auditor")
    assert "Belum ada situs terdaftar" in browser.get("/meja/audit-situs/").text
    assert "Tidak ada tugas terbuka" in browser.get("/meja/audit-situs/tugas/").text
    assert "Belum ada peringkat" in browser.get("/meja/audit-situs/peringkat/").text
    assert "Tidak ada banding" in browser.get("/meja/audit-situs/banding/").text


def test_a_site_is_entered_by_name_of_its_office(signed_in, units):
    browser = signed_in("auditor")
    sent = {"unit": "cilegon", "address": "lapas.contoh.go.id", "reason": ""}
    assert browser.post("/meja/audit-situs/baru/", sent).status_code == 302
    assert Site.objects.get().unit_id == units["lapas-cilegon"].pk
    unclear = browser.post("/meja/audit-situs/baru/", {**sent, "unit": "lapas", "address": "b.go.id"})
    assert unclear.status_code == 400 and "Ada beberapa satuan yang cocok" in unclear.text
    assert 'value="b.go.id"' in unclear.text


def test_progress_is_polled_while_it_runs_and_then_the_page_is_loaded_anew(signed_in, actors, site):
    audit = start_audit(actor=actors["auditor"], site_id=site.pk, instrument="monev_2025")
    until = timezone.now() + timedelta(minutes=1)
    running = {"state": "running", "asked": 7, "bytes": 4096, "address": "https://lapas.contoh.go.id/profil"}
    Audit.objects.filter(pk=audit.pk).update(leased_until=until, **running)
    browser = signed_in("contributor")
    piece = browser.get(f"/meja/audit-situs/audit/{audit.pk}/kemajuan/", headers=HTMX)
    assert "7 alamat dibuka" in piece.text and 'hx-trigger="every 3s"' in piece.text
    assert "Batalkan audit" not in piece.text
    Audit.objects.filter(pk=audit.pk).update(state="done", ended_at=until)
    done = browser.get(f"/meja/audit-situs/audit/{audit.pk}/kemajuan/", headers=HTMX)
    assert done["HX-Refresh"] == "true"


def test_confirming_by_htmx_answers_with_the_row_and_the_score(signed_in, lacking):
    browser = signed_in("auditor")
    answer = browser.post(
        f"/meja/audit-situs/temuan/{lacking.pk}/putuskan/", {"state": "missing"}, headers=HTMX
    )
    assert (
        answer.status_code == 200 and 'id="butir-B03"' in answer.text and 'hx-swap-oob="true"' in answer.text
    )
    assert "<html" not in answer.text
    lacking.refresh_from_db()
    assert lacking.person_state == "missing"
    back = browser.post(f"/meja/audit-situs/temuan/{lacking.pk}/tarik/", headers=HTMX)
    assert "Sahkan: tidak ada" in back.text


def test_a_refused_word_loses_nothing(signed_in, lacking):
    sent = {"state": "found", "reason": "Ada di sana.", "address": ""}
    answer = signed_in("auditor").post(f"/meja/audit-situs/temuan/{lacking.pk}/putuskan/", sent)
    assert answer.status_code == 400
    assert "Tulis alamat halaman yang memuat butir ini." in answer.text and "Ada di sana." in answer.text


def test_only_who_may_confirm_sees_the_buttons(signed_in, audit, lacking):
    url = f"/meja/audit-situs/audit/{audit.pk}/"
    assert "Sahkan: " in signed_in("auditor").get(url).text
    for name in ("unit_head", "region_head", "ppid", "central_editor"):
        assert "Sahkan: " not in signed_in(name).get(url).text
    page = signed_in("unit_head").get(f"/meja/audit-situs/temuan/{lacking.pk}/").text
    assert "Ajukan banding" in page and "Simpan putusan" not in page


def test_the_preview_confirms_only_what_is_ticked(signed_in, audit):
    browser, url = signed_in("auditor"), f"/meja/audit-situs/audit/{audit.pk}/sahkan/"
    assert 'name="temuan"' in browser.get(url).text
    ticked = Finding.objects.filter(audit=audit, confidence__gte=0.8).exclude(state="not_judged")[:2]
    sent = {"temuan": [*(one.pk for one in ticked), "x", 10**30]}
    assert browser.post(url, sent).status_code == 302
    assert Finding.objects.filter(audit=audit).exclude(person_state="").count() == 2


def test_words_of_a_site_are_never_markup(signed_in, audit, lacking):
    evil = "<script>alert(1)</script>"
    proof = Evidence("javascript:alert(1)", evil, "", timezone.now())
    row = finding_row(audit, CoreFinding("B03", State.MISSING, 0.9, evil, (proof,)), place=lacking.place)
    Finding.objects.filter(pk=lacking.pk).update(reason=row.reason, evidence=row.evidence)
    for url in (f"/meja/audit-situs/audit/{audit.pk}/", f"/meja/audit-situs/temuan/{lacking.pk}/"):
        page = signed_in("auditor").get(url).text
        assert evil not in page and "javascript:" not in page and "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    ("form", "mark"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("xlsx", b"PK"), ("json", b"{")]
)
def test_reports_are_what_they_claim(signed_in, audit, form, mark):
    answer = signed_in("unit_head").get(f"/meja/audit-situs/audit/{audit.pk}/laporan.{form}")
    assert answer.content.startswith(mark)
    assert answer["Content-Disposition"].endswith(f'audit-lapas-cilegon-{audit.pk}.{form}"')


def test_the_json_tells_proposal_and_word_apart(signed_in, actors, audit):
    confirm_all(actors["auditor"], audit)
    told = json.loads(signed_in("auditor").get(f"/meja/audit-situs/audit/{audit.pk}/laporan.json").content)
    assert told["schema"] == "kentongan.site-audit/1" and told["instrument"]["year"] == 2025
    assert told["score"]["confirmed"]["total"] == told["score"]["proposed"]["total"]
    one = next(row for row in told["findings"] if row["item"] == "B03")
    assert (one["state"], one["person_state"], one["confirmed_by"]) == (
        "missing",
        "missing",
        "Auditor Contoh",
    )


def test_the_ranking_is_exported_as_it_is_shown(signed_in, actors, audit):
    confirm_all(actors["auditor"], audit)
    browser, query = signed_in("auditor"), "?tingkat=situs&instrumen=monev_2025"
    assert "Lapas Kelas IIA Cilegon" in browser.get(f"/meja/audit-situs/peringkat/{query}").text
    book = load_workbook(BytesIO(browser.get(f"/meja/audit-situs/peringkat.xlsx{query}").content))
    rows = list(book.active.values)
    assert rows[1][:2] == ("1", "Lapas Kelas IIA Cilegon")
    assert browser.get(f"/meja/audit-situs/peringkat.pdf{query}").content.startswith(b"%PDF-")
    assert browser.get(f"/meja/audit-situs/peringkat.exe{query}").status_code == 404


def test_a_proof_comes_back_as_a_download(signed_in, lacking):
    auditor, head = signed_in("auditor"), signed_in("unit_head")
    due = (timezone.localdate() + timedelta(days=3)).isoformat()
    sent = {"words": "Muat LHKPN.", "owner": "unit_head", "due_on": due}
    auditor.post(f"/meja/audit-situs/temuan/{lacking.pk}/tugas/", {**sent, "words": "Muat laporan LHKPN."})
    task = FollowUp.objects.get()
    url = f"/meja/audit-situs/tugas/{task.pk}/"
    hostile = {"file": SimpleUploadedFile("a.pdf", b"<script>", "application/pdf"), "words": "Ini buktinya."}
    refused = head.post(f"{url}bukti/", hostile)
    assert refused.status_code == 400 and "Ini buktinya." in refused.text
    head.post(f"{url}bukti/", {"file": SimpleUploadedFile("a.html", b"%PDF-1.7 isi", "text/html")})
    answer = head.get(f"{url}berkas/")
    assert answer["Content-Type"] == "application/pdf" and answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == f'attachment; filename="bukti-{task.pk}.pdf"'


def test_a_series_and_a_comparison_stand_on_their_pages(signed_in, actors, site, audit):
    confirm_all(actors["auditor"], audit)
    second = judged_audit(actors["auditor"], site)
    page = signed_in("unit_head").get(f"/meja/audit-situs/situs/{site.pk}/?instrumen=monev_2025").text
    assert page.count("<circle") == 2 and 'class="dot"' in page
    compared = signed_in("unit_head").get(f"/meja/audit-situs/audit/{second.pk}/bandingkan/").text
    assert "0 membaik" in compared and "0 memburuk" in compared


def test_pages_cost_the_same_for_three_and_thirty_sites(signed_in, actors, units, audit):
    browser = signed_in("auditor")
    urls = (
        "/meja/audit-situs/",
        "/meja/audit-situs/peringkat/",
        "/meja/audit-situs/peringkat/?tingkat=situs",
    )
    few = [count(browser, url) for url in urls]
    for number in range(30):
        address = f"https://s{number}.contoh.go.id/"
        one = register_site(actor=actors["auditor"], unit_id=units["rutan-serang"].pk, address=address)
        if number < 3:
            judged_audit(actors["auditor"], one, "house_2026")
    assert [count(browser, url) for url in urls] == few
    assert max(few) <= 9, few


def test_an_audit_page_costs_the_same_for_all_its_findings(signed_in, audit):
    assert count(signed_in("auditor"), f"/meja/audit-situs/audit/{audit.pk}/") <= 11


def test_a_key_beyond_all_keys_is_not_found(signed_in, audit):
    assert signed_in("auditor").get(f"/meja/audit-situs/audit/{10**30}/").status_code == 404
