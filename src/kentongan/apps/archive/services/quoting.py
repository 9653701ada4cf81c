"""The quotations of a kept story, and the clashes that they make."""

from dataclasses import replace

from kentongan.apps.archive.gate import Spoken
from kentongan.apps.archive.models import Clash, Told, Utterance, UtteranceKey
from kentongan.apps.archive.queries.sayings import disputed
from kentongan.core.echo.sayings import key_of, sentence_keys, spoken_sentences
from kentongan.core.text.person_names import normal_name

_MOST_WORDS = 5_000


def keep_quotes(row: Told, quotes: tuple[Spoken, ...]) -> None:
    """Makes the utterances of `row` those of `quotes`; what stands unchanged stays, with its clashes."""
    told = [replace(quote, words=quote.words[:_MOST_WORDS]) for quote in quotes if quote.words]
    wanted = {key_of(quote.words): (normal_name(quote.speaker)[:200], quote) for quote in told}
    kept = {said.words_key: said for said in row.utterances.all()}
    gone = [said for key, said in kept.items() if key not in wanted or wanted[key][0] != said.speaker_key]
    _drop(gone)
    for said in gone:
        del kept[said.words_key]
    fresh = [_utterance(row, key, *wanted[key]) for key in wanted if key not in kept]
    made = Utterance.objects.bulk_create(fresh)
    _index(made)
    _note_clashes(row, made)


def _drop(gone: list[Utterance]) -> None:
    for said in gone:
        UtteranceKey.objects.filter(key__in=said.keys, utterance=said.pk).delete()
    if gone:
        Utterance.objects.filter(pk__in=[said.pk for said in gone]).delete()


def _utterance(row: Told, key: int, speaker_key: str, quote: Spoken) -> Utterance:
    keys = {one for sentence in spoken_sentences(quote.words) for one in sentence_keys(sentence)}
    return Utterance(
        told=row,
        unit_id=row.unit_id,
        words=quote.words,
        words_key=key,
        speaker=quote.speaker[:200],
        speaker_key=speaker_key,
        title=quote.title[:300],
        verb=quote.verb[:40],
        day=row.day,
        keys=sorted(keys),
    )


def _index(made: list[Utterance]) -> None:
    keys = [UtteranceKey(key=key, utterance=said.pk) for said in made for key in said.keys]
    if keys:
        UtteranceKey.objects.bulk_create(keys)


def _note_clashes(row: Told, made: list[Utterance]) -> None:
    if not made:
        return
    ours = {said.words_key: said for said in made}
    spoken = [Spoken(words=said.words, speaker=said.speaker) for said in made]
    found = disputed(row.reference, row.unit_id, spoken)
    clashes = [
        Clash(earlier=one.earlier, later=ours[key_of(one.ours.words)], sentence=one.sentence) for one in found
    ]
    if clashes:
        Clash.objects.bulk_create(clashes, ignore_conflicts=True)
