"""Words that announce a crisis, and their false friends."""

import pytest

from kentongan.core.crisis.alarm import guess_crisis

OFFICE = "Lapas Kelas IIA Cilegon"


@pytest.mark.parametrize(
    ("title", "text", "type_key"),
    [
        ("Lapas Cilegon Terbakar, Napi Dievakuasi", "Api terlihat pukul 02.00 WIB.", "K03"),
        ("Dua Napi Lapas Cilegon Kabur Usai Jebol Tembok", "Keduanya melarikan diri dini hari.", "K01"),
        ("Ricuh di Lapas Cilegon", "Kericuhan terjadi di blok B.", "K02"),
        ("Napi Lapas Cilegon Ditemukan Meninggal", "Almarhum dibawa ke rumah sakit.", "K04"),
        ("Sabu 20 Gram Ditemukan di Lapas Cilegon", "Petugas menyerahkannya kepada polisi.", "K05"),
        ("Keluarga Keluhkan Pungli di Lapas Cilegon", "Setoran diminta tiap pekan.", "K07"),
        ("Puluhan Warga Binaan Lapas Cilegon Keracunan", "Mereka dirawat di klinik.", "K10"),
    ],
)
def test_grave_news_is_heard(title, text, type_key):
    guess = guess_crisis(title, text, [OFFICE])
    assert guess is not None
    assert guess.type == type_key
    assert guess.words


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tahanan Kabur dari Polsek Cilegon", "Ia melarikan diri lewat ventilasi sel Polsek."),
        ("Rutan KPK Penuh, Pungli Disidangkan", "Perkara pungli di Rutan KPK berlanjut."),
        ("Striker Lapas FC Kabur dari Kawalan, Cetak Gol", "Pertandingan berakhir ricuh di stadion."),
        ("Lapas Cilegon Gelar Simulasi Kebakaran", "Simulasi kebakaran diikuti 40 petugas."),
        ("Lapas Cilegon Deklarasi Zero Halinar", "Deklarasi bersih dari narkoba dan pungli."),
        ("Penyuluhan Bahaya Sabu di Lapas Cilegon", "Penyuluhan mencegah peredaran narkoba."),
        ("Panen Raya di Lapas Cilegon", "Warga binaan memanen kangkung."),
        ("", ""),
    ],
)
def test_false_friends_and_good_news_are_not(title, text):
    assert guess_crisis(title, text, [OFFICE]) is None


def test_words_far_from_the_office_do_not_count():
    lead = "Lapas Cilegon menerima kunjungan. Kegiatan berjalan lancar. Semua senang. Acara ditutup doa. "
    far = "Kalimat kelima biasa saja. Kalimat keenam juga. Di kota lain sebuah pasar terbakar."
    assert guess_crisis("Kunjungan di Lapas Cilegon", lead + far, [OFFICE]) is None
    near = lead + "Kalimat kelima biasa saja. Dapur Lapas Kelas IIA Cilegon terbakar."
    assert guess_crisis("Kunjungan di Lapas Cilegon", near, [OFFICE]).type == "K03"


def test_the_type_with_the_most_hits_wins():
    text = "Kebakaran itu menewaskan tak seorang pun. Bangunan terbakar habis. Satu orang meninggal kemudian."
    assert guess_crisis("Kebakaran di Lapas Cilegon", text, [OFFICE]).type == "K03"
