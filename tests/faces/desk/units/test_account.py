"""The reader's own account."""

import re

from kentongan.foundation.accounts.models import ApiToken, User
from kentongan.foundation.accounts.tokens import user_of


def test_profile_is_shown_and_saved_with_its_language(browser, people):
    client = browser("contributor")
    page = client.get("/meja/satuan/akun/").content.decode()
    assert "contributor@contoh.test" in page and "belum aktif" in page and "Lapas Kelas IIA Cilegon" in page
    answer = client.post("/meja/satuan/akun/", {"name": "Siti", "phone": "0812", "language": "en"})
    assert answer.status_code == 302 and answer.cookies["django_language"].value == "en"
    assert User.objects.get(pk=people["contributor"].pk).name == "Siti"
    bad = client.post("/meja/satuan/akun/", {"name": "", "language": "fr"})
    assert bad.status_code == 200 and "errorlist" in bad.content.decode()


def test_address_and_rights_are_not_changed_by_the_form(browser, people):
    sent = {
        "name": "Siti",
        "language": "id",
        "email": "x@contoh.test",
        "is_active": "",
        "password": "x",
        "id": "1",
    }
    browser("contributor").post("/meja/satuan/akun/", sent)
    user = User.objects.get(pk=people["contributor"].pk)
    assert (
        user.email == "contributor@contoh.test"
        and user.is_active
        and user.check_password("kentongan bertalu-talu")
    )


def test_a_key_is_shown_once_then_revoked(browser, people):
    client = browser("contributor")
    answer = client.post("/meja/satuan/akun/kunci/", {"label": "Papan"})
    secret = re.search(r"<pre[^>]*>([\w-]{40,})</pre>", answer.content.decode()).group(1)
    assert user_of(secret) == people["contributor"] and "no-store" in answer["Cache-Control"]
    assert secret not in client.get("/meja/satuan/akun/").content.decode()
    token = ApiToken.objects.get()
    assert browser("unit_head").post(f"/meja/satuan/akun/kunci/{token.pk}/cabut/").status_code == 404
    assert client.get(f"/meja/satuan/akun/kunci/{token.pk}/cabut/").status_code == 405
    client.post(f"/meja/satuan/akun/kunci/{token.pk}/cabut/")
    assert user_of(secret) is None


def test_a_key_without_purpose_is_refused_beside_its_form(browser):
    answer = browser("contributor").post("/meja/satuan/akun/kunci/", {"label": " "})
    assert answer.status_code == 400 and "errorlist" in answer.content.decode()
