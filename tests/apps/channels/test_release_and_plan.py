"""A version leaves the newsroom once, and is planned for the right places, once."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.channels.stories import corrected, statuses, story, withdrawn

from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient, WireItem
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.apps.channels.services.release import release_item
from kentongan.core.wire.newsitem import NewsItem

pytestmark = pytest.mark.django_db


def jobs(task: str) -> list[ProcrastinateJob]:
    return list(ProcrastinateJob.objects.filter(task_name=task).order_by("id"))


def test_release_keeps_the_words_and_queues_the_planning(units):
    row = release_item(item=story(), unit_id=units["lapas-cilegon"].pk)
    assert NewsItem.from_json(row.payload) == story()
    assert [job.args for job in jobs("channels.plan")] == [{"item_id": row.pk}]


def test_release_of_the_same_version_changes_nothing(units):
    first = release_item(item=story(), unit_id=units["lapas-cilegon"].pk)
    again = release_item(item=story(headline="Judul lain"), unit_id=units["lapas-cilegon"].pk)
    assert again.pk == first.pk and again.headline == story().headline
    assert len(jobs("channels.plan")) == 1


@pytest.mark.django_db(transaction=True)
def test_release_that_rolls_back_leaves_no_job(queue, units):
    with pytest.raises(RuntimeError), transaction.atomic():
        release_item(item=story(), unit_id=units["lapas-cilegon"].pk)
        raise RuntimeError
    assert not WireItem.objects.exists() and not jobs("channels.plan")


def test_first_version_goes_to_active_accounts_of_the_unit_and_above(
    released, press_list, telegram_account, units
):
    other = ChannelAccount.objects.create(unit=units["kanwil-kaltim"], channel="email", label="Pers Kaltim")
    Recipient.objects.create(account=other, address="kaltim@media.test", token="f" * 40)
    closed = ChannelAccount.objects.create(
        unit=units["lapas-cilegon"], channel="email", label="Tutup", is_active=False
    )
    Recipient.objects.create(account=closed, address="tutup@media.test", token="e" * 40)
    item = released(story())
    planned = Dispatch.objects.filter(item=item)
    places = {(row.account_id, row.recipient.address if row.recipient else None) for row in planned}
    assert places == {
        (press_list.pk, "redaksi@media.test"),
        (press_list.pk, "kabar@media.test"),
        (telegram_account.pk, None),
    }


def test_readers_who_left_or_bounced_are_not_planned(released, press_list):
    Recipient.objects.filter(address="redaksi@media.test").update(status="unsubscribed")
    Recipient.objects.filter(address="kabar@media.test").update(status="bounced")
    released(story())
    assert not Dispatch.objects.exists()


def test_planning_twice_adds_nothing(released, press_list):
    item = released(story())
    assert plan_dispatches(item_id=item.pk) == 0
    assert Dispatch.objects.count() == 2


def test_each_dispatch_gets_a_job_with_the_lock_of_its_place(released, press_list, telegram_account):
    released(story())
    queued = jobs("channels.attempt")
    assert {job.args["dispatch_id"] for job in queued} == set(Dispatch.objects.values_list("pk", flat=True))
    assert len({job.lock for job in queued}) == 3


def test_a_long_list_keeps_the_pace_of_the_channel(released, press_list):
    Recipient.objects.bulk_create(
        Recipient(account=press_list, address=f"r{n}@media.test", token=f"{n + 100:040x}") for n in range(33)
    )
    released(story())
    delays = [job.scheduled_at for job in jobs("channels.attempt")]
    # the mail channel takes ten a second: 35 readers spread over the first second and three more
    assert sum(at is None for at in delays) == 10
    assert len({at.replace(microsecond=0) for at in delays if at}) in (3, 4)


def test_correction_follows_only_where_the_story_went(released, press_list, telegram_account):
    released(story())
    late = Recipient.objects.create(account=press_list, address="baru@media.test", token="d" * 40)
    Dispatch.objects.filter(account=telegram_account).update(status="dead")
    item = released(corrected(2))
    rows = Dispatch.objects.filter(item=item)
    assert set(rows.values_list("operation", flat=True)) == {"correct"}
    assert set(rows.values_list("account_id", flat=True)) == {press_list.pk}
    assert not rows.filter(recipient=late).exists()


def test_withdrawal_goes_to_every_place_and_a_withheld_version_nowhere(
    released, press_list, telegram_account
):
    released(story())
    released(story(2, pubstatus="withheld"))
    released(withdrawn(3))
    assert statuses() == {"send": ["queued"] * 3, "withdraw": ["queued"] * 3}


def test_correction_planned_before_a_late_first_plan_sends_nothing_twice(units, press_list):
    first = release_item(item=story(), unit_id=units["lapas-cilegon"].pk)
    second = release_item(item=corrected(2), unit_id=units["lapas-cilegon"].pk)
    plan_dispatches(item_id=second.pk)
    assert not Dispatch.objects.exists()
    plan_dispatches(item_id=first.pk)
    assert statuses() == {"send": ["queued", "queued"]}


def test_planning_costs_the_same_for_many_readers(released, press_list):
    def cost(number: int) -> int:
        with CaptureQueriesContext(connection) as queries:
            released(story(uri=f"tag:contoh.test,2026:berita/{number}"))
        return len(queries)

    few = cost(1)
    Recipient.objects.bulk_create(
        Recipient(account=press_list, address=f"r{n}@media.test", token=f"{n + 100:040x}") for n in range(200)
    )
    assert cost(2) == few
    assert Dispatch.objects.count() == 204
