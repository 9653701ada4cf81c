"""Stories come into the archive, and out of it."""

from django.db import transaction

from kentongan.apps.archive.gate import Telling
from kentongan.apps.archive.models import Told, ToldKey, UtteranceKey
from kentongan.apps.archive.queries.echoes import heard
from kentongan.apps.archive.services.quoting import keep_quotes
from kentongan.core.echo.sample import packed
from kentongan.core.echo.sayings import key_of


@transaction.atomic
def keep(*, telling: Telling) -> Told:
    """Remembers a story, or its newer text; the same text again changes nothing but its addresses.

    Keeps its quotations as well, and notes where one of them is given to another person elsewhere. Asks nobody's
    leave: the newsroom calls it in the transaction of its own write.
    """
    mark = _mark(telling)
    row = Told.objects.select_for_update().filter(reference=telling.reference).first()
    if row and row.mark == mark:
        return _moved(row, telling)
    echo = heard(telling)
    if row:
        _drop_keys(row)
    row = row or Told(reference=telling.reference)
    row.mark, row.unit_id, row.headline = mark, telling.unit_id, telling.headline[:300]
    row.day, row.event_day = telling.day, telling.event_day
    row.url, row.desk_url = telling.url, telling.desk_url
    row.runs, row.run_count = packed(echo.echo.runs), echo.echo.runs.size
    row.words, row.word_count = packed(echo.echo.words), echo.echo.words.size
    row.keys = sorted(set(echo.keys))
    row.save()
    ToldKey.objects.bulk_create([ToldKey(key=key, told=row.pk) for key in row.keys])
    keep_quotes(row, telling.quotes)
    return row


@transaction.atomic
def forget(*, reference: str) -> None:
    """Takes a story and its quotations out of the archive; one that was never kept is no error."""
    row = Told.objects.select_for_update().filter(reference=reference).first()
    if row is None:
        return
    _drop_keys(row)
    for said in row.utterances.all():
        UtteranceKey.objects.filter(key__in=said.keys, utterance=said.pk).delete()
    row.delete()


def _moved(row: Told, telling: Telling) -> Told:
    there = {
        "url": telling.url,
        "desk_url": telling.desk_url,
        "day": telling.day,
        "unit_id": telling.unit_id,
    }
    if changed := [name for name, value in there.items() if getattr(row, name) != value]:
        for name in changed:
            setattr(row, name, there[name])
        row.save(update_fields=changed)
    return row


def _drop_keys(row: Told) -> None:
    ToldKey.objects.filter(key__in=row.keys, told=row.pk).delete()


def _mark(telling: Telling) -> int:
    quotes = [f"{one.speaker}\n{one.title}\n{one.verb}\n{one.words}" for one in telling.quotes]
    return key_of("\n".join([telling.headline, telling.body, str(telling.event_day), *quotes]))
