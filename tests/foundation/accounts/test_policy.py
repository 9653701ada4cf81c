"""The table of rights, and the one function that scopes."""

import pytest

from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import PUBLIC, SYSTEM, Actor, Post
from kentongan.foundation.accounts.policy import GRANTS, Permission, may, may_anywhere
from kentongan.foundation.accounts.roles import TIERS, Role, tier
from kentongan.foundation.accounts.scope import within

# Written out by hand on purpose: a right that is granted or taken must be changed here as well, where a reader sees it.
# Columns: contributor, unit_coord, unit_head, region_editor, region_head, central_editor, central_lead, ppid,
# auditor, admin.
TABLE = {
    Permission.STORY_READ: "1111111010",
    Permission.STORY_FILE: "1111111000",
    Permission.STORY_DECIDE: "0111111000",
    Permission.STORY_PUBLISH: "0011111000",
    Permission.STORY_CORRECT: "0011111000",
    Permission.STORY_UNPUBLISH: "0000111000",
    Permission.LEDGER_READ: "1111111111",
    Permission.CHANNEL_MANAGE: "0001111001",
    Permission.SOURCE_MANAGE: "0001111001",
    Permission.PEOPLE_MANAGE: "0010101001",
    Permission.UNIT_MANAGE: "0000000001",
    Permission.AUDIT_READ: "0000001011",
    Permission.JOBS_MANAGE: "0000000001",
    Permission.HOLIDAY_MANAGE: "0000000101",
    Permission.CASE_OPEN: "1111111000",
    Permission.CASE_READ: "0111111000",
    Permission.CASE_WORK: "0111111000",
    Permission.CASE_LEAD: "0011111000",
    Permission.PLAYBOOK_MANAGE: "0000011001",
    Permission.STATEMENT_APPROVE: "0011111000",
    Permission.STATEMENT_URGENT: "0011111000",
    Permission.CLAIM_FILE: "1111111000",
    Permission.CLAIM_DECIDE: "0011111000",
    Permission.REPLY_WORK: "0111111000",
    Permission.REPLY_SIGN: "0011111000",
    Permission.PRESS_TAKE: "1111111000",
    Permission.PRESS_WORK: "0111111000",
    Permission.LINE_APPROVE: "0011111000",
    Permission.CLEARANCE_DECIDE: "0011111000",
    Permission.PARTNER_WORK: "0111111000",
    Permission.COMPLAINT_WORK: "0111111100",
    Permission.PARTICIPATION_READ: "1111111111",
    Permission.REQUEST_TAKE: "0110000100",
    Permission.REQUEST_WORK: "0000000100",
    Permission.OBJECTION_DECIDE: "0010101000",
    Permission.REQUEST_FIGURES: "1111111111",
    Permission.REGISTER_MANAGE: "0111111100",
    Permission.EXEMPTION_READ: "0010101110",
    Permission.EXEMPTION_DECIDE: "0000000100",
    Permission.SITE_AUDIT_READ: "1111111111",
    Permission.SITE_AUDIT_RUN: "0000011010",
    Permission.SITE_AUDIT_CONFIRM: "0000001010",
    Permission.FINDING_WORK: "0111111100",
    Permission.MESSAGE_READ: "1111111111",
    Permission.MESSAGE_WORK: "0111111000",
    Permission.MESSAGE_APPROVE: "0011111000",
    Permission.CAMPAIGN_READ: "1111111111",
    Permission.CAMPAIGN_RUN: "0111111000",
    Permission.EVENT_READ: "1111111111",
    Permission.EVENT_MANAGE: "0111111000",
    Permission.EVENT_NOMINATE: "0111111000",
    Permission.ATTENDANCE_TAKE: "1111111000",
    Permission.LESSON_READ: "1111111010",
    Permission.DIRECTIVE_READ: "1111111111",
    Permission.DIRECTIVE_ISSUE: "0001111000",
    Permission.DIRECTIVE_ANSWER: "0111111000",
    Permission.PROGRAMME_READ: "1111111111",
    Permission.PROGRAMME_RUN: "0001111000",
    Permission.PROGRAMME_SUBMIT: "1111111000",
    Permission.CERTIFICATE_READ: "1111111010",
    Permission.CERTIFICATE_ISSUE: "0011111000",
    Permission.CERTIFICATE_REVOKE: "0010101000",
    Permission.AGENT_READ: "1111111010",
    Permission.AGENT_APPOINT: "0011111000",
    Permission.AWARD_READ: "1111111111",
    Permission.AWARD_RUN: "0000011000",
    Permission.AWARD_OBJECT: "0010101000",
    Permission.PICTURE_READ: "1111111111",
    Permission.STANDARD_READ: "1111111111",
    Permission.STANDARD_MANAGE: "0000111000",
    Permission.RULE_WAIVE: "0011111000",
    Permission.QUOTE_READ: "1111111010",
    Permission.QUOTE_APPROVE: "0111111000",
    Permission.OFFICIAL_MANAGE: "0111111001",
    Permission.INTAKE_READ: "1111111000",
    Permission.INTAKE_MANAGE: "0111111001",
    Permission.AGENDA_READ: "1111111010",
    Permission.AGENDA_PLAN: "0111111000",
    Permission.SELECTION_MAKE: "0000011000",
    Permission.ROUTE_MANAGE: "0000101000",
}
HERE, BELOW, BESIDE, ABOVE = "/1/2/", "/1/2/37/", "/1/3/", "/1/"


@pytest.mark.parametrize("permission", list(Permission))
def test_every_role_has_the_rights_of_the_table(permission):
    told = {role: mark == "1" for role, mark in zip(Role, TABLE[permission], strict=True)}
    for role, granted in told.items():
        actor = Actor(1, "Seseorang", (Post(role, HERE),))
        assert may(actor, permission, HERE) is granted, role
        assert may(actor, permission, BELOW) is granted, role
        assert may_anywhere(actor, permission) is granted, role
        assert not may(actor, permission, ABOVE)
        assert not may(actor, permission, BESIDE)


@pytest.mark.parametrize("actor", [PUBLIC, SYSTEM])
def test_nobody_without_a_post_may_anything(actor):
    assert not any(
        may(actor, permission, "/") or may_anywhere(actor, permission) for permission in Permission
    )


def test_a_path_that_begins_alike_is_not_below():
    actor = Actor(1, "Seseorang", (Post(Role.ADMIN, "/1/2/"),))
    assert not may(actor, Permission.UNIT_MANAGE, "/1/20/")
    assert not may(actor, Permission.UNIT_MANAGE, "/1/2")


def test_tiers_rise_and_others_stand_aside():
    assert [tier(role) for role in TIERS] == list(range(len(TIERS)))
    assert {tier(role) for role in set(Role) - set(TIERS)} == {-1}
    actor = Actor(1, "Seseorang", (Post(Role.CONTRIBUTOR, "/1/"), Post(Role.UNIT_HEAD, "/1/2/")))
    assert (actor.tier_at("/1/2/9/"), actor.tier_at("/1/3/"), actor.tier_at("/4/")) == (2, 0, -1)


@pytest.mark.parametrize("permission", list(Permission))
def test_scope_shows_just_what_the_policy_allows(units, actors, permission):
    everything = list(Unit.objects.all())
    for actor in actors.values():
        seen = set(within(Unit.objects.all(), actor, permission, path="path"))
        assert seen == {unit for unit in everything if may(actor, permission, unit.path)}


def test_scope_is_one_query_and_one_condition_a_post(units, actors, django_assert_num_queries):
    both = Actor(
        1, "Dua", (*actors["unit_head"].posts, *actors["other_unit_head"].posts, *actors["unit_head"].posts)
    )
    with django_assert_num_queries(1) as asked:
        list(within(Unit.objects.all(), both, Permission.STORY_READ, path="path"))
    assert asked.captured_queries[0]["sql"].count("LIKE") == 2


def test_the_table_of_tests_names_every_permission():
    assert set(TABLE) == set(Permission) == set(GRANTS)
