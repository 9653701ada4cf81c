"""Stories and feed heads for the tests of everything that goes over the wire."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party, Photo, Subject

WITA = timezone(timedelta(hours=8))
PUBLISHED = datetime(2026, 11, 17, 10, 15, 30, tzinfo=WITA)
OFFICE = Party(
    name="Lapas Kelas IIB Peraga",
    uri="https://humas.contoh.go.id/id/unit/lapas-peraga",
    role="penerbit",
    url="https://humas.contoh.go.id/unit/lapas-peraga/",
)
DESK = Party(
    name="Humas Nasional", uri="https://humas.contoh.go.id/id/humas", url="https://humas.contoh.go.id/"
)
BODY = (
    "Peraga, INFO_PAS – Lapas Kelas IIB Peraga memanen 120 kilogram kangkung & sawi dari kebun belakang, "
    "Selasa (17/11). Hasil panen dibeli koperasi pegawai dan sisanya masuk dapur.\n\n"
    "“Kebun ini dirawat dua belas warga binaan sejak Agustus,” ujar Kepala Lapas, Budi Contoh.\n\n"
    "Panen berikutnya dijadwalkan pada Januari. Benih disiapkan bersama Dinas Pertanian setempat."
)
BODY_HTML = "".join(f"<p>{part.replace('&', '&amp;')}</p>" for part in BODY.split("\n\n"))
PHOTO = Photo(
    url="https://humas.contoh.go.id/media/panen.jpg",
    caption="Warga binaan memanen kangkung di kebun belakang, Selasa (17/11)",
    credit="Humas Lapas Peraga",
    alt="Tiga orang dari belakang, memegang ikatan kangkung",
    width=1600,
    height=900,
    bytes_length=184_320,
)


def story(**changes: Any) -> NewsItem:
    """A published story with one photo; `changes` replace its fields."""
    item = NewsItem(
        uri="tag:humas.contoh.go.id,2026:berita/7f3a",
        version=1,
        headline="Lapas Peraga Panen 120 Kilogram Sayur dari Kebun Sendiri",
        slug="lapas-peraga-panen-sayur",
        body_text=BODY,
        body_html=BODY_HTML,
        url="https://humas.contoh.go.id/berita/lapas-peraga-panen-sayur/",
        issuer=OFFICE,
        firstcreated=PUBLISHED - timedelta(hours=5),
        versioncreated=PUBLISHED - timedelta(minutes=2),
        published=PUBLISHED,
        dateline="Peraga",
        byline="Humas Lapas Peraga",
        located="Peraga",
        region="Kantor Wilayah Peraga",
        unit_key="lapas-peraga",
        topic="pembinaan-kemandirian",
        subjects=(
            Subject(
                code="kemandirian",
                name="Pembinaan kemandirian",
                scheme="https://humas.contoh.go.id/id/topik/",
            ),
        ),
        keywords=("panen", "ketahanan pangan"),
        photos=(PHOTO,),
        based_on=("https://humas.contoh.go.id/dokumen/nota-panen.pdf",),
        copyright="© 2026 Lapas Kelas IIB Peraga",
        usageterms="Bebas dimuat dengan menyebut sumber.",
    )
    return replace(item, **changes)


def corrected() -> NewsItem:
    """The same story, its figure mended two hours later."""
    note = CorrectionNote(
        at=PUBLISHED + timedelta(hours=2),
        kind="corrected",
        reason="Semula tertulis 210 kilogram <salah & keliru>.",
    )
    return story(version=2, versioncreated=note.at, corrections=(note,))


def withdrawn() -> NewsItem:
    """The same story, withdrawn the next day: page and headline stay."""
    note = CorrectionNote(
        at=PUBLISHED + timedelta(days=1), kind="withdrawn", reason="Kegiatan yang diberitakan tidak terjadi."
    )
    return story(version=2, pubstatus="canceled", corrections=(note,))


def unpublished() -> NewsItem:
    """The same story, removed: only the reason stays."""
    note = CorrectionNote(
        at=PUBLISHED + timedelta(days=1), kind="unpublished", reason="Melindungi masa depan anak."
    )
    return story(version=2, pubstatus="canceled", corrections=(note,))


def hostile() -> NewsItem:
    """A story full of what breaks markup, headers and parsers."""
    evil = 'A\x00B\x0b\x1f </script><script>alert("1")</script> & ]]> \ufffe\ud800 “x” 😀 \u2028 fin'
    return story(
        uri="tag:humas.contoh.go.id,2026:berita/jahat",
        headline=evil + "\r\nBcc: orang@lain.id",
        byline=evil,
        body_text=evil + "\n\n" + evil,
        body_html=f'<p onclick="x()">{evil}</p><script>alert(1)</script><a href="javascript:x()">a</a>'
        '<img src=x onerror=y><a href="/unit/">relatif</a><iframe src="https://lain.id"></iframe>',
        keywords=(evil,),
        photos=(replace(PHOTO, caption=evil, credit=evil, alt=evil),),
        url="https://humas.contoh.go.id/berita/jahat/?a=1&b=<2>",
    )


def others(count: int) -> tuple[NewsItem, ...]:
    """Many distinct stories, one an hour, newest first."""
    return tuple(
        story(
            uri=f"tag:humas.contoh.go.id,2026:berita/{number}",
            url=f"https://humas.contoh.go.id/berita/{number}/",
            published=PUBLISHED - timedelta(hours=number),
            versioncreated=PUBLISHED - timedelta(hours=number),
        )
        for number in range(count)
    )


def head(**changes: Any) -> FeedHead:
    """The head of the national feed."""
    told = FeedHead(
        uri="tag:humas.contoh.go.id,2026:umpan/nasional",
        title="Berita Pemasyarakatan & Peraga",
        subtitle="Semua berita dari seluruh unit",
        url="https://humas.contoh.go.id/",
        self_url="https://humas.contoh.go.id/feed.atom",
        author=DESK,
        updated=datetime(2026, 1, 1, tzinfo=UTC),
        rights="Bebas dimuat dengan menyebut sumber.",
        icon="https://humas.contoh.go.id/static/ikon.png",
        logo="https://humas.contoh.go.id/static/logo.png",
    )
    return replace(told, **changes)
