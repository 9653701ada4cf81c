"""One dispatch, one effect: over real SMTP and a Telegram of its own, through crashes at every step."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.channels.stories import attempt_all, corrected, statuses, story, withdrawn

from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient
from kentongan.apps.channels.services import attempt as attempting
from kentongan.apps.channels.services.attempt import attempt_dispatch
from kentongan.apps.channels.services.outcome import MOST_ATTEMPTS
from kentongan.apps.channels.services.recipients import unsubscribe
from kentongan.apps.channels.services.resolve import resolve_uncertain

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The worker dies: no handler of ours sees it."""


def test_story_correction_and_withdrawal_reach_every_place(
    released, press_list, telegram_account, smtp, telegram
):
    released(story())
    attempt_all()
    released(corrected(2))
    attempt_all()
    released(withdrawn(3))
    attempt_all()
    assert statuses() == {"send": ["sent"] * 3, "correct": ["sent"] * 3, "withdraw": ["sent"] * 3}
    to_first = [one.message for one in smtp.delivered if one.recipients == ("redaksi@media.test",)]
    assert [letter["Subject"].split(":")[0] for letter in to_first[1:]] == ["RALAT", "DITARIK"]
    assert to_first[1]["In-Reply-To"] == to_first[2]["In-Reply-To"] == to_first[0]["Message-ID"]
    assert len(telegram.shown) == 1 and "DITARIK" in telegram.shown[0].text


def test_letter_carries_its_own_way_out_and_its_own_return_path(released, press_list, smtp):
    released(story())
    attempt_all()
    letter = next(one for one in smtp.delivered if one.recipients == ("redaksi@media.test",))
    assert letter.message["List-Unsubscribe"] == f"<https://kentongan.test/berhenti/{1:040x}/>"
    assert letter.message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.sender.startswith(f"bounce+{1:040x}-") and letter.sender.endswith("@kentongan.test")


def test_attempt_of_a_sent_dispatch_sends_nothing(released, press_list, smtp):
    released(story())
    attempt_all()
    for row in Dispatch.objects.all():
        attempt_dispatch(dispatch_id=row.pk)
    assert len(smtp.delivered) == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", ["before the effect", "after the effect", "before the outcome"])
def test_killed_worker_never_sends_twice(queue, released, press_list, smtp, monkeypatch, step):
    Recipient.objects.filter(address="kabar@media.test").delete()
    released(story())
    dispatch = Dispatch.objects.get()
    real = attempting._effect
    if step == "before the effect":
        monkeypatch.setattr(attempting, "_effect", lambda *_: (_ for _ in ()).throw(Killed))
    elif step == "after the effect":
        monkeypatch.setattr(
            attempting, "_effect", lambda *given: (real(*given), (_ for _ in ()).throw(Killed))[1]
        )
    else:
        monkeypatch.setattr(attempting, "settle", lambda **_: (_ for _ in ()).throw(Killed))
    with pytest.raises(Killed):
        attempt_dispatch(dispatch_id=dispatch.pk)
    monkeypatch.undo()
    sent_before = len(smtp.delivered)
    for _ in range(3):
        attempt_dispatch(dispatch_id=dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.status == "uncertain" and "terputus" in dispatch.problem
    assert len(smtp.delivered) == sent_before == (0 if step == "before the effect" else 1)


def test_killed_before_the_intent_is_kept_sends_as_usual(released, press_list, smtp):
    released(story())
    attempt_all()
    assert statuses() == {"send": ["sent", "sent"]}


def test_worker_thought_dead_that_finishes_knows_better(released, press_list, smtp, monkeypatch):
    released(story())
    dispatch = Dispatch.objects.first()
    real = attempting._effect

    def slow(*given):
        receipt = real(*given)
        attempt_dispatch(dispatch_id=dispatch.pk)  # the rescue runs the job again meanwhile
        assert Dispatch.objects.get(pk=dispatch.pk).status == "uncertain"
        return receipt

    monkeypatch.setattr(attempting, "_effect", slow)
    attempt_dispatch(dispatch_id=dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.status == "sent" and len(smtp.delivered) == 1


def test_connection_lost_after_the_letter_is_uncertain_until_a_person_looks(
    released, press_list, smtp, actors
):
    smtp.drop_after_data = 2
    released(story())
    attempt_all()
    released(corrected(2))
    attempt_all()
    assert statuses() == {"send": ["uncertain"] * 2, "correct": ["queued"] * 2}
    first, second = Dispatch.objects.filter(operation="send").order_by("id")
    resolve_uncertain(actor=actors["region_editor"], dispatch_id=first.pk, arrived=True)
    resolve_uncertain(actor=actors["region_editor"], dispatch_id=second.pk, arrived=False)
    attempt_all()
    # vouched for: the correction follows as a letter of its own. Sent anew: the newest words, nothing to correct.
    assert statuses() == {"send": ["sent", "sent"], "correct": ["sent", "skipped"]}
    subjects = [one.message["Subject"] for one in smtp.delivered[2:]]
    assert sorted(subject.startswith("RALAT") for subject in subjects) == [False, True]


def test_dead_address_is_struck_and_the_others_go_on(released, press_list, smtp):
    smtp.rejections["redaksi@media.test"] = "550 5.1.1 User unknown"
    released(story())
    attempt_all()
    assert sorted(statuses()["send"]) == ["dead", "sent"]
    struck = Recipient.objects.get(address="redaksi@media.test")
    assert struck.status == "bounced" and "5.1.1" in struck.last_diagnostic


def test_busy_server_is_tried_again_with_growing_patience_then_given_up(released, press_list, smtp):
    Recipient.objects.filter(address="kabar@media.test").delete()
    smtp.sender_answer = "451 4.3.0 Try later"
    released(story())
    dispatch = Dispatch.objects.get()
    ProcrastinateJob.objects.all().delete()
    attempt_dispatch(dispatch_id=dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.status == "failed" and dispatch.attempts == 1
    assert ProcrastinateJob.objects.get(task_name="channels.attempt").scheduled_at is not None
    for _ in range(MOST_ATTEMPTS + 2):
        attempt_dispatch(dispatch_id=dispatch.pk)
    dispatch.refresh_from_db()
    assert dispatch.status == "dead" and dispatch.attempts == MOST_ATTEMPTS
    assert ProcrastinateJob.objects.filter(task_name="channels.attempt").count() == MOST_ATTEMPTS - 1


def test_held_up_sending_carries_the_newest_words(released, press_list, smtp):
    Recipient.objects.filter(address="kabar@media.test").delete()
    smtp.sender_answer = "451 4.3.0 Try later"
    released(story())
    attempt_all()
    smtp.sender_answer = ""
    released(corrected(2))
    attempt_all()
    assert statuses() == {"send": ["sent"], "correct": ["skipped"]}
    assert (
        len(smtp.delivered) == 1 and "versi 2" in smtp.delivered[0].message.get_body(("plain",)).get_content()
    )


def test_story_withdrawn_before_it_left_is_never_sent(released, press_list, smtp):
    released(story())
    released(withdrawn(2))
    attempt_all()
    assert statuses() == {"send": ["skipped"] * 2, "withdraw": ["skipped"] * 2}
    assert not smtp.delivered


def test_correction_overtaken_by_the_next_is_left_out(released, press_list, smtp):
    released(story())
    attempt_all()
    released(corrected(2))
    released(corrected(3))
    attempt_all()
    assert statuses() == {"send": ["sent"] * 2, "correct": ["skipped", "skipped", "sent", "sent"]}


def test_reader_who_left_since_planning_gets_nothing(released, press_list, smtp):
    released(story())
    assert unsubscribe(token=f"{1:040x}")
    attempt_all()
    assert sorted(statuses()["send"]) == ["sent", "skipped"]
    assert [one.recipients for one in smtp.delivered] == [("kabar@media.test",)]


def test_closed_account_carries_nothing_new_but_corrects_what_it_carried(released, press_list, smtp):
    released(story())
    attempt_all()
    ChannelAccount.objects.update(is_active=False)
    released(corrected(2))
    released(story(uri="tag:contoh.test,2026:berita/2"))
    attempt_all()
    assert statuses() == {"send": ["sent"] * 2, "correct": ["sent"] * 2}


def test_account_without_server_settings_is_dead_in_words_and_marks_the_account(
    released, press_list, settings
):
    settings.PRESS_SMTP = {"host": "", "port": 25, "user": "", "password": "", "tls": "none"}
    released(story())
    attempt_all()
    press_list.refresh_from_db()
    assert statuses() == {"send": ["dead"] * 2}
    assert "belum disetel" in press_list.trouble


def test_secret_sealed_with_another_key_says_what_to_do(released, telegram_account, telegram, settings):
    settings.SECRET_KEY = "another key of this installation, long enough to be one"
    released(story())
    attempt_all()
    telegram_account.refresh_from_db()
    assert statuses() == {"send": ["dead"]} and "Isi ulang" in telegram_account.trouble


def test_adapter_that_breaks_is_uncertain_not_repeated(released, press_list, smtp, monkeypatch):
    monkeypatch.setattr(attempting, "_effect", lambda *_: 1 / 0)
    released(story())
    attempt_all()
    assert statuses() == {"send": ["uncertain"] * 2}


def test_waking_queues_what_waited_behind(released, press_list, smtp, actors):
    Recipient.objects.filter(address="kabar@media.test").delete()
    smtp.drop_after_data = 1
    released(story())
    attempt_all()
    released(corrected(2))
    attempt_all()
    ProcrastinateJob.objects.all().delete()
    send, correct = Dispatch.objects.order_by("id")
    resolve_uncertain(actor=actors["region_editor"], dispatch_id=send.pk, arrived=True)
    woken = ProcrastinateJob.objects.get(task_name="channels.attempt")
    assert woken.args == {"dispatch_id": correct.pk}
