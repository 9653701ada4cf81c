"""The facts of an event as the beginning of an office's story. What nobody filed is left out."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from kentongan.apps.academy.enums import Mode, Place
from kentongan.apps.academy.models import Competence, Event, Quote
from kentongan.apps.newsroom.gate.content import Content, QuoteLine
from kentongan.apps.newsroom.services.compose import compose
from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import USUAL

TOPIC = "humas"
# The seeds tell that units took part; a reader wants to know what becomes of it. The author fills this in.
NEXT = (
    "[Langkah berikutnya, wajib diisi: apa yang akan dilakukan {unit} setelah kegiatan ini, siapa penanggung jawabnya, "
    "dan kapan. Hapus tanda kurung setelah diisi.]"
)
_MOST_QUOTES = 3


def story_words(event: Event, unit: Unit) -> Content:
    """What, when, where, who, why and how, the cleared quotes, and a first text that ends with what is still open."""
    local = event.starts_at.astimezone(ZoneInfo(unit.time_zone))
    facts = {
        "what": _what(event, unit),
        "when_date": local.date().isoformat(),
        "when_time": f"{local:%H:%M}",
        "where": _where(event, unit),
        "who": _who(event, unit),
        "why": _why(event),
        "how": _how(event, unit),
    }
    # Whoever only took part is asked what comes of it; the host tells of its own event.
    form = USUAL if unit.pk == event.unit_id else "participation"
    content = Content(**facts, quotes=_quotes(event), topic=TOPIC, form=form)
    made = compose(content, city=unit.city, unit_name=unit.name, zone=TimeZone(unit.time_zone).label)
    body = "\n\n".join(filter(None, [made.body, NEXT.format(unit=unit.name), _hashtags(event)]))
    return replace(content, headline=made.headline[:300], body=body)


def _what(event: Event, unit: Unit) -> str:
    kind, title = event.get_type_display().lower(), event.title.rstrip(". ")
    named = title[:1].lower() + title[1:] if title.lower().startswith(kind) else f"{kind} {title}"
    return f"menggelar {named}" if unit.pk == event.unit_id else f"mengikuti {named}"


def _where(event: Event, unit: Unit) -> str:
    coming = event.participants.filter(unit=unit, place=Place.CONFIRMED).values_list("mode", flat=True)
    is_far = event.mode == Mode.VIRTUAL or (bool(coming) and set(coming) == {Mode.VIRTUAL})
    return "secara virtual" if is_far else event.venue


def _who(event: Event, unit: Unit) -> str:
    if unit.pk == event.unit_id:
        count = event.invitations.filter(excuse="").count()
        return f"{count} satuan yang diundang" if count else ""
    rows = event.participants.filter(unit=unit, place=Place.CONFIRMED).values_list("is_head", flat=True)
    heads, others = sum(rows), len(rows) - sum(rows)
    parts = [f"kepala {unit.name}" if heads else "", f"{others} petugas {unit.name}" if others else ""]
    return " dan ".join(filter(None, parts))


def _why(event: Event) -> str:
    if event.plan and event.plan.goal:
        goal = event.plan.goal.rstrip(". ")
        return goal[:1].lower() + goal[1:]
    labels = (
        Competence.objects.filter(key__in=event.competences).order_by("label").values_list("label", flat=True)
    )
    named = [label[:1].lower() + label[1:] for label in labels]
    return f"memperkuat kemampuan dalam {_listed(named)}" if named else ""


def _how(event: Event, unit: Unit) -> str:
    manner = {Mode.ONSITE: "", Mode.VIRTUAL: " secara virtual", Mode.HYBRID: " di tempat dan secara virtual"}
    theme = f" dengan tema “{event.theme}”" if event.theme else ""
    host = "" if unit.pk == event.unit_id else f" oleh {event.unit.official_name}"
    told = [f"Kegiatan ini diselenggarakan{host}{manner[Mode(event.mode)]}{theme}."] if host or theme else []
    for speaker in event.speakers.all():
        named = f"{speaker.name}, {speaker.title}," if speaker.title else speaker.name
        if speaker.topic:
            told.append(f"{named} membawakan materi {speaker.topic.rstrip('. ')}.")
        if speaker.key_points:
            told.append(f"{speaker.name} menekankan {_listed(_points(speaker.key_points))}.")
    return " ".join(told)[:1900]


def _points(words: str) -> list[str]:
    """The lines of a speaker's key points as parts of one sentence."""
    lines = [line.strip(" -•*.;\t") for line in words.splitlines()]
    return [line[:1].lower() + line[1:] for line in lines if line][:6]


def _listed(words: list[str]) -> str:
    """a; a dan b; a, b, dan c."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def _quotes(event: Event) -> tuple[QuoteLine, ...]:
    rows = Quote.objects.filter(speaker__event=event, cleared_at__isnull=False).select_related("speaker")
    return tuple(
        QuoteLine(speaker=row.speaker.name, title=row.speaker.title, text=row.text)
        for row in rows.order_by("speaker__place", "id")[:_MOST_QUOTES]
    )


def _hashtags(event: Event) -> str:
    tags = [event.hashtag, event.campaign.hashtag if event.campaign else ""]
    return " ".join(dict.fromkeys(tag if tag.startswith("#") else f"#{tag}" for tag in tags if tag))
