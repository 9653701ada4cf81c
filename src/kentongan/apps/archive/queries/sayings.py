"""Who is said to have said the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from kentongan.apps.archive.gate import Spoken
from kentongan.apps.archive.models import Approval, Utterance
from kentongan.core.echo.sayings import (
    key_of,
    may_be_same_person,
    same_sentences,
    sentence_keys,
    spoken_sentences,
)

_MOST_A_KEY = 50
_MOST_COMPARED = 40
_ALIKE = f"""
WITH own AS (
    SELECT coalesce((SELECT id FROM archive_told WHERE reference = %(reference)s), 9223372036854775807) AS id
), met AS (
    SELECT one.utterance AS id, count(*) AS shared
    FROM unnest(%(keys)s::int[]) AS asked(key)
    CROSS JOIN LATERAL (
        SELECT utterance FROM archive_utterancekey WHERE archive_utterancekey.key = asked.key
        ORDER BY utterance DESC LIMIT {_MOST_A_KEY}
    ) AS one
    GROUP BY one.utterance ORDER BY shared DESC, one.utterance DESC LIMIT {_MOST_COMPARED}
)
SELECT said.*, told.headline, told.url, told.desk_url, told.unit_id AS told_unit
FROM met JOIN archive_utterance AS said USING (id) JOIN archive_told AS told ON told.id = said.told_id
WHERE told.id < (SELECT id FROM own) AND (told.url <> '' OR told.unit_id = %(unit)s)
ORDER BY met.shared DESC, said.id DESC
"""  # noqa: S608 - numbers of our own


@dataclass(frozen=True, slots=True)
class Disputed:
    """A sentence of ours that an earlier story gives to another person."""

    sentence: str
    earlier: Utterance
    ours: Spoken


def disputed(reference: str, unit_id: int, quotes: Iterable[Spoken]) -> list[Disputed]:
    """The sentences of `quotes` that stories kept before give to somebody else, each once. One query, or none.

    Sentences under eight words, quotations without a named speaker and unpublished stories of other offices do not
    count.
    """
    named = [quote for quote in quotes if quote.speaker]
    keys = {key for quote in named for one in spoken_sentences(quote.words) for key in sentence_keys(one)}
    if not keys:
        return []
    asked = {"reference": reference, "unit": unit_id, "keys": list(keys)}
    rows = list(Utterance.objects.raw(_ALIKE, asked))
    return list(_first_a_sentence(_disputes(named, rows)))


def approved_among(quotes: Iterable[Spoken]) -> frozenset[str]:
    """Those words that their speaker approved, by the approvals that stand. One query, or none."""
    keys = {key_of(quote.words): quote for quote in quotes}
    if not keys:
        return frozenset()
    standing = Approval.objects.filter(Q(words_key__in=keys), withdrawn_at=None)
    return frozenset(
        keys[key].words
        for key, speaker in standing.values_list("words_key", "speaker")
        if may_be_same_person(speaker, keys[key].speaker)
    )


def _disputes(quotes: list[Spoken], rows: list[Utterance]) -> Iterator[Disputed]:
    for quote in quotes:
        for row in rows:
            if row.speaker and not may_be_same_person(quote.speaker, row.speaker):
                for ours, _theirs in same_sentences(quote.words, row.words):
                    yield Disputed(ours, row, quote)


def _first_a_sentence(found: Iterable[Disputed]) -> Iterator[Disputed]:
    seen: set[tuple[str, str]] = set()
    for one in found:
        if (one.sentence, one.earlier.speaker_key) not in seen:
            seen.add((one.sentence, one.earlier.speaker_key))
            yield one
