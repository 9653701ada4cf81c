"""A certificate's life: given, mailed, corrected, revoked, and given back on the same day."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
import time_machine
from django.core import mail
from pypdf import PdfReader

from kentongan.apps.certificates.enums import Kind, Standing
from kentongan.apps.certificates.errors import NotAllowed, NotFound, Refused
from kentongan.apps.certificates.models import Certificate, Delivery
from kentongan.apps.certificates.queries.certificates import (
    certificate_by_code,
    certificates_visible_to,
    searched,
    tidy_code,
)
from kentongan.apps.certificates.queries.signers import signer_of
from kentongan.apps.certificates.services import mailing
from kentongan.apps.certificates.services.bundling import bundle
from kentongan.apps.certificates.services.correcting import correct
from kentongan.apps.certificates.services.drawing import draw
from kentongan.apps.certificates.services.issue import issue
from kentongan.apps.certificates.services.mailing import mail_batch, mail_certificate
from kentongan.apps.certificates.services.revoking import restore, revoke
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs

pytestmark = pytest.mark.django_db
REASON = "Terbit untuk orang yang salah."


@pytest.fixture
def certificate(event, given) -> Certificate:
    given(event)
    return Certificate.objects.select_related("unit", "design").order_by("pk").first()


def award(actors, units, **changes) -> Certificate:
    words = {
        "actor": actors["central_lead"],
        "kind": Kind.AWARD,
        "ground": "award:2026:1",
        "unit": units["ditjenpas"],
        "name": "Lapas Kelas IIA Cilegon",
        "title": "Kontributor Berita Teraktif",
        "on": date(2026, 11, 20),
    }
    return issue(**words | changes)


def test_what_is_printed_can_be_read(certificate):
    words = PdfReader(BytesIO(draw(certificate))).pages[0].extract_text()
    for part in (certificate.name, certificate.title, certificate.code, certificate.number, "16 jam pelajaran",
                 "Hesti Contoh", certificate.issuer):  # fmt: skip
        assert part in words
    assert draw(certificate) == draw(Certificate.objects.get(pk=certificate.pk))


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Đặng Thị Ánh", "Ðang Thi Ánh"),
        ("Nama " + "Yang Sangat Panjang " * 7, "Nama Yang Sangat"),
        ("<b>Budi</b> & Ani", "<b>Budi</b> & Ani"),
        ("李", "?"),
    ],
)
def test_no_name_breaks_the_paper(certificate, name, printed):
    certificate.name = name.strip()[:150]
    read = PdfReader(BytesIO(draw(certificate))).pages[0].extract_text()
    assert printed.replace("Ð", "") in read.replace("Ð", "").replace("?", "" if "D" in printed else "?")


def test_codes_are_found_however_they_are_typed(certificate):
    plain = certificate.code.replace("-", "").lower()
    assert certificate_by_code(f" {plain} ") == certificate
    assert certificate_by_code(certificate.code) == certificate
    assert certificate_by_code("0000-0000-0000") is None
    assert tidy_code("K7QF") == tidy_code("x" * 100) == ""


def test_one_ground_gives_one_certificate(actors, units):
    first = award(actors, units)
    again = award(actors, units, name="Lain")
    assert again.pk == first.pk
    assert award(actors, units, ground="award:2026:2").serial == first.serial + 1
    assert AuditEntry.objects.filter(verb="certificate_issued").count() == 2


def test_a_general_one_is_signed_by_the_head_and_mailed_once(actors, units, people):
    row = award(actors, units, user=people["unit_head"])
    assert row.signer_name == people["central_lead"].name
    assert (row.issuer, row.place) == (units["ditjenpas"].official_name, "Jakarta")
    run_due_jobs()
    award(actors, units, user=people["unit_head"])
    run_due_jobs()
    assert [message.to for message in mail.outbox] == [[people["unit_head"].email]]
    name, content, kind = mail.outbox[0].attachments[0]
    assert kind == "application/pdf" and content.startswith(b"%PDF") and row.code in name


def test_an_empty_chair_is_signed_from_above(units, people):
    assert signer_of(units["lapas-cilegon"]).title == "Kepala Lapas Kelas IIA Cilegon"
    assert signer_of(units["rutan-serang"]).name == ""
    assert signer_of(units["kanwil-banten"]).name == people["region_head"].name


def test_revoking_needs_words_and_is_told(certificate, actors):
    with pytest.raises(Refused, match="alasannya"):
        revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=" x ")
    row = revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=REASON)
    assert (row.standing, row.revoked_why) == (Standing.REVOKED, REASON)
    with pytest.raises(Refused):
        revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=REASON)
    assert AuditEntry.objects.filter(verb="certificate_revoked").count() == 1


def test_it_is_undone_on_the_same_day_only(certificate, actors):
    noon = datetime.now(UTC).replace(hour=4, minute=0)  # 11.00 in Serang
    with time_machine.travel(noon, tick=False) as clock:
        revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=REASON)
        clock.shift(timedelta(hours=12, minutes=59))
        assert restore(actor=actors["region_head"], certificate_id=certificate.pk).standing == Standing.VALID
        revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=REASON)
        clock.shift(timedelta(minutes=2))
        with pytest.raises(Refused, match="hari yang sama"):
            restore(actor=actors["region_head"], certificate_id=certificate.pk)


@pytest.mark.parametrize("who", ["unit_head", "region_editor", "central_editor"])
def test_only_heads_of_the_giver_revoke(certificate, actors, who):
    with pytest.raises(NotAllowed):
        revoke(actor=actors[who], certificate_id=certificate.pk, reason=REASON)


def test_a_corrected_one_replaces_the_old(certificate, actors):
    mail_certificate(actor=actors["region_editor"], certificate_id=certificate.pk)
    new = correct(
        actor=actors["region_editor"],
        certificate_id=certificate.pk,
        name="Peserta 001 Contoh, S.Sos.",
        position="Staf",
    )
    old = Certificate.objects.get(pk=certificate.pk)
    assert (old.standing, old.replaced_by, old.name) == (Standing.REPLACED, new, "Peserta 001 Contoh")
    assert (new.standing, new.edition, new.ground) == (Standing.VALID, 2, old.ground)
    assert new.code != old.code and new.serial > old.serial and new.salt != old.salt
    run_due_jobs()
    assert new.code in mail.outbox[-1].body
    with pytest.raises(Refused):
        correct(actor=actors["region_editor"], certificate_id=old.pk, name="Lagi", position="")
    with pytest.raises(Refused, match="berubah"):
        correct(actor=actors["region_editor"], certificate_id=new.pk, name=new.name, position=new.position)


def test_a_batch_is_mailed_once(event, given, actors):
    batch = given(event)
    assert mail_batch(actor=actors["region_editor"], batch_id=batch.pk) == 3
    run_due_jobs()
    assert mail_batch(actor=actors["region_editor"], batch_id=batch.pk) == 0
    for row in Delivery.objects.all():
        mailing.send_delivery(delivery_id=row.pk)
    assert len(mail.outbox) == 3
    assert not Delivery.objects.filter(mailed_at=None).exists()


def test_what_was_revoked_in_between_is_not_mailed(certificate, actors):
    mail_certificate(actor=actors["region_editor"], certificate_id=certificate.pk)
    revoke(actor=actors["region_head"], certificate_id=certificate.pk, reason=REASON)
    run_due_jobs()
    assert mail.outbox == []
    assert "dicabut" in certificate.delivery.withheld or "dicabut" in Delivery.objects.get().withheld
    with pytest.raises(Refused):
        mail_certificate(actor=actors["region_editor"], certificate_id=certificate.pk)


def test_a_mail_server_that_refuses_gets_it_again(certificate, actors, monkeypatch):
    mail_certificate(actor=actors["region_editor"], certificate_id=certificate.pk)
    delivery = Delivery.objects.get()

    def refuse(_message, **_more):
        raise OSError("no route")

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.EmailMessage.send", refuse)
        with pytest.raises(OSError, match="no route"):
            mailing.send_delivery(delivery_id=delivery.pk)
    mailing.send_delivery(delivery_id=delivery.pk)
    assert len(mail.outbox) == 1


def test_a_holder_without_address_is_told_of(certificate, actors):
    type(certificate.participant).objects.filter(pk=certificate.participant_id).update(email="")
    with pytest.raises(Refused, match="surel"):
        mail_certificate(actor=actors["region_editor"], certificate_id=certificate.pk)


def test_the_bundle_holds_what_still_holds(event, given, actors, django_assert_num_queries):
    batch = given(event)
    gone = Certificate.objects.order_by("pk").first()
    revoke(actor=actors["region_head"], certificate_id=gone.pk, reason=REASON)
    with django_assert_num_queries(1):
        archive = ZipFile(BytesIO(b"".join(bundle(batch))))
    assert archive.testzip() is None
    assert len(archive.namelist()) == 2
    assert all(archive.read(name).startswith(b"%PDF") for name in archive.namelist())


def test_giver_and_holder_see_it_and_nobody_else(certificate, actors):
    seeing = {name for name, actor in actors.items() if certificates_visible_to(actor).exists()}
    assert seeing == {
        *("contributor", "unit_coord", "unit_head", "region_editor", "region_head"),
        *("central_editor", "central_lead", "auditor"),
    }
    with pytest.raises(NotFound):
        revoke(actor=actors["other_unit_head"], certificate_id=certificate.pk, reason=REASON)


def test_a_search_finds_name_title_code_and_number(certificate, actors, django_assert_num_queries):
    rows = certificates_visible_to(actors["region_editor"])
    for words in ("001", "penguatan 001", certificate.code.lower(), certificate.number):
        assert certificate in searched(rows, words=words), words
    assert not searched(rows, words="tidak-ada").exists()
    assert not searched(rows, standing=Standing.REVOKED).exists()
    with django_assert_num_queries(1):
        assert len(list(searched(rows, standing=Standing.VALID)[:31])) == 3
