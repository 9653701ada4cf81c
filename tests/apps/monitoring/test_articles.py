"""An article is kept once, with its units and the releases of ours that it carries, whichever came first."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.monitoring.outlet import Answer
from tests.apps.monitoring.stories import (
    CORRECTED_FIRST,
    HEADLINE,
    INDEPENDENT,
    MENTION,
    PARTS,
    URI,
    corrected,
    release,
    withdrawn,
)

from kentongan.apps.monitoring.models import Article, Link, Mention, PickUp, Release
from kentongan.apps.monitoring.queries.pickups import outdated, pickups_of
from kentongan.apps.monitoring.services import articles as keeping
from kentongan.apps.monitoring.services.due import look_again
from kentongan.apps.monitoring.services.links import MOST_ATTEMPTS, read_link

pytestmark = pytest.mark.django_db
WHOLE = "\n\n".join(PARTS)
ONE_QUOTE = "\n\n".join((INDEPENDENT, PARTS[1]))


def print_and_read(outlet, read, *texts: str) -> list[Article]:
    links = [
        (outlet.article(f"/berita/{n}", f"Judul nomor {n}", text), f"Judul {n}")
        for n, text in enumerate(texts)
    ]
    outlet.feed(*links)
    read()
    return list(Article.objects.order_by("url"))


@pytest.mark.parametrize("order", ["release first", "article first"])
def test_kinds_and_shares_do_not_depend_on_who_came_first(outlet, read, released, order):
    if order == "release first":
        released(release())
    found = print_and_read(outlet, read, WHOLE, ONE_QUOTE, INDEPENDENT, MENTION)
    if order == "article first":
        released(release())
        found = list(Article.objects.order_by("url"))
    assert [article.kind for article in found] == ["reprint", "partial_reprint", "independent", "mention"]
    whole, part = pickups_of(URI).order_by("article__url")
    assert whole.share_kept == 1.0 and (whole.quotes_kept, whole.quotes_total) == (2, 2)
    assert 0.15 < part.share_kept < 0.4 and part.quotes_kept == 1 and part.longest_run > 12


def test_units_dates_and_officials_are_kept_with_their_evidence(outlet, read, units):
    (article,) = print_and_read(outlet, read, WHOLE)
    mention = Mention.objects.get(article=article)
    assert mention.unit == units["lapas-cilegon"] and mention.is_subject and "Cilegon" in mention.evidence
    assert article.language == "id" and article.event_date.isoformat() == "2026-11-20"
    assert article.published_at.isoformat() == "2026-11-20T03:00:00+00:00" == article.dated_at.isoformat()
    assert "Redaksi Kabar" not in article.text


def test_reading_again_changes_nothing(outlet, read, released):
    released(release())
    print_and_read(outlet, read, WHOLE)
    before = list(Article.objects.values()), list(PickUp.objects.values()), list(Mention.objects.values())
    for link in Link.objects.all():
        read_link(link_id=link.pk)
        read_link(link_id=link.pk, again=True)
    assert (
        list(Article.objects.values()),
        list(PickUp.objects.values()),
        list(Mention.objects.values()),
    ) == before


def test_death_between_steps_leaves_no_half_article(outlet, source, read, released, monkeypatch):
    released(release())

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    for step in ("_keep_mentions", "match_article", "_read"):
        monkeypatch.setattr(keeping, step, killed)
        with pytest.raises(Killed):
            print_and_read(outlet, read, WHOLE)
        monkeypatch.undo()
        monkeypatch.setattr("kentongan.apps.monitoring.services.courtesy.DELAY_AT_HOME", 0.001)
        assert not Article.objects.exists() and Link.objects.get().status == "new"
    read_link(link_id=Link.objects.get().pk)
    assert Article.objects.get().kind == "reprint"


def test_same_words_under_a_second_address_are_one_article(outlet, read):
    outlet.article("/berita/1", "Kunjungan", INDEPENDENT)
    outlet.article("/amp/berita/1", "Kunjungan", INDEPENDENT)
    outlet.feed((outlet.url("/berita/1"), "a"), (outlet.url("/amp/berita/1"), "b"))
    read()
    assert Article.objects.count() == 1 and Link.objects.filter(status="read").count() == 2


def test_canonical_address_names_the_article_but_never_another_site(outlet, read):
    own = f'<link rel="canonical" href="{outlet.url("/asli")}">'
    foreign = '<link rel="canonical" href="https://orang-lain.test/berita">'
    outlet.article("/a", "Satu", INDEPENDENT, head=own)
    outlet.article("/b", "Dua", MENTION, head=foreign)
    outlet.feed((outlet.url("/a"), "a"), (outlet.url("/b"), "b"))
    read()
    assert set(Article.objects.values_list("url", flat=True)) == {outlet.url("/asli"), outlet.url("/b")}


def test_whole_text_in_the_feed_needs_no_page(outlet, read, released):
    released(release())
    entry = {"id": "1", "url": outlet.url("/x"), "title": HEADLINE, "content_text": WHOLE}
    body = {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "items": [entry]}
    outlet.pages["/feed"] = Answer(json.dumps(body).encode(), type="application/feed+json")
    read()
    assert outlet.paths() == ["/robots.txt", "/feed"]
    line = PickUp.objects.get()
    assert line.share_kept > 0.95 and line.headline_kept


def test_outlet_that_was_first_did_not_have_it_from_us(outlet, read, released):
    released(release())
    outlet.feed((outlet.article("/lama", "Lama", WHOLE, at="2026-11-17T10:00:00+07:00"), "Lama"))
    read()
    assert not PickUp.objects.exists()


def test_date_in_the_future_is_not_believed(outlet, read):
    outlet.feed((outlet.article("/besok", "Besok", INDEPENDENT, at="2036-01-01T10:00:00+07:00"), "Besok"))
    read()
    article = Article.objects.get()
    assert article.published_at is None and abs(article.dated_at - timezone.now()) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("answer", "status", "words"),
    [
        (Answer(b"x", 404), "failed", "tidak ada lagi"),
        (Answer(b"x", 403), "failed", "tidak memberikan"),
        (Answer(b"%PDF-1.7", type="application/pdf"), "skipped", "Bukan halaman"),
        (Answer(b"<html><body><p>Segera.</p></body></html>"), "skipped", "Terlalu sedikit"),
        (Answer(b"<div>" * 30_000), "skipped", "Terlalu sedikit"),
        (Answer(b"", 301, headers={"Location": "http://169.254.169.254/latest"}), "failed", "internet umum"),
    ],
)
def test_page_that_is_no_article_is_told_in_words(outlet, read, answer, status, words):
    outlet.pages["/x"] = answer
    outlet.feed((outlet.url("/x"), "X"))
    read()
    link = Link.objects.get()
    assert (link.status, Article.objects.count()) == (status, 0) and words in link.problem


def test_server_trouble_is_tried_again_and_then_given_up(outlet, source, read):
    outlet.pages["/x"] = Answer(b"x", 502)
    outlet.feed((outlet.url("/x"), "X"))
    read()
    link = Link.objects.get()
    assert link.status == "new" and link.attempts == 1
    assert ProcrastinateJob.objects.filter(args__link_id=link.pk, scheduled_at__isnull=False).exists()
    for _ in range(MOST_ATTEMPTS):
        read_link(link_id=link.pk)
    link.refresh_from_db()
    assert link.status == "failed" and link.attempts == MOST_ATTEMPTS


def test_ledger_shows_which_version_an_outlet_carries(outlet, read, released):
    released(release())
    print_and_read(outlet, read, WHOLE, "\n\n".join((CORRECTED_FIRST, *PARTS[1:])), "\n\n".join(PARTS[1:]))
    released(corrected())
    assert [line.carries_version for line in pickups_of(URI).order_by("article__url")] == [1, 2, 2]
    assert [line.article.url for line in outdated()] == [outlet.url("/berita/0")]


def test_outlet_that_follows_the_correction_leaves_the_list(outlet, read, released):
    released(release())
    print_and_read(outlet, read, WHOLE)
    released(corrected())
    Link.objects.update(read_at=timezone.now() - timedelta(minutes=3))
    outlet.article("/berita/0", "Judul nomor 0", "\n\n".join((CORRECTED_FIRST, *PARTS[1:])))
    again = look_again()
    assert again == [Link.objects.get().pk]
    read_link(link_id=again[0], again=True)
    assert not outdated().exists() and PickUp.objects.get().carries_version == 2
    assert look_again() == []


def test_article_taken_down_after_a_withdrawal_leaves_the_list(outlet, read, released):
    released(release())
    print_and_read(outlet, read, WHOLE)
    released(withdrawn())
    assert Release.objects.get().is_withdrawn and outdated().count() == 1
    outlet.pages["/berita/0"] = Answer(b"dihapus", 410)
    read_link(link_id=Link.objects.get().pk, again=True)
    assert not outdated().exists() and Article.objects.get().gone_at is not None
    assert Link.objects.get().status == "read"


def test_second_looks_become_seldom(outlet, read, released):
    released(release())
    print_and_read(outlet, read, WHOLE)
    released(corrected())
    Release.objects.update(updated_at=timezone.now() - timedelta(hours=8))
    Link.objects.update(read_at=timezone.now() - timedelta(hours=1))
    assert look_again() == []
    Link.objects.update(read_at=timezone.now() - timedelta(hours=3))
    assert len(look_again()) == 1
    Release.objects.update(updated_at=timezone.now() - timedelta(days=20))
    assert look_again() == []


def test_link_whose_job_was_lost_is_queued_anew(outlet, source):
    link = Link.objects.create(url=outlet.url("/x"), source=source)
    Link.objects.update(updated_at=timezone.now() - timedelta(hours=13))
    assert look_again() == [link.pk] and look_again() == []


def test_older_version_arriving_late_does_not_undo_the_newer(units, released):
    from kentongan.apps.channels.services.release import release_item
    from kentongan.apps.monitoring.services.releases import index_release

    first = release_item(item=release(), unit_id=units["lapas-cilegon"].pk)
    released(corrected())
    index_release(item_id=first.pk)
    assert Release.objects.get().version == 2 and "210 kilogram" in Release.objects.get().text


def test_house_formula_shared_by_many_releases_proves_nothing(outlet, read, released):
    formula = (
        "Kegiatan ini wujud komitmen bersama seluruh jajaran petugas melayani masyarakat dengan sepenuh hati."
    )
    for n in range(12):
        body = " ".join(f"kata{n}x{word}" for word in range(80)) + "\n\n" + formula
        released(release(uri=f"tag:contoh.test,2026:berita/{n + 100}", body_text=body))
    print_and_read(outlet, read, f"{INDEPENDENT}\n\n{formula}")
    assert not PickUp.objects.exists() and Article.objects.get().kind == "independent"
