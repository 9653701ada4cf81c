"""The channels at the desk: who may open which page, what stands on it, what a button does."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient

pytestmark = pytest.mark.django_db
MANAGERS = ("region_editor", "region_head", "central_editor", "central_lead", "admin")
OTHERS = ("contributor", "unit_coord", "unit_head", "ppid", "auditor")


def pages(account: ChannelAccount) -> list[str]:
    own = f"/meja/saluran/{account.pk}/"
    return [own, f"{own}ubah/", f"{own}impor/", f"{own}penerima.csv", f"{own}penerima.xlsx"]


@pytest.mark.parametrize("role", MANAGERS)
def test_managers_of_the_branch_open_every_page(role, signed_in, press_list, dispatches):
    browser = signed_in(role)
    general = ["/meja/saluran/", "/meja/saluran/kotak-keluar/", "/meja/saluran/baru/email/"]
    for url in [*general, *pages(press_list), "/meja/saluran/baru/telegram/"]:
        assert browser.get(url).status_code == 200, url


@pytest.mark.parametrize("role", OTHERS)
def test_others_open_no_page(role, signed_in, press_list):
    browser = signed_in(role)
    for url in ["/meja/saluran/", "/meja/saluran/kotak-keluar/", "/meja/saluran/baru/email/"]:
        assert browser.get(url).status_code == 403, url
    for url in pages(press_list):
        assert browser.get(url).status_code == 404, url


def test_manager_of_another_branch_sees_nothing_of_it(signed_in, press_list, dispatches):
    browser = signed_in("other_region_editor")
    for url in pages(press_list):
        assert browser.get(url).status_code == 404, url
    for url in ("/meja/saluran/", "/meja/saluran/kotak-keluar/", "/meja/saluran/kotak-keluar/?isi=selesai"):
        page = browser.get(url).content.decode()
        assert "Banten" not in page and "Pakcoy" not in page


def test_public_is_asked_to_sign_in(signed_in, press_list):
    for url in ["/meja/saluran/", *pages(press_list)]:
        assert signed_in("public").get(url).status_code == 302


def posts(account: ChannelAccount, dispatch: Dispatch, reader: Recipient) -> list[tuple[str, dict]]:
    own = f"/meja/saluran/{account.pk}/"
    return [
        (f"{own}ubah/", {"label": "Direbut"}),
        (f"{own}aktif/", {"aktif": "0"}),
        (f"{own}ulang/", {}),
        (f"{own}penerima/", {"address": "baru@media.test"}),
        (f"{own}penerima/{reader.pk}/", {"aktif": "0"}),
        (f"{own}impor/terapkan/", {"rows": "alamat,nama\nbaru@media.test,Baru"}),
        (f"/meja/saluran/kotak-keluar/{dispatch.pk}/tentukan/", {"sampai": "1"}),
        (f"/meja/saluran/kotak-keluar/{dispatch.pk}/ulang/", {}),
        ("/meja/saluran/baru/email/", {"label": "Direbut", "unit": account.unit_id}),
    ]


@pytest.mark.parametrize("role", [*OTHERS, "other_region_editor", "public"])
def test_others_change_nothing(role, signed_in, press_list, dispatches):
    def state() -> tuple:
        tables = (ChannelAccount, Recipient, Dispatch)
        return tuple(list(table.objects.order_by("pk").values()) for table in tables)

    before, browser = state(), signed_in(role)
    for row in dispatches[:2]:
        for url, given in posts(press_list, row, Recipient.objects.first()):
            answer = browser.post(url, given)
            harmless = (
                answer.status_code == 302 and url.endswith(f"/{press_list.pk}/ulang/") and role != "public"
            )
            assert answer.status_code in ((302,) if role == "public" else (400, 403, 404)) or harmless, url
    assert state() == before


def test_writes_want_post_and_a_csrf_token(signed_in, people, press_list, dispatches):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(people["admin"], backend="django.contrib.auth.backends.ModelBackend")
    for url, given in posts(press_list, dispatches[0], Recipient.objects.first()):
        assert strict.post(url, given).status_code == 403, url
    for url in ("aktif/", "ulang/", "penerima/", "impor/terapkan/"):
        assert signed_in("admin").get(f"/meja/saluran/{press_list.pk}/{url}").status_code == 405


def test_account_is_set_up_changed_and_closed(signed_in, units):
    browser = signed_in("region_editor")
    given = {
        "label": "Kanal Banten",
        "unit": units["kanwil-banten"].pk,
        "chat": "@kanal_banten",
        "secret": "1000:rahasia",
    }
    made = browser.post("/meja/saluran/baru/telegram/", given, follow=True)
    account = ChannelAccount.objects.get()
    assert (
        made.redirect_chain[-1][0] == f"/meja/saluran/{account.pk}/"
        and "rahasia" not in made.content.decode()
    )
    assert "rahasia" not in browser.get(f"/meja/saluran/{account.pk}/ubah/").content.decode()
    browser.post(
        f"/meja/saluran/{account.pk}/ubah/", {"label": "Baru", "chat": "@kanal_banten", "photos": "on"}
    )
    browser.post(f"/meja/saluran/{account.pk}/aktif/", {"aktif": "0"})
    account.refresh_from_db()
    assert (account.label, account.is_active, account.settings["photos"]) == ("Baru", False, "1")


def test_mistake_stays_in_the_form_with_its_reason(signed_in, units):
    given = {"label": "Kanal", "unit": units["kanwil-banten"].pk, "chat": "kanal", "secret": "1000:rahasia"}
    page = signed_in("region_editor").post("/meja/saluran/baru/telegram/", given)
    assert page.status_code == 400 and 'value="kanal"' in page.content.decode()
    assert "Obrolan ditulis @nama_kanal" in page.content.decode()


def test_region_cannot_choose_a_unit_above_it(signed_in, units):
    given = {"label": "Nasional", "unit": units["ditjenpas"].pk}
    assert signed_in("region_editor").post("/meja/saluran/baru/email/", given).status_code == 400
    assert not ChannelAccount.objects.exists()


def test_list_is_looked_at_first_and_then_taken_in(signed_in, press_list):
    browser, own = signed_in("region_editor"), f"/meja/saluran/{press_list.pk}/"
    content = b"nama;alamat\n=Rumus;rumus@media.test\nLama;redaksi0@media.test\nSalah;bukan\n"
    preview = browser.post(f"{own}impor/", {"file": SimpleUploadedFile("daftar.csv", content)})
    assert preview.status_code == 200 and preview.context["plan"].kept == 1 and Recipient.objects.count() == 3
    assert "bukan alamat surel" in preview.content.decode()
    browser.post(f"{own}impor/terapkan/", {"rows": preview.context["rows"]})
    assert Recipient.objects.get(address="rumus@media.test").name == "=Rumus"
    exported = browser.get(f"{own}penerima.csv").content.decode("utf-8-sig")
    assert "rumus@media.test,'=Rumus,active" in exported


def test_file_that_is_no_list_is_told_in_the_form(signed_in, press_list):
    given = {"file": SimpleUploadedFile("daftar.xlsx", b"PK\x03\x04rusak")}
    page = signed_in("region_editor").post(f"/meja/saluran/{press_list.pk}/impor/", given)
    assert page.status_code == 400 and "rusak" in page.content.decode()


def test_outbox_shows_what_needs_a_person_and_escapes_it(signed_in, dispatches):
    page = signed_in("region_editor").get("/meja/saluran/kotak-keluar/").content.decode()
    assert (
        "keadaan &lt;dead&gt;" in page and "keadaan &lt;uncertain&gt;" in page and "&lt;sent&gt;" not in page
    )


def test_person_resolves_and_replays(signed_in, dispatches):
    dead, uncertain, _ = dispatches
    browser = signed_in("region_editor")
    browser.post(f"/meja/saluran/kotak-keluar/{dead.pk}/ulang/")
    browser.post(f"/meja/saluran/kotak-keluar/{uncertain.pk}/tentukan/", {"sampai": "1"})
    again = browser.post(f"/meja/saluran/kotak-keluar/{uncertain.pk}/tentukan/", {"sampai": "0"})
    dead.refresh_from_db()
    uncertain.refresh_from_db()
    assert (dead.status, uncertain.status, again.status_code) == ("queued", "sent", 409)


@pytest.mark.parametrize("value", ["x", "99999999999999999999", "-1", "' OR 1=1"])
def test_odd_addresses_are_no_errors(signed_in, dispatches, value):
    browser = signed_in("region_editor")
    found = browser.get("/meja/saluran/kotak-keluar/", {"saluran": value, "isi": value, "page": value})
    assert found.status_code == 200


def test_query_counts_do_not_grow(signed_in, press_list, dispatches, units):
    browser = signed_in("region_editor")

    def counts() -> list[int]:
        found = []
        for url in (
            "/meja/saluran/",
            f"/meja/saluran/{press_list.pk}/",
            "/meja/saluran/kotak-keluar/?isi=selesai",
        ):
            with CaptureQueriesContext(
                connection,
            ) as queries:
                browser.get(url)
            found.append(len(queries))
        return found

    counts()
    before = counts()
    Dispatch.objects.update(status="sent")
    for number in range(30):
        account = ChannelAccount.objects.create(
            unit=units["kanwil-banten"], channel="email", label=f"Daftar {number}"
        )
        reader = Recipient.objects.create(
            account=account, address=f"a{number}@b.test", token=f"{number + 50:040x}"
        )
        Dispatch.objects.create(
            item=dispatches[0].item, account=account, recipient=reader, operation="send", status="sent"
        )
        Recipient.objects.create(
            account=press_list, address=f"c{number}@b.test", token=f"{number + 150:040x}"
        )
    assert counts() == before
