"""The rights as a page: the first part of docs/access.md is made from the one table that grants them.

`python -m kentongan.config.access_page` prints it. The second part, every endpoint and role, needs the rows that the
tests try; `python -m tests.house.access_page --write` writes the whole page.
"""

import sys

from kentongan.config.env import ROOT
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.roles import TIERS, Role

PAGE = ROOT / "docs" / "access.md"
MADE = (
    "<!-- Made from src/kentongan/foundation/accounts/policy.py and tests/house/access: "
    "python -m tests.house.access_page --write. Do not edit. -->"
)

WORDS = {
    Permission.STORY_READ: "read stories that the public cannot see yet, or no longer",
    Permission.STORY_FILE: "file and edit stories",
    Permission.STORY_DECIDE: "approve or return at one's own step, or a lower one; never one's own words",
    Permission.STORY_PUBLISH: "publish what is approved",
    Permission.STORY_CORRECT: "propose and publish corrections, withdraw",
    Permission.STORY_UNPUBLISH: "remove a story from the public",
    Permission.LEDGER_READ: "read what the press made of our releases",
    Permission.CHANNEL_MANAGE: "set up channels and press lists, settle uncertain dispatches",
    Permission.SOURCE_MANAGE: "set up what is watched",
    Permission.PEOPLE_MANAGE: "appoint and invite, never above one's own role and never oneself",
    Permission.UNIT_MANAGE: "change, move and import offices",
    Permission.AUDIT_READ: "inspect and prove the audit trail",
    Permission.JOBS_MANAGE: "see the queue, replay dead jobs",
    Permission.HOLIDAY_MANAGE: "keep the holidays from which deadlines are counted",
    Permission.CASE_OPEN: "open a crisis case",
    Permission.CASE_READ: "read crisis cases that are not restricted",
    Permission.CASE_WORK: "facts, tasks and drafts of a case",
    Permission.CASE_LEAD: "severity, spokesperson, team, stand-down; drills and reviews",
    Permission.PLAYBOOK_MANAGE: "decide on changes of the playbooks",
    Permission.STATEMENT_APPROVE: "sign statements, never one's own words",
    Permission.STATEMENT_URGENT: "publish a warning that the law forbids to delay",
    Permission.CLAIM_FILE: "keep claims, their places and facts",
    Permission.CLAIM_DECIDE: "give the verdict on a claim",
    Permission.REPLY_WORK: "work on rights of reply and correction",
    Permission.REPLY_SIGN: "sign their letters",
    Permission.PRESS_TAKE: "note enquiries and interviews",
    Permission.PRESS_WORK: "reporters and their contacts, answers, invitations, rooms",
    Permission.LINE_APPROVE: "approve lines to take, never one's own",
    Permission.CLEARANCE_DECIDE: "decide who of the press may come in",
    Permission.PARTNER_WORK: "the register of partners, contacts and joint releases",
    Permission.COMPLAINT_WORK: "complaints, masked",
    Permission.PARTICIPATION_READ: "read the counts of participation",
    Permission.REQUEST_TAKE: "take requests at the counter",
    Permission.REQUEST_WORK: "handle requests; the only sight of who asked",
    Permission.OBJECTION_DECIDE: "decide objections, never on one's own answer",
    Permission.REQUEST_FIGURES: "read figures of requests, without persons",
    Permission.REGISTER_MANAGE: "keep the register of public information",
    Permission.EXEMPTION_READ: "read consequence tests and the exempted register",
    Permission.EXEMPTION_DECIDE: "decide consequence tests, never one's own proposal",
    Permission.SITE_AUDIT_READ: "read audits of websites in the branch",
    Permission.SITE_AUDIT_RUN: "register sites and start audits",
    Permission.SITE_AUDIT_CONFIRM: "confirm or overrule findings",
    Permission.FINDING_WORK: "mend what an audit found",
    Permission.MESSAGE_READ: "read message houses, phrasings and assets",
    Permission.MESSAGE_WORK: "draft pillars, proof, phrasings and assets",
    Permission.MESSAGE_APPROVE: "put a message house in force, never on one's own draft alone",
    Permission.CAMPAIGN_READ: "read campaigns and the mix of pillars",
    Permission.CAMPAIGN_RUN: "plan and run campaigns",
    Permission.EVENT_READ: "see events one's offices hold or are invited to",
    Permission.EVENT_MANAGE: "plan events, invite offices",
    Permission.EVENT_NOMINATE: "name who goes to an event, and follow it up",
    Permission.ATTENDANCE_TAKE: "mark who was there",
    Permission.LESSON_READ: "see the weaknesses of an office and take its lessons",
    Permission.DIRECTIVE_READ: "read directives to one's offices, and the staff edition",
    Permission.DIRECTIVE_ISSUE: "issue directives, judge their evidence, edit the staff edition",
    Permission.DIRECTIVE_ANSWER: "acknowledge directives and give evidence",
    Permission.PROGRAMME_READ: "read programmes, calls and broadcast logs",
    Permission.PROGRAMME_RUN: "call, select, order and log a programme",
    Permission.PROGRAMME_SUBMIT: "submit to a programme",
    Permission.CERTIFICATE_READ: "see certificates of one's offices",
    Permission.CERTIFICATE_ISSUE: "make certificates where the rule is met",
    Permission.CERTIFICATE_REVOKE: "revoke certificates",
    Permission.AGENT_READ: "see agents of information and the map of competences",
    Permission.AGENT_APPOINT: "propose and appoint agents, end their term",
    Permission.AWARD_READ: "read criteria and replay the scores of one's offices",
    Permission.AWARD_RUN: "open a year, appoint juries, publish results",
    Permission.AWARD_OBJECT: "object to a score of one's office",
    Permission.PICTURE_READ: "read the figures of one's branch",
    Permission.STANDARD_READ: "read the standard, its profiles and what its rules bring",
    Permission.STANDARD_MANAGE: "set profiles of the publication standard for the branch",
    Permission.RULE_WAIVE: "set a rule aside for one story, with a reason and an end; never for one's own words",
    Permission.QUOTE_READ: "search the registry of quotations",
    Permission.QUOTE_APPROVE: "note that a speaker approved a quotation",
    Permission.INTAKE_READ: "read what came in for one's office by mail or messenger",
    Permission.INTAKE_MANAGE: "keep the addresses of offices, import old stories",
    Permission.AGENDA_READ: "read the agenda of one's branch",
    Permission.AGENDA_PLAN: "plan coverage and assign it",
    Permission.SELECTION_MAKE: "choose what the whole nation is shown first",
    Permission.ROUTE_MANAGE: "set the ways of approval for the branch",
    Permission.OFFICIAL_MANAGE: "keep the roster of who holds which post",
}


def access_page() -> str:
    """The rights as Markdown: a row for each permission, a column for each role."""
    return "\n".join(
        [
            MADE,
            "",
            "# Who may do what",
            "",
            "A role is held at an office and covers it and all below it, between two dates. Nobody has rights of their "
            "own: no staff flag, no superuser. A dot means granted, within the branch.",
            "",
            f"| permission | {' | '.join(role.label for role in Role)} | what it allows |",
            f"|---|{'---|' * len(Role)}---|",
            *(_row(permission) for permission in Permission),
            "",
            "Tiers of review, lowest first: " + " · ".join(role.label for role in TIERS) + ". "
            "An officer of a higher tier may decide in place of a lower one, never the other way; the other roles take "
            "no part in review.",
            "",
            "The roles outside review ("
            + ", ".join(role.label for role in Role if role not in TIERS)
            + ") are given "
            "by administrators only. Acting officers (Plt., Plh.) hold their office until a day set at the start.",
            "",
        ]
    )


def _row(permission: Permission) -> str:
    marks = ("•" if role in GRANTS[permission] else "" for role in Role)
    return f"| `{permission}` | {' | '.join(marks)} | {WORDS[permission]} |"


if __name__ == "__main__":
    sys.stdout.write(access_page())
