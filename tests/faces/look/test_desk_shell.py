"""What every page of the desk stands in."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from kentongan.faces.look.templatetags import deskmenu
from kentongan.foundation.accounts.actor import PUBLIC

# What each role finds in the menu beside what is open to every officer.
OPEN_TO_ALL = {
    "/meja/",
    "/meja/pantauan/",
    "/meja/gambaran/",
    "/meja/satuan/",
    "/meja/layanan-informasi/",
    "/meja/audit-situs/",
    "/meja/arahan/",
    "/meja/pesan/",
    "/meja/kampanye/",
    "/meja/program/",
    "/meja/kegiatan/",
    "/meja/penghargaan/",
    "/meja/standar/",
}
_LEARNS = {"/meja/belajar/", "/meja/sertifikat/", "/meja/agen/", "/meja/kutipan/"}
_WRITES = (
    _LEARNS
    | {"/meja/agenda/", "/meja/masuk/", "/meja/foto/"}
    | {"/meja/berita/", "/meja/tulis/", "/meja/krisis/", "/meja/klarifikasi/", "/meja/pers/"}
)
_DECIDES = _WRITES | {
    "/meja/sunting/",
    "/meja/lembar/",
    "/meja/rute/",
    "/meja/kesiapan/",
    "/meja/mitra/",
    "/meja/daftar-informasi/",
}
MORE = {
    "contributor": _WRITES,
    "unit_head": _DECIDES | {"/meja/satuan/orang/"},
    "region_editor": _DECIDES | {"/meja/saluran/"},
    "central_lead": _DECIDES | {"/meja/bentuk/", "/meja/saluran/", "/meja/satuan/orang/", "/meja/rumah/"},
    "ppid": {"/meja/mitra/", "/meja/daftar-informasi/"},
    "auditor": _LEARNS
    | {
        "/meja/foto/",
        "/meja/agenda/",
        "/meja/berita/",
        "/meja/rumah/",
        "/meja/daftar-informasi/",
    },
    "admin": {"/meja/saluran/", "/meja/satuan/orang/", "/meja/rumah/", "/meja/kesiapan/"},
}


@pytest.fixture(autouse=True)
def whole_desk(monkeypatch) -> None:
    monkeypatch.setattr(deskmenu, "_exists", lambda _url: True)


def _urls(actor) -> set[str]:
    return {entry.url for drawer in deskmenu.drawers_for(actor) for entry in drawer.entries}


def _shell(actor, path="/meja/tulis/") -> str:
    request = RequestFactory().get(path)
    request.user = None
    return render_to_string(
        "desk/shell.html", {"actor": actor, "request": request, "DEMO": True}, request=None
    )


@pytest.mark.parametrize("who", MORE)
def test_menu_shows_what_a_post_opens(actors, who):
    assert _urls(actors[who]) == OPEN_TO_ALL | MORE[who]


def test_menu_of_the_public_promises_no_act():
    assert _urls(PUBLIC) == {"/meja/", "/meja/satuan/"}


def test_drawer_in_which_one_is_lies_open_and_the_others_do_not(actors):
    page = _shell(actors["contributor"], "/meja/klarifikasi/")
    assert (
        page.count('<details class="drawer" open><summary>Menjawab') == 2
    )  # at the side and behind "Lainnya"
    assert page.count('<details class="drawer" open>') == 2


def test_shell_names_the_person_and_the_post(actors):
    page = _shell(actors["unit_head"])
    assert "Unit Head Contoh" in page and "Kepala UPT, Lapas Kelas IIA Cilegon" in page


def test_shell_can_be_walked_by_keyboard_and_by_ear(actors):
    page = _shell(actors["contributor"])
    assert page.index('href="#isi"') < page.index("<header") < page.index('<main id="isi"')
    labels = re.findall(r'<nav[^>]*aria-label="([^"]+)"', page)
    assert len(labels) == len(set(labels)) == 2
    assert page.count('aria-current="page"') == 3  # at the side, in the bottom bar and behind "Lainnya"


def test_shell_marks_the_board_only_on_the_board(actors):
    def here(path: str) -> list[str]:
        return re.findall(r'<a href="([^"]+)" aria-current', _shell(actors["contributor"], path))

    assert set(here("/meja/")) == {"/meja/"}
    assert here("/meja/kabar/") == []
    assert set(here("/meja/berita/7/")) == {"/meja/berita/"}


def test_shell_says_that_it_is_a_demo(actors):
    assert "Data peragaan" in _shell(actors["contributor"])
