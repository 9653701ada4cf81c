"""Who carries what of ours."""

from django.db.models import Count, F, Q, QuerySet

from kentongan.apps.channels.queries.items import usable_texts
from kentongan.apps.monitoring.models import PickUp
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def pickups_of(uri: str) -> QuerySet[PickUp]:
    """Every article that carries one item of ours, in the order in which they were found.

    For the life-line: whoever may see the story may see who printed it, so the caller has scoped it by the story.
    """
    return (
        PickUp.objects.filter(release__uri=uri)
        .select_related("article__outlet", "release")
        .order_by("found_at", "id")
    )


def outdated() -> QuerySet[PickUp]:
    """Pick-ups that still carry words which were corrected or withdrawn since."""
    return PickUp.objects.filter(carries_version__lt=F("release__version"), article__gone_at=None)


def outdated_visible_to(actor: Actor) -> QuerySet[PickUp]:
    """The same for the releases of the branches whose ledger `actor` reads, newest correction first."""
    return (
        within(outdated(), actor, Permission.LEDGER_READ, path="release__unit__path")
        .select_related("article__outlet", "release__unit")
        .order_by("-release__updated_at", "-id")
    )


def pickup_tally(uris: list[str]) -> dict[str, int]:
    """How many articles carry each of these items; one query, for lists of stories."""
    rows = PickUp.objects.filter(release__uri__in=uris).order_by().values_list("release__uri")
    return dict(rows.annotate(n=Count("pk", filter=Q(article__gone_at=None))))


def carried_text(pickup: PickUp) -> str:
    """The text of the version that an article carries; the newest one where that version is not kept."""
    texts = usable_texts([pickup.release.uri]).get(pickup.release.uri, {})
    return texts.get(pickup.carries_version) or pickup.release.text
