"""Public answers are the same for every reader, and caches are told how long they hold."""

import pytest

from kentongan.apps.newsroom.enums import NoteKind

pytestmark = pytest.mark.django_db

PAGES = (
    *("/", "/wilayah/kanwil-banten/", "/satuan/lapas-cilegon/", "/satuan/", "/topik/pembinaan-kemandirian/"),
    *(
        "/cari/",
        "/cari/?q=roti",
        "/ralat/",
        "/tentang/",
        "/feed.atom",
        "/feed.rss",
        "/feed.json",
        "/ninjs.json",
    ),
    *("/sitemap.xml", "/sitemap-satuan.xml", "/sitemap-0.xml", "/news-sitemap.xml", "/robots.txt"),
)
STAMPED = tuple(
    page
    for page in PAGES
    if not page.startswith(("/cari", "/satuan/?", "/sitemap", "/news", "/robots")) and page != "/satuan/"
)


@pytest.mark.parametrize("address", PAGES)
def test_public_page_sets_no_cookie_and_may_be_kept(client, make_story, address):
    make_story()
    answer = client.get(address)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers and not answer.cookies
    assert (
        answer.headers["Cache-Control"].startswith("public, max-age=")
        or "public" in answer.headers["Cache-Control"]
    )
    assert "Vary" not in answer.headers
    assert "csrfmiddlewaretoken" not in answer.text


@pytest.mark.parametrize("address", PAGES)
def test_public_page_is_the_same_for_staff_and_for_other_languages(client, make_story, people, address):
    make_story()
    for_all = client.get(address).content
    client.force_login(people["central_lead"])
    client.cookies["django_language"] = "en"
    for_staff = client.get(address, headers={"accept-language": "en"})
    assert for_staff.content == for_all
    assert "Central Lead" not in for_staff.text
    assert "Vary" not in for_staff.headers


@pytest.mark.parametrize("address", STAMPED)
def test_unchanged_page_answers_304_and_a_changed_one_does_not(client, make_story, note, topic, address):
    story = make_story(pictured=1)
    first = client.get(address)
    tag = first.headers["ETag"]
    again = client.get(address, headers={"if-none-match": tag})
    assert again.status_code == 304 and not again.content and again.headers["ETag"] == tag
    assert "public" in again.headers["Cache-Control"]
    if address == "/tentang/":
        return
    note(story, NoteKind.CORRECTED, "Keliru.")
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200


def test_removal_changes_every_list_at_once(client, make_story):
    make_story("Tetap", minutes=5)
    story = make_story("Dihapus")
    tags = {
        address: client.get(address).headers["ETag"]
        for address in ("/", "/feed.atom", "/satuan/lapas-cilegon/")
    }
    type(story).objects.filter(pk=story.pk).update(status="unpublished")
    for address, tag in tags.items():
        answer = client.get(address, headers={"if-none-match": tag})
        assert answer.status_code == 200 and "Dihapus" not in answer.text


def test_reader_who_asks_by_date_gets_304_until_the_story_changes(client, make_story, note):
    story = make_story(minutes=60)
    address = f"/berita/{story.pk}-{story.slug}/"
    since = client.get(address).headers["Last-Modified"]
    assert client.get(address, headers={"if-modified-since": since}).status_code == 304
    note(story, NoteKind.CORRECTED, "Keliru.")
    assert client.get(address, headers={"if-modified-since": since}).status_code == 200


def test_feed_asked_by_date_hears_of_a_removal(client, make_story, note):
    make_story("Tetap", minutes=90)
    story = make_story("Dihapus", minutes=60)
    since = client.get("/feed.atom").headers["Last-Modified"]
    assert client.get("/feed.atom", headers={"if-modified-since": since}).status_code == 304
    type(story).objects.filter(pk=story.pk).update(status="unpublished")
    story.refresh_from_db()
    note(story, NoteKind.UNPUBLISHED, "Nama anak.")
    assert client.get("/feed.atom", headers={"if-modified-since": since}).status_code == 200


def test_unchanged_feed_costs_little(client, make_story, django_assert_max_num_queries):
    for number in range(30):
        make_story(f"Judul {number}", minutes=number, pictured=1)
    tag = client.get("/feed.atom").headers["ETag"]
    with django_assert_max_num_queries(3):
        assert client.get("/feed.atom", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_public_pages_are_only_read(client, make_story, method):
    make_story()
    assert getattr(client, method)("/").status_code == 405


def test_head_answers_like_get_without_a_body(client, make_story):
    make_story()
    answer = client.head("/feed.atom")
    assert answer.status_code == 200 and not answer.content and answer.headers["ETag"]
