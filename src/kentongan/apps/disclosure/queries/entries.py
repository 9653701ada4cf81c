"""Entries of the public register: what the desk sees, and what everybody may read."""

from datetime import date, timedelta

from django.contrib.postgres.search import SearchQuery
from django.db.models import F, Prefetch, QuerySet

from kentongan.apps.disclosure.enums import EntryStatus, LinkState
from kentongan.apps.disclosure.models import Entry, EntryFile, EntryVersion
from kentongan.apps.disclosure.models.entry import SEARCH_CONFIG
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

SOON = timedelta(days=30)
LONGEST_QUERY = 200
# Where an entry stands, as the desk filters it; the word is that of the address.
VIEWS = ("perlu", "terbit", "draf", "tautan", "ditarik", "semua")


def entries_visible_to(actor: Actor) -> QuerySet[Entry]:
    """Entries of the branches whose register the actor keeps or inspects, with unit and file."""
    kept = within(Entry.objects.all(), actor, Permission.REGISTER_MANAGE)
    inspected = within(Entry.objects.all(), actor, Permission.EXEMPTION_READ)
    return (kept | inspected).select_related("unit", "file")


def register_units(actor: Actor) -> QuerySet[Unit]:
    """The offices whose register the actor keeps or inspects."""
    kept = within(Unit.objects.all(), actor, Permission.REGISTER_MANAGE, path="path")
    return kept | within(Unit.objects.all(), actor, Permission.EXEMPTION_READ, path="path")


def own_office(actor: Actor) -> Unit | None:
    """The office of the actor's first post that keeps or inspects a register."""
    return register_units(actor).filter(path__in=[post.path for post in actor.posts]).order_by("path").first()


def by_urgency(
    entries: QuerySet[Entry], *, view: str = "perlu", klass: str = "", words: str = "", today: date
) -> QuerySet[Entry]:
    """The entries of a view; what is due first comes first. Without a day to be renewed on, newest change first."""
    entries = _of_view(entries, view, today)
    if klass:
        entries = entries.filter(klass=klass)
    if words:
        entries = matching(entries, words)
    if view in ("perlu", "terbit"):
        return entries.order_by(F("due_on").asc(nulls_last=True), "-id")
    return entries.order_by("-id")


def _of_view(entries: QuerySet[Entry], view: str, today: date) -> QuerySet[Entry]:
    public = entries.filter(status=EntryStatus.PUBLISHED)
    match view:
        case "terbit":
            return public
        case "draf":
            return entries.filter(status=EntryStatus.DRAFT)
        case "tautan":
            return public.filter(link_state=LinkState.BROKEN)
        case "ditarik":
            return entries.filter(status=EntryStatus.WITHDRAWN)
        case "semua":
            return entries
    return public.filter(due_on__lte=today + SOON)


def matching(entries: QuerySet[Entry], words: str) -> QuerySet[Entry]:
    """Those that answer to a reader's words, in web search syntax."""
    asked = words.replace("\x00", " ").strip()[:LONGEST_QUERY]
    return entries.filter(search=SearchQuery(asked, config=SEARCH_CONFIG, search_type="websearch"))


def history_of(entry: Entry) -> QuerySet[EntryVersion]:
    """The changes of an entry, newest first."""
    return entry.versions.select_related("by").order_by("-number")


def public_entries(*, unit: Unit | None = None, klass: str = "", words: str = "") -> QuerySet[Entry]:
    """What everybody may read, newest renewal first; of one office, of one class, for somebody's words."""
    entries = Entry.objects.filter(status=EntryStatus.PUBLISHED).select_related("unit", "file")
    if unit is not None:
        entries = entries.filter(unit=unit)
    if klass:
        entries = entries.filter(klass=klass)
    if words.strip():
        entries = matching(entries, words)
    return entries.order_by("-refreshed_on", "-id")


def public_entry(unit_key: str, entry_id: int) -> Entry | None:
    """A published or withdrawn entry with its public history; two queries."""
    versions = Prefetch("versions", EntryVersion.objects.order_by("-number"), to_attr="history")
    return (
        Entry.objects.filter(pk=entry_id, unit__key=unit_key, published_at__isnull=False)
        .exclude(status=EntryStatus.DRAFT)
        .select_related("unit", "file")
        .prefetch_related(versions)
        .first()
    )


def public_file(file_id: int) -> EntryFile | None:
    """A file that a published entry offers now; what was replaced or withdrawn is gone."""
    return EntryFile.objects.filter(pk=file_id, entries__status=EntryStatus.PUBLISHED).first()


def search_public(words: str, unit: Unit | None = None, limit: int = 20) -> list[Entry]:
    """The public entries for somebody's words, newest first, of the office alone when one is given; one query.

    Empty words find nothing.
    """
    if not words.replace("\x00", " ").strip():
        return []
    return list(public_entries(unit=unit, words=words)[:limit])
