"""The rules of a draft: one by one, in their order."""

from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import Asked, FindingsAsked
from kentongan.apps.newsroom.errors import BadRoute, BookNotFound
from kentongan.apps.newsroom.gate.booking import MOST_RULES, clean_steps
from kentongan.apps.newsroom.models import RouteBook, RouteRule, Topic
from kentongan.apps.newsroom.services.routing.books import draft_in_hand
from kentongan.apps.units.enums import UnitType
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LEAST_MINUTES, MOST_MINUTES = 30, 10 * 510


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """One rule as it was filled in. Empty terms ask nothing."""

    label: str
    steps: tuple[str, ...]
    unit_types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sensitive: str = ""
    national: str = ""
    children: str = ""
    findings: str = ""
    sample_percent: int = 0
    step_minutes: int = 240


@transaction.atomic
def add_rule(*, actor: Actor, book_id: int, words: RuleWords) -> RouteRule:
    """Adds a rule at the end of a draft. Audited. Raises BadRoute for what no rule can hold."""
    book = draft_in_hand(actor, book_id)
    places = list(book.rules.values_list("place", flat=True))
    if len(places) >= MOST_RULES:
        raise BadRoute(_("Satu buku memuat paling banyak %d aturan.") % MOST_RULES)
    rule = RouteRule.objects.create(book=book, place=max(places, default=0) + 1, **_cleaned(words))
    _record(actor, book, "rule_added", rule)
    return rule


@transaction.atomic
def change_rule(*, actor: Actor, book_id: int, rule_id: int, words: RuleWords) -> RouteRule:
    """Writes a rule of a draft anew. Audited."""
    book = draft_in_hand(actor, book_id)
    rule = _rule(book, rule_id)
    for name, value in _cleaned(words).items():
        setattr(rule, name, value)
    rule.save()
    _record(actor, book, "rule_changed", rule)
    return rule


@transaction.atomic
def move_rule(*, actor: Actor, book_id: int, rule_id: int, up: bool) -> None:
    """One place up or down: the first rule that takes a story decides. At the end it stays where it is. Audited."""
    book = draft_in_hand(actor, book_id)
    rules = list(book.rules.all())
    here = rules.index(_rule(book, rule_id))
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rules):
        return
    rules[here], rules[there] = rules[there], rules[here]
    for place, rule in enumerate(rules, 1):
        rule.place = place
    RouteRule.objects.bulk_update(rules, ["place"])
    _record(actor, book, "rule_moved", rules[there])


@transaction.atomic
def drop_rule(*, actor: Actor, book_id: int, rule_id: int) -> None:
    """Takes a rule out of a draft. Audited."""
    book = draft_in_hand(actor, book_id)
    rule = _rule(book, rule_id)
    _record(actor, book, "rule_dropped", rule)
    rule.delete()


def _rule(book: RouteBook, rule_id: int) -> RouteRule:
    rule = book.rules.filter(pk=rule_id).first()
    if rule is None:
        raise BookNotFound
    return rule


def _cleaned(words: RuleWords) -> dict[str, object]:
    label = " ".join(words.label.split())[:80]
    if not label:
        raise BadRoute(_("Beri aturan ini nama."), "label")
    if set(words.unit_types) - set(UnitType.values):
        raise BadRoute(_("Jenis satuan ini tidak dikenal."), "unit_types")
    topics = sorted(set(words.topics))
    if Topic.objects.filter(key__in=topics).count() != len(topics):
        raise BadRoute(_("Topik yang dipilih tidak dikenal."), "topics")
    for name in ("sensitive", "national", "children"):
        if getattr(words, name) not in Asked.values:
            raise BadRoute(_("Pilihan ini tidak dikenal."), name)
    if words.findings not in FindingsAsked.values:
        raise BadRoute(_("Pilihan ini tidak dikenal."), "findings")
    _must_be_within(words)
    clean = {"label": label, "steps": clean_steps(words.steps), "topics": topics}
    return asdict(words) | clean | {"unit_types": sorted(set(words.unit_types))}


def _must_be_within(words: RuleWords) -> None:
    if not 0 <= words.sample_percent <= 100:
        raise BadRoute(_("Contoh acak antara 0 dan 100 persen."), "sample_percent")
    if not LEAST_MINUTES <= words.step_minutes <= MOST_MINUTES:
        message = _("Batas tiap tingkat antara %(least)d menit dan %(most)d jam kerja.")
        raise BadRoute(message % {"least": LEAST_MINUTES, "most": MOST_MINUTES // 60}, "step_minutes")


def _record(actor: Actor, book: RouteBook, verb: str, rule: RouteRule) -> None:
    book.save(update_fields=["updated_at"])  # what was tried before this is told to be older than the draft
    detail = {"rule": rule.pk, "label": rule.label, "steps": rule.steps, "place": rule.place}
    trail.record(actor, verb, f"routes:{book.pk}", path=book.unit.path, detail=detail)
