"""Who may set up which account, and what becomes of its secret."""

import pytest
from tests.apps.channels.stories import story

from kentongan.apps.channels.errors import BadAccount, NotAllowed
from kentongan.apps.channels.models import ChannelAccount, Dispatch
from kentongan.apps.channels.queries.accounts import accounts_visible_to, accounts_with_health
from kentongan.apps.channels.queries.dispatches import dispatch_visible_to, outbox, outbox_counts
from kentongan.apps.channels.services.accounts import (
    AccountWords,
    add_account,
    change_account,
    set_account_active,
)
from kentongan.apps.channels.services.resolve import replay_dead, replay_dispatch, resolve_uncertain
from kentongan.apps.channels.services.sealing import Unreadable, opened, sealed
from kentongan.foundation.audit import trail

pytestmark = pytest.mark.django_db
WORDS = AccountWords(label="Kanal Banten", settings={"chat": "@kanal_banten"}, secret="1000:rahasia-sekali")
MANAGERS = ("region_editor", "region_head", "central_editor", "central_lead", "admin")


def test_secret_lies_sealed_and_stays_out_of_the_trail(units, actors):
    account = add_account(
        actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, channel="telegram", words=WORDS
    )
    account.refresh_from_db()
    assert "rahasia" not in account.secret and opened(account.secret) == "1000:rahasia-sekali"
    acts = list(trail.of_subject(f"channel:{account.pk}"))
    assert [act.verb for act in acts] == ["channel_added"] and "rahasia" not in acts[0].body


def test_secret_is_kept_when_none_is_given(units, actors, telegram_account):
    words = AccountWords(label="Nama baru", settings={"chat": "@peraga"})
    change_account(actor=actors["central_lead"], account_id=telegram_account.pk, words=words)
    telegram_account.refresh_from_db()
    assert opened(telegram_account.secret) == "1000:peraga" and telegram_account.label == "Nama baru"


def test_sealed_with_another_key_is_unreadable(settings):
    stored = sealed("rahasia")
    settings.SECRET_KEY = "a wholly different key of at least fifty characters, surely"
    with pytest.raises(Unreadable):
        opened(stored)


@pytest.mark.parametrize(
    "role", [*MANAGERS, "contributor", "unit_head", "ppid", "auditor", "other_region_editor", "public"]
)
def test_only_managers_of_the_branch_change_its_accounts(role, units, actors, press_list):
    def change():
        return change_account(actor=actors[role], account_id=press_list.pk, words=AccountWords(label="Lain"))

    if role in MANAGERS:
        assert change().label == "Lain"
    else:
        with pytest.raises(NotAllowed):
            change()


def test_account_cannot_be_added_outside_the_branch(units, actors):
    with pytest.raises(NotAllowed):
        add_account(
            actor=actors["region_editor"], unit_id=units["ditjenpas"].pk, channel="email", words=WORDS
        )


@pytest.mark.parametrize(
    ("channel", "words", "field"),
    [
        ("telegram", AccountWords(label="A", settings={"chat": "kanal"}, secret="1000:abcd"), "chat"),
        (
            "telegram",
            AccountWords(label="A", settings={"chat": "@kanal_banten"}, secret="bukan token"),
            "secret",
        ),
        ("telegram", AccountWords(label="A", settings={"chat": "@kanal_banten"}), "secret"),
        (
            "telegram",
            AccountWords(label=" ", settings={"chat": "@kanal_banten"}, secret="1000:abcd"),
            "label",
        ),
        ("email", AccountWords(label="A", settings={"reply_to": "a@b\r\nBcc: c@d"}), "reply_to"),
        ("merpati", AccountWords(label="A"), "channel"),
    ],
)
def test_senseless_settings_are_refused_by_field(units, actors, channel, words, field):
    with pytest.raises(BadAccount) as refusal:
        add_account(actor=actors["admin"], unit_id=units["ditjenpas"].pk, channel=channel, words=words)
    assert refusal.value.field == field
    assert not ChannelAccount.objects.exists()


def test_keeper_cannot_point_the_house_at_another_server(units, actors, press_list, smtp, released):
    press_list.settings = {"host": "203.0.113.9", "port": 25, "from_address": "palsu@lain.test"}
    press_list.save()
    from kentongan.apps.channels.services.building import channel_of

    settings = channel_of(press_list).settings
    assert settings.host == smtp.host and settings.from_address == "humas@kentongan.test"


def test_visible_accounts_are_those_of_the_branch(units, actors, press_list, telegram_account):
    assert list(accounts_visible_to(actors["region_editor"])) == [press_list]
    assert list(accounts_visible_to(actors["central_lead"])) == [telegram_account, press_list]
    for role in ("public", "contributor", "unit_head", "auditor", "other_region_editor"):
        assert not accounts_visible_to(actors[role]).exists()


def test_outbox_shows_only_the_branch(released, actors, press_list):
    released(story())
    Dispatch.objects.update(status="dead")
    row = Dispatch.objects.first()
    assert outbox(actors["region_editor"]).count() == 2
    assert outbox_counts(actors["region_editor"]) == {"perlu": 2, "menunggu": 0}
    for role in ("public", "contributor", "unit_head", "auditor", "other_region_editor"):
        assert not outbox(actors[role]).exists()
        assert dispatch_visible_to(actors[role], row.pk) is None
        with pytest.raises(NotAllowed):
            replay_dispatch(actor=actors[role], dispatch_id=row.pk)
    assert replay_dead(actor=actors["other_region_editor"], account_id=press_list.pk) == 0


def test_only_uncertain_is_resolved_and_only_dead_is_replayed(released, actors, press_list):
    released(story())
    row = Dispatch.objects.first()
    for refused in (
        lambda: resolve_uncertain(actor=actors["admin"], dispatch_id=row.pk, arrived=True),
        lambda: replay_dispatch(actor=actors["admin"], dispatch_id=row.pk),
    ):
        with pytest.raises(Exception, match="sudah berubah"):
            refused()


def test_replay_of_an_account_queues_all_its_dead(released, actors, press_list):
    released(story())
    Dispatch.objects.update(status="dead", attempts=8)
    assert replay_dead(actor=actors["region_editor"], account_id=press_list.pk) == 2
    assert set(Dispatch.objects.values_list("status", "attempts")) == {("queued", 0)}


def test_closing_and_opening_is_audited_once(actors, press_list):
    for _ in range(2):
        set_account_active(actor=actors["admin"], account_id=press_list.pk, is_active=False)
    assert [act.verb for act in trail.of_subject(f"channel:{press_list.pk}")] == ["channel_closed"]


def test_health_of_accounts_is_one_query(
    released, actors, press_list, telegram_account, django_assert_num_queries
):
    released(story())
    with django_assert_num_queries(1):
        found = {account.pk: account for account in accounts_with_health(actors["central_lead"])}
    assert found[press_list.pk].readers == 2 and not found[press_list.pk].has_unsettled
