"""The one module that answers every `may_`: which role may do what, and where.

Apps' `policies.py` add the facts of their objects (whose words, which stage) and end here.
docs/access.md is made from this table.
"""

from collections.abc import Mapping
from enum import StrEnum

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import TIERS, Role


class Permission(StrEnum):
    """What can be permitted, in the newsroom's words."""

    STORY_READ = "story.read"  # stories that the public cannot see yet, or no longer
    STORY_FILE = "story.file"
    STORY_DECIDE = "story.decide"
    STORY_PUBLISH = "story.publish"
    STORY_CORRECT = "story.correct"
    STORY_UNPUBLISH = "story.unpublish"
    LEDGER_READ = "ledger.read"
    CHANNEL_MANAGE = "channel.manage"
    SOURCE_MANAGE = "source.manage"
    PEOPLE_MANAGE = "people.manage"
    UNIT_MANAGE = "unit.manage"
    AUDIT_READ = "audit.read"
    JOBS_MANAGE = "jobs.manage"
    HOLIDAY_MANAGE = "holiday.manage"
    CASE_OPEN = "case.open"
    CASE_READ = "case.read"
    CASE_WORK = "case.work"  # facts, tasks, drafts
    CASE_LEAD = "case.lead"  # severity, spokesperson, stand-down
    PLAYBOOK_MANAGE = "playbook.manage"
    STATEMENT_APPROVE = "statement.approve"
    STATEMENT_URGENT = "statement.urgent"  # the warning that the law forbids to delay
    CLAIM_FILE = "claim.file"
    CLAIM_DECIDE = "claim.decide"
    REPLY_WORK = "reply.work"
    REPLY_SIGN = "reply.sign"
    PRESS_TAKE = "press.take"  # note an enquiry or an interview
    PRESS_WORK = "press.work"  # reporters, answers, invitations
    LINE_APPROVE = "line.approve"
    CLEARANCE_DECIDE = "clearance.decide"  # who of the press may come in
    PARTNER_WORK = "partner.work"
    COMPLAINT_WORK = "complaint.work"
    PARTICIPATION_READ = "participation.read"
    REQUEST_TAKE = "request.take"
    REQUEST_WORK = "request.work"
    OBJECTION_DECIDE = "objection.decide"
    REQUEST_FIGURES = "request.figures"
    REGISTER_MANAGE = "register.manage"
    EXEMPTION_READ = "exemption.read"
    EXEMPTION_DECIDE = "exemption.decide"
    SITE_AUDIT_READ = "site_audit.read"
    SITE_AUDIT_RUN = "site_audit.run"
    SITE_AUDIT_CONFIRM = "site_audit.confirm"
    FINDING_WORK = "finding.work"
    MESSAGE_READ = "message.read"
    MESSAGE_WORK = "message.work"
    MESSAGE_APPROVE = "message.approve"
    CAMPAIGN_READ = "campaign.read"
    CAMPAIGN_RUN = "campaign.run"
    EVENT_READ = "event.read"
    EVENT_MANAGE = "event.manage"
    EVENT_NOMINATE = "event.nominate"
    ATTENDANCE_TAKE = "attendance.take"
    LESSON_READ = "lesson.read"
    DIRECTIVE_READ = "directive.read"
    DIRECTIVE_ISSUE = "directive.issue"
    DIRECTIVE_ANSWER = "directive.answer"
    PROGRAMME_READ = "programme.read"
    PROGRAMME_RUN = "programme.run"
    PROGRAMME_SUBMIT = "programme.submit"
    CERTIFICATE_READ = "certificate.read"
    CERTIFICATE_ISSUE = "certificate.issue"
    CERTIFICATE_REVOKE = "certificate.revoke"
    AGENT_READ = "agent.read"
    AGENT_APPOINT = "agent.appoint"
    AWARD_READ = "award.read"
    AWARD_RUN = "award.run"
    AWARD_OBJECT = "award.object"
    PICTURE_READ = "picture.read"
    STANDARD_READ = "standard.read"
    STANDARD_MANAGE = "standard.manage"  # profiles of the publication standard
    RULE_WAIVE = "rule.waive"
    QUOTE_READ = "quote.read"
    QUOTE_APPROVE = "quote.approve"
    INTAKE_READ = "intake.read"
    INTAKE_MANAGE = "intake.manage"  # the addresses and messengers of offices, imports
    AGENDA_READ = "agenda.read"
    AGENDA_PLAN = "agenda.plan"
    SELECTION_MAKE = "selection.make"  # what the whole nation is shown first
    ROUTE_MANAGE = "route.manage"  # ways of approval
    OFFICIAL_MANAGE = "official.manage"  # the roster of who holds which post


_NEWSROOM = frozenset(TIERS)
_DECIDERS = _NEWSROOM - {Role.CONTRIBUTOR}
_HEADS = frozenset(
    {Role.UNIT_HEAD, Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}
)
_CHIEFS = frozenset({Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD})
_ABOVE_UNIT = frozenset({Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD})

GRANTS: Mapping[Permission, frozenset[Role]] = {
    Permission.STORY_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.STORY_FILE: _NEWSROOM,
    Permission.STORY_DECIDE: _DECIDERS,
    Permission.STORY_PUBLISH: _HEADS,
    Permission.STORY_CORRECT: _HEADS,
    Permission.STORY_UNPUBLISH: frozenset({Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.LEDGER_READ: frozenset(Role),
    Permission.CHANNEL_MANAGE: _ABOVE_UNIT | {Role.ADMIN},
    Permission.SOURCE_MANAGE: _ABOVE_UNIT | {Role.ADMIN},
    Permission.PEOPLE_MANAGE: frozenset({Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD, Role.ADMIN}),
    Permission.UNIT_MANAGE: frozenset({Role.ADMIN}),
    Permission.AUDIT_READ: frozenset({Role.AUDITOR, Role.CENTRAL_LEAD, Role.ADMIN}),
    Permission.JOBS_MANAGE: frozenset({Role.ADMIN}),
    Permission.HOLIDAY_MANAGE: frozenset({Role.PPID, Role.ADMIN}),
    Permission.CASE_OPEN: _NEWSROOM,
    Permission.CASE_READ: _DECIDERS,
    Permission.CASE_WORK: _DECIDERS,
    Permission.CASE_LEAD: _HEADS,
    Permission.PLAYBOOK_MANAGE: frozenset({Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD, Role.ADMIN}),
    Permission.STATEMENT_APPROVE: _HEADS,
    Permission.STATEMENT_URGENT: _HEADS,
    Permission.CLAIM_FILE: _NEWSROOM,
    Permission.CLAIM_DECIDE: _HEADS,
    Permission.REPLY_WORK: _DECIDERS,
    Permission.REPLY_SIGN: _HEADS,
    Permission.PRESS_TAKE: _NEWSROOM,
    Permission.PRESS_WORK: _DECIDERS,
    Permission.LINE_APPROVE: _HEADS,
    Permission.CLEARANCE_DECIDE: _HEADS,
    Permission.PARTNER_WORK: _DECIDERS,
    Permission.COMPLAINT_WORK: _DECIDERS | {Role.PPID},
    Permission.PARTICIPATION_READ: frozenset(Role),
    Permission.REQUEST_TAKE: frozenset({Role.PPID, Role.UNIT_COORD, Role.UNIT_HEAD}),
    Permission.REQUEST_WORK: frozenset({Role.PPID}),
    Permission.OBJECTION_DECIDE: _CHIEFS,
    Permission.REQUEST_FIGURES: frozenset(Role),
    Permission.REGISTER_MANAGE: _DECIDERS | {Role.PPID},
    Permission.EXEMPTION_READ: _CHIEFS | {Role.PPID, Role.AUDITOR},
    Permission.EXEMPTION_DECIDE: frozenset({Role.PPID}),
    Permission.SITE_AUDIT_READ: frozenset(Role),
    Permission.SITE_AUDIT_RUN: frozenset({Role.AUDITOR, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.SITE_AUDIT_CONFIRM: frozenset({Role.AUDITOR, Role.CENTRAL_LEAD}),
    Permission.FINDING_WORK: _DECIDERS | {Role.PPID},
    Permission.MESSAGE_READ: frozenset(Role),
    Permission.MESSAGE_WORK: _DECIDERS,
    Permission.MESSAGE_APPROVE: _HEADS,
    Permission.CAMPAIGN_READ: frozenset(Role),
    Permission.CAMPAIGN_RUN: _DECIDERS,
    Permission.EVENT_READ: frozenset(Role),
    Permission.EVENT_MANAGE: _DECIDERS,
    Permission.EVENT_NOMINATE: _DECIDERS,
    Permission.ATTENDANCE_TAKE: _NEWSROOM,
    Permission.LESSON_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.DIRECTIVE_READ: frozenset(Role),
    Permission.DIRECTIVE_ISSUE: _ABOVE_UNIT,
    Permission.DIRECTIVE_ANSWER: _DECIDERS,
    Permission.PROGRAMME_READ: frozenset(Role),
    Permission.PROGRAMME_RUN: _ABOVE_UNIT,
    Permission.PROGRAMME_SUBMIT: _NEWSROOM,
    Permission.CERTIFICATE_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.CERTIFICATE_ISSUE: _HEADS,
    Permission.CERTIFICATE_REVOKE: _CHIEFS,
    Permission.AGENT_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.AGENT_APPOINT: _HEADS,
    Permission.AWARD_READ: frozenset(Role),
    Permission.AWARD_RUN: frozenset({Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.AWARD_OBJECT: _CHIEFS,
    Permission.PICTURE_READ: frozenset(Role),
    Permission.STANDARD_READ: frozenset(Role),
    Permission.STANDARD_MANAGE: frozenset({Role.REGION_HEAD, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.RULE_WAIVE: _HEADS,
    Permission.QUOTE_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.QUOTE_APPROVE: _DECIDERS,
    Permission.OFFICIAL_MANAGE: _DECIDERS | {Role.ADMIN},
    Permission.INTAKE_READ: _NEWSROOM,
    Permission.INTAKE_MANAGE: _DECIDERS | {Role.ADMIN},
    Permission.AGENDA_READ: _NEWSROOM | {Role.AUDITOR},
    Permission.AGENDA_PLAN: _DECIDERS,
    Permission.SELECTION_MAKE: frozenset({Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD}),
    Permission.ROUTE_MANAGE: frozenset({Role.REGION_HEAD, Role.CENTRAL_LEAD}),
}


def may(actor: Actor, permission: Permission, path: str) -> bool:
    """Whether `actor` holds, over the node at `path`, a role that is granted `permission`."""
    return any(post.role in GRANTS[permission] and post.covers(path) for post in actor.posts)


def may_centrally(actor: Actor, permission: Permission) -> bool:
    """Whether `actor` is granted `permission` at the centre: for what belongs to the whole house, such as its queue."""
    return any(post.role in GRANTS[permission] and post.is_central for post in actor.posts)


def may_anywhere(actor: Actor, permission: Permission) -> bool:
    """Whether `actor` is granted `permission` at some node: opens a page, never an object on it."""
    return any(post.role in GRANTS[permission] for post in actor.posts)
