"""Who is told what, and by mail exactly once."""

import smtplib

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.units.models import Appointment
from kentongan.foundation.notices import services as telling
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.notices.queries import notices_of, unread_count
from kentongan.foundation.notices.services import mail_notice, mark_read


def told() -> list[tuple[str, str]]:
    """Who was told, and the beginning of what after the title."""
    rows = Notice.objects.order_by("id").select_related("user")
    return [(row.user.email.split("@")[0], row.text.partition("”")[2].strip()) for row in rows]


def test_submission_tells_only_who_holds_the_next_step(in_review):
    in_review()
    assert told() == [("unit_coord", "menunggu keputusan Anda.")]


def test_nearest_higher_office_is_told_where_the_step_is_vacant(filed, newsroom, people):
    Appointment.objects.filter(user=people["unit_coord"]).delete()
    Appointment.objects.filter(user=people["unit_head"]).delete()
    from kentongan.apps.newsroom.services.submission import submit_story

    story = filed()
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert told() == [("region_editor", "menunggu keputusan Anda.")]


def test_author_of_the_text_is_not_asked_to_decide_on_it(in_review):
    in_review("unit_coord")
    assert told() == [("unit_head", "menunggu keputusan Anda.")]


def test_approval_tells_who_acted_before_and_who_is_next(in_review, newsroom):
    story = in_review()
    Notice.objects.all().delete()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    assert told() == [
        ("contributor", "disetujui oleh Unit Coord Contoh."),
        ("unit_head", "menunggu keputusan Anda."),
    ]


def test_return_and_publication_tell_everyone_who_acted(in_review, newsroom):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    Notice.objects.all().delete()
    return_story(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason="facts", note="Lengkapi.")
    assert sorted(name for name, _words in told()) == ["contributor", "unit_coord"]


def test_publication_tells_everyone_who_acted_but_the_publisher(approved, newsroom):
    story = approved()
    Notice.objects.all().delete()
    publish_story(actor=newsroom["region_editor"], story_id=story.pk, version=1)
    assert sorted(name for name, _words in told()) == ["contributor", "unit_coord", "unit_head"]


def test_notice_speaks_the_language_of_its_reader(in_review, people):
    people["unit_coord"].language = "en"
    people["unit_coord"].save()
    in_review()
    assert Notice.objects.count() == 1


def test_mail_is_queued_in_the_same_transaction(in_review):
    in_review()
    job = ProcrastinateJob.objects.get(task_name="notices.mail")
    assert job.args == {"notice_id": Notice.objects.get().pk}


def test_mail_goes_out_once(in_review, settings):
    in_review()
    notice = Notice.objects.get()
    for _ in range(2):
        mail_notice(notice_id=notice.pk)
    (letter,) = mail.outbox
    assert letter.to == ["unit_coord@contoh.test"]
    assert "menunggu keputusan Anda" in letter.subject
    assert settings.SITE_URL + notice.url in letter.body


def test_title_cannot_break_the_header_of_the_mail(filed, newsroom):
    from kentongan.apps.newsroom.services.submission import submit_story

    story = filed(headline="Panen Kangkung\nBcc: semua@contoh.test di Lapas Cilegon")
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    mail_notice(notice_id=Notice.objects.get().pk)
    assert mail.outbox[0].recipients() == ["unit_coord@contoh.test"]
    assert "\n" not in mail.outbox[0].subject


def test_refused_mail_is_tried_again(in_review, monkeypatch):
    in_review()
    notice = Notice.objects.get()

    def refuse(*_args, **_kwargs):
        raise smtplib.SMTPServerDisconnected("down")

    monkeypatch.setattr(telling, "send_mail", refuse)
    with pytest.raises(smtplib.SMTPServerDisconnected):
        mail_notice(notice_id=notice.pk)
    monkeypatch.undo()
    mail_notice(notice_id=notice.pk)
    assert len(mail.outbox) == 1


def test_reader_marks_own_notices_only(in_review, newsroom):
    in_review()
    notice = Notice.objects.get()
    assert mark_read(actor=newsroom["contributor"], notice_id=notice.pk) == 0
    assert unread_count(newsroom["unit_coord"]) == 1
    assert mark_read(actor=newsroom["unit_coord"], notice_id=notice.pk) == 1
    assert unread_count(newsroom["unit_coord"]) == 0


def test_who_left_the_branch_reads_its_notices_no_more(in_review, newsroom, people, units):
    from kentongan.apps.units.queries.actors import actor_of

    in_review()
    Appointment.objects.filter(user=people["unit_coord"]).update(unit=units["lapas-nunukan"])
    moved = actor_of(people["unit_coord"])
    assert not notices_of(moved).exists() and unread_count(moved) == 0
