"""Exports of WordPress, whole, broken and hostile."""

import io
import tracemalloc

import pytest

from kentongan.core.oldsite.item import BadSource
from kentongan.core.oldsite.wxr import read_wxr

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Lapas</title><wp:wxr_version>1.2</wp:wxr_version>'
)
TAIL = "</channel></rss>"


def post(title: str = "Upacara", body: str = "<p>Isi</p>", **told: str) -> str:
    words = {
        "post_date": "2019-08-17 10:00:00",
        "status": "publish",
        "post_type": "post",
        "post_password": "",
    } | told
    inner = "".join(f"<wp:{name}><![CDATA[{value}]]></wp:{name}>" for name, value in words.items())
    return (
        f"<item><title>{title}</title><link>https://lama.test/upacara</link>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>{inner}</item>"
    )


def read(*posts: str) -> list:
    return list(read_wxr(io.BytesIO((HEAD + "".join(posts) + TAIL).encode())))


def test_a_post_is_headline_words_day_and_address():
    (one,) = read(post("Upacara &amp; lomba", "Baris satu\nmasih satu.\n\nBaris dua. <img src='a.jpg'>"))
    assert (one.number, one.headline, one.day) == (1, "Upacara & lomba", "2019-08-17 10:00:00")
    assert one.address == "https://lama.test/upacara"
    assert (one.body, one.pictures) == ("Baris satu masih satu.\n\nBaris dua.", 1)


def test_blocks_and_shortcodes_of_the_site_go():
    body = (
        '<!-- wp:paragraph --><p>Satu</p><!-- /wp:paragraph -->[gallery ids="1,2"]'
        '[caption id="a"]<img src=x /> Foto[/caption]<p>Dua [ke-2]</p>'
    )
    (one,) = read(post(body=body))
    assert one.body == "Satu\n\nDua [ke-2]"


@pytest.mark.parametrize(
    "told", [{"status": "draft"}, {"status": "private"}, {"post_type": "page"}, {"post_type": "attachment"},
             {"post_password": "rahasia"}]
)  # fmt: skip
def test_what_the_public_could_not_read_stays_out(told):
    assert [one.number for one in read(post(**told), post())] == [2]


def test_a_post_without_a_date_has_none():
    (one,) = read(post(post_date="0000-00-00 00:00:00"))
    assert one.day == ""


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"bukan xml", "not_wxr"),
        (b"<html><body/></html>", "not_wxr"),
        ((HEAD + post()).encode(), "broken"),
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "hostile"),
        (b'<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss/>', "hostile"),
    ],
)
def test_other_files_say_what_is_wrong_with_them(raw, code):
    with pytest.raises(BadSource) as caught:
        list(read_wxr(io.BytesIO(raw)))
    assert caught.value.code == code


def test_memory_stays_that_of_one_post():
    many = io.BytesIO((HEAD + post(body="<p>" + "isi " * 2_000 + "</p>") * 2_000 + TAIL).encode())
    tracemalloc.start()
    count = sum(1 for _one in read_wxr(many))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2_000
    assert peak < 6_000_000  # the file holds 16 MB
