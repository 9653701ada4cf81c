"""What changed between two versions, word by word."""

from kentongan.apps.newsroom.queries.versions import Change, word_diff
from kentongan.apps.statements.models import StatementVersion


def changes_since_before(version: StatementVersion) -> list[Change]:
    """What a version changed in the one before it; nothing for a first one. One query."""
    if version.number == 1:
        return []
    before = StatementVersion.objects.get(statement=version.statement_id, number=version.number - 1)
    return word_diff(before.text, version.text)
