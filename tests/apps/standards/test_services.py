"""Reports of the standard, kept with the hash of the text they looked at."""

import pytest

from kentongan.apps.standards.queries.reports import blocking_of, findings_of
from kentongan.apps.standards.services.checking import check_document, hash_of
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document

pytestmark = pytest.mark.django_db

FAULTY = Document(
    {"headline": "Panen di Lapas", "body": "Warga binaan hadir di di aula. NIK 3201010101900001."}
)


def test_report_gives_the_findings_back_as_the_engine_found_them():
    report = check_document(FAULTY)
    report.refresh_from_db()
    assert findings_of(report) == check(FAULTY)
    assert report.blocking == len(blocking_of(report)) > 0
    assert report.warnings == sum(finding.severity == "warn" for finding in check(FAULTY))


def test_clean_text_has_a_report_too():
    report = check_document(Document({"slot_what": "", "headline": ""}))
    assert report.pk and report.text_hash


def test_hash_tells_texts_apart():
    same = Document(dict(FAULTY.parts))
    other = Document({**FAULTY.parts, "body": "Lain."})
    assert hash_of(same) == hash_of(FAULTY) != hash_of(other)


def test_no_report_no_findings():
    assert findings_of(None) == () == blocking_of(None)
