from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.listing import article_links

ADDRESS = "https://www.kabar.example/"
PAGE = """<html><body>
<nav><a href="/kategori/hukum">Hukum</a>
<a href="/2026/11/21/menu-panjang-sekali-di-atas">Menu panjang sekali di atas halaman</a></nav>
<article><h2><a href="/2026/11/21/lapas-peraga-panen-raya">Lapas Peraga Panen Raya Bersama Warga</a></h2>
<a href="/2026/11/21/lapas-peraga-panen-raya#komentar"><img alt="gambar" src="x.jpg"></a>
</article><div>
<a href="https://kabar.example/read/123456/rutan-peraga-buka-pos-hukum.html">
Rutan Peraga Buka Pos Hukum Gratis</a></div>
<h3><a href="https://m.kabar.example/bapas-peraga-tanam-pohon-di-bantaran">
<img alt="Bapas Peraga Tanam Pohon di Bantaran" src="y"></a></h3>
<a href="/tag/lapas">#lapas</a> <a href="/author/redaksi-kabar-peraga">Semua tulisan redaksi kabar peraga</a>
<a href="https://lain.example/2026/11/21/berita-orang-lain-sekali">Berita orang lain sekali hari ini</a>
<a href="/wp-content/uploads/2026/11/21/foto-panen-raya-besar.jpg">Foto panen raya besar sekali hari ini</a>
<a href="javascript:alert(1)">Klik di sini sekarang juga ya</a>
<a href="mailto:a@b.c">Surat untuk redaksi kabar peraga</a> <a href="/">Beranda</a>
<footer><a href="/pedoman-media-siber-kabar-peraga-2026">Pedoman media siber kabar peraga</a></footer>
</body></html>"""


def test_articles_are_told_from_menus_tags_files_and_other_sites():
    links = article_links(PAGE.encode(), address=ADDRESS)
    assert [link.url for link in links] == [
        "https://www.kabar.example/2026/11/21/lapas-peraga-panen-raya",
        "https://kabar.example/read/123456/rutan-peraga-buka-pos-hukum.html",
        "https://m.kabar.example/bapas-peraga-tanam-pohon-di-bantaran",
    ]
    assert links[0].title == "Lapas Peraga Panen Raya Bersama Warga"
    assert links[2].title == "Bapas Peraga Tanam Pohon di Bantaran"


def test_a_page_with_a_hundred_thousand_links_is_bounded():
    many = "".join(
        f'<a href="/2026/11/21/berita-nomor-{n}-hari-ini">Berita nomor {n} hari ini</a>'
        for n in range(100_000)
    )
    assert len(article_links(many, address=ADDRESS)) == 150


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_links_of_the_same_site(content):
    assume(not content.startswith(b"\x1f\x8b"))
    for link in article_links(content, address=ADDRESS):
        assert "kabar.example" in link.url
