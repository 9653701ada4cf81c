"""The pages of the intake: what they cost, hide, and refuse."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.apps.intake.conftest import MAILBOX

from kentongan.apps.intake.models import Arrival, BindingCode, OldBatch, OldStory
from kentongan.apps.intake.services.history import reading
from kentongan.apps.intake.services.letters import take_mail

pytestmark = pytest.mark.django_db


def strange(letter, count: int) -> None:
    for number in range(count):
        take_mail(
            raw=letter("orang@luar.test", name=f"n{number}", subject=f"Surat {number}"), recipient=MAILBOX
        )


def test_a_full_tray_costs_as_much_as_one_letter(mailbox, letter, browser, django_assert_max_num_queries):
    strange(letter, 35)
    visit = browser("unit_coord")
    visit.get(reverse("intake_list"))
    with django_assert_max_num_queries(8):
        answer = visit.get(reverse("intake_list"))
    assert len(answer.context["page"].rows) == 30 and answer.context["page"].has_next


def test_a_letter_is_shown_as_words_never_as_markup(mailbox, letter, browser):
    raw = letter("orang@luar.test", subject="<script>alert(1)</script>", text="<img src=x onerror=alert(2)>")
    take_mail(raw=raw, recipient=MAILBOX)
    page = browser("unit_coord").get(reverse("intake_page", args=[Arrival.objects.get().pk])).content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page and "&lt;img src=x" in page


def test_a_draft_is_made_and_its_second_wish_is_answered_with_the_same(mailbox, letter, browser):
    strange(letter, 1)
    take = reverse("intake_take", args=[Arrival.objects.get().pk])
    visit = browser("contributor")
    first, again = visit.post(take), visit.post(take)
    assert first.status_code == again.status_code == 302 and first.url == again.url


def test_a_code_is_shown_once_and_never_stored(browser, units):
    visit = browser("contributor")
    page = visit.post(reverse("intake_phone"), {"unit": units["lapas-cilegon"].pk})
    code = page.context["code"]
    assert len(code) == 8 and code in page.content.decode()
    assert page.headers["Cache-Control"].count("no-store")
    assert code not in visit.get(reverse("intake_phone")).content.decode()
    assert BindingCode.objects.get().code_hash != code


def test_secrets_are_never_written_back_into_the_form(browser, units):
    given = {"unit": units["lapas-cilegon"].pk, "kind": "telegram", "address": "x", "secret": "1000:rahasia"}
    answer = browser("unit_coord").post(reverse("intake_door_add"), given)
    assert answer.status_code == 400 and "rahasia" not in answer.content.decode().replace("Kunci rahasia", "")


def test_a_wrong_address_keeps_what_was_typed(mailbox, browser):
    given = {"address": "a@b.test", "email": "tiada@contoh.test"}
    answer = browser("unit_coord").post(reverse("intake_sender_add", args=[mailbox.pk]), given)
    words = answer.content.decode()
    assert answer.status_code == 400 and "a@b.test" in words and "Tidak ada penulis satuan ini" in words


def test_an_import_is_walked_from_file_to_public(browser, units):
    visit, head = browser("unit_coord"), browser("unit_head")
    lines = "judul;isi;tanggal\nSatu;Isi satu.;1/2/2019\nDua;Isi dua.;entah\n"
    file = SimpleUploadedFile("arsip.csv", lines.encode())
    given = {"unit": units["lapas-cilegon"].pk, "site": "lama.test", "file": file}
    answer = visit.post(reverse("old_batch_add"), given)
    batch = OldBatch.objects.get()
    assert answer.url == reverse("old_batch_page", args=[batch.pk])
    assert "Sedang dibaca" in visit.get(answer.url).content.decode()
    reading.read_batch(batch_id=batch.pk)
    broken = OldStory.objects.get(headline="Dua")
    row = reverse("old_row_page", args=[broken.pk])
    assert "entah" in visit.get(row).content.decode()
    mended = {"headline": "Dua", "body": "Isi dua.", "day": "2090-01-01", "unit": units["lapas-cilegon"].pk}
    assert visit.post(row, mended).url == row
    assert visit.post(row, mended | {"day": "2019-02-03"}).url == answer.url
    assert visit.post(reverse("old_batch_open", args=[batch.pk])).status_code == 403
    assert head.post(reverse("old_batch_open", args=[batch.pk])).status_code == 302
    assert set(OldStory.objects.values_list("state", flat=True)) == {"public"}


@pytest.mark.parametrize(
    ("lines", "said"),
    [("", "kosong"), ("judul;isi;tanggal\n" + "x" * 100, "lebih besar")],
    ids=["empty", "large"],
)
def test_a_file_that_is_no_use_is_refused_in_the_form(browser, units, monkeypatch, lines, said):
    monkeypatch.setattr(
        "kentongan.apps.intake.services.history.starting.MOST_BYTES", {"table": 50, "wordpress": 50}
    )
    file = SimpleUploadedFile("a.csv", lines.encode())
    given = {"unit": units["lapas-cilegon"].pk, "site": "lama.test", "file": file}
    answer = browser("unit_coord").post(reverse("old_batch_add"), given)
    assert answer.status_code == 400 and said in answer.content.decode()
    assert not OldBatch.objects.exists()


def test_the_page_of_an_import_costs_little(browser, units, django_assert_max_num_queries):
    visit = browser("unit_coord")
    lines = "judul;isi;tanggal\n" + "".join(f"Judul {n};Isi {n}.;1/2/2019\n" for n in range(60))
    file = SimpleUploadedFile("arsip.csv", lines.encode())
    visit.post(
        reverse("old_batch_add"), {"unit": units["lapas-cilegon"].pk, "site": "lama.test", "file": file}
    )
    batch = OldBatch.objects.get()
    reading.read_batch(batch_id=batch.pk)
    there = reverse("old_batch_page", args=[batch.pk])
    visit.get(there)
    with django_assert_max_num_queries(12):
        assert len(visit.get(there).context["page"].rows) == 30
