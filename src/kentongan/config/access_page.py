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
