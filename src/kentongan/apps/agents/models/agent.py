"""A person in a seat, from the proposal to the end of the term."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.models.cohort import Cohort
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
_STANDS = (AgentState.PROPOSED, AgentState.ACTIVE)
_SERVED = (AgentState.ACTIVE, AgentState.HANDED, AgentState.ENDED)


class Agent(Timestamped):
    """One person in one seat of an office. A seat handed over gets a new row; the old one keeps its days."""

    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="agents")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="agents", verbose_name="satuan")
    seat = models.PositiveSmallIntegerField("kursi", default=1)
    user = models.ForeignKey(_USER, models.PROTECT, related_name="agent_terms", verbose_name="agen")
    state = models.CharField("keadaan", max_length=8, choices=AgentState.choices, default=AgentState.PROPOSED)
    why = models.CharField("pertimbangan", max_length=300, blank=True)
    proposed_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("diputuskan", null=True, blank=True)
    words = models.CharField("keterangan", max_length=300, blank=True)
    letter_serial = models.PositiveIntegerField("urutan surat", null=True, blank=True)
    letter_year = models.PositiveSmallIntegerField("tahun surat", null=True, blank=True)
    starts_on = models.DateField("mulai", null=True, blank=True)
    ends_on = models.DateField("hari terakhir", null=True, blank=True)
    follows = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="successor", verbose_name="menggantikan"
    )

    class Meta:
        verbose_name = "agen informasi"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "seat"], condition=Q(state=AgentState.ACTIVE), name="one_active_agent_a_seat"
            ),
            models.UniqueConstraint(
                fields=["cohort", "user"], condition=Q(state__in=_STANDS), name="one_seat_an_agent"
            ),
            models.UniqueConstraint(fields=["letter_year", "letter_serial"], name="one_letter_a_number"),
            models.CheckConstraint(
                condition=~Q(state__in=_SERVED)
                | Q(letter_serial__isnull=False, starts_on__isnull=False, ends_on__gte=F("starts_on")),
                name="agents_serve_by_letter",
            ),
            models.CheckConstraint(
                condition=~Q(state=AgentState.DECLINED) | ~Q(words=""), name="declined_agent_knows_why"
            ),
        ]
        indexes = [
            models.Index(fields=["cohort", "state", "unit"], name="agent_of_cohort"),
            models.Index(fields=["unit", "-id"], name="agent_of_unit"),
            models.Index(fields=["ends_on"], name="agent_term_ends", condition=Q(state=AgentState.ACTIVE)),
        ]

    @property
    def is_active(self) -> bool:
        return self.state == AgentState.ACTIVE

    @property
    def letter_number(self) -> str:
        return f"{self.letter_serial:04d}/SP-AIP/{self.letter_year}" if self.letter_serial else ""


class Entry(models.Model):
    """Something an agent did that the platform cannot count; with a link as proof."""

    agent = models.ForeignKey(Agent, models.CASCADE, related_name="entries")
    duty = models.CharField("tugas", max_length=40)
    on = models.DateField("tanggal")
    text = models.CharField("yang dilakukan", max_length=300)
    link = models.URLField("tautan bukti", max_length=500, blank=True)
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("dicatat", auto_now_add=True)

    class Meta:
        verbose_name = "catatan agen"
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["agent", "-on"], name="entry_of_agent")]
