"""The contact log, open steps and joint stories of the branches that one keeps."""

from datetime import date

from django.db.models import F, QuerySet

from kentongan.apps.stakeholders.enums import JointState
from kentongan.apps.stakeholders.models import Contact, JointRelease, Partner, Step
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def contacts_visible_to(actor: Actor) -> QuerySet[Contact]:
    """The log, newest first, without what was taken back."""
    rows = within(
        Contact.objects.filter(undone_at=None), actor, Permission.PARTNER_WORK, path="partner__unit__path"
    )
    return rows.select_related("partner__unit", "by").order_by("-day", "-id")


def contacts_of(partner: Partner) -> QuerySet[Contact]:
    """The log of one partner; lines taken back stay, marked."""
    return partner.contacts.select_related("by").order_by("-day", "-id")


def steps_visible_to(actor: Actor) -> QuerySet[Step]:
    """All steps, done ones too, of the partners that one keeps."""
    rows = within(Step.objects.all(), actor, Permission.PARTNER_WORK, path="partner__unit__path")
    return rows.select_related("partner__unit", "owner")


def open_steps(actor: Actor, *, own: bool = False) -> QuerySet[Step]:
    """What is still to be done, the most urgent first; `own` leaves out what others do."""
    rows = steps_visible_to(actor).filter(done_at=None, partner__merged_into=None).order_by("due", "id")
    return rows.filter(owner_id=actor.user_id) if own else rows


def steps_of(partner: Partner) -> QuerySet[Step]:
    """The steps with one partner: open ones by due day, then those done."""
    return partner.steps.select_related("owner").order_by("done_at", "due", "id")


def steps_to_remind(on: date) -> QuerySet[Step]:
    """Open steps due by `on` of which nobody was told for that due day yet."""
    due = Step.objects.filter(done_at=None, due__lte=on, partner__merged_into=None)
    not_told = due.exclude(reminded_for__isnull=False, reminded_for__gte=F("due"))
    return not_told.select_related("partner__unit", "owner").order_by("id")


def joints_visible_to(actor: Actor) -> QuerySet[JointRelease]:
    """Joint stories with the partners that one keeps."""
    rows = within(JointRelease.objects.all(), actor, Permission.PARTNER_WORK, path="partner__unit__path")
    return rows.select_related("partner__unit")


def joints_waiting(actor: Actor) -> QuerySet[JointRelease]:
    """Those that a partner has not answered, by due day."""
    return joints_visible_to(actor).filter(state=JointState.ASKED).order_by("due", "id")
