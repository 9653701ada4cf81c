"""The consequence test and the line of the exempted register that only it can write."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.disclosure.enums import EXEMPTING, ExemptionStatus, Ruling, Stage, WeighingStatus
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

FOR_A_PERIOD = Q(is_permanent=True, expires_on__isnull=True) | Q(is_permanent=False, expires_on__isnull=False)


class ConsequenceTest(Timestamped):
    """What was identified, what is to be withheld, on which ground, and what weighs on both sides; then the ruling.

    `title` names the class of information and is public; documents and part are not.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    title = models.CharField("golongan informasi", max_length=200)
    documents = models.TextField("dokumen yang diperiksa", blank=True)
    part = models.TextField("bagian yang dikecualikan", blank=True)
    ground = models.CharField("dasar hukum", max_length=6, blank=True)
    other_law = models.CharField("undang-undang lain", max_length=300, blank=True)
    if_opened = models.TextField("akibat bila dibuka", blank=True)
    if_closed = models.TextField("akibat bila ditutup", blank=True)
    weighing = models.TextField("pertimbangan", blank=True)
    examples = models.TextField("contoh terdahulu", blank=True)
    replaces = models.ForeignKey(
        "disclosure.ExemptedEntry", models.PROTECT, null=True, blank=True, related_name="tests"
    )
    status = models.CharField(
        "keadaan", max_length=9, choices=WeighingStatus.choices, default=WeighingStatus.DRAFT
    )
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField("diajukan", null=True, blank=True)
    returned_note = models.CharField("catatan pengembalian", max_length=500, blank=True)
    decision = models.CharField("putusan", max_length=6, choices=Ruling.choices, blank=True)
    is_permanent = models.BooleanField("tanpa batas waktu", default=False)
    expires_on = models.DateField("berlaku sampai", null=True, blank=True)
    review_on = models.DateField("tinjau kembali", null=True, blank=True)
    reason = models.TextField("alasan", blank=True)
    number = models.CharField("nomor penetapan", max_length=80, blank=True)
    officer = models.CharField("PPID yang menetapkan", max_length=160, blank=True)
    place = models.CharField("tempat penetapan", max_length=80, blank=True)
    decided_on = models.DateField("tanggal penetapan", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "uji konsekuensi"
        constraints = [
            # The target of the reference by which an exempted line proves its ruling (migration 0002).
            models.UniqueConstraint(fields=["id", "decision"], name="test_with_its_decision"),
            models.CheckConstraint(
                condition=Q(status="decided", decided_at__isnull=False, decided_by__isnull=False)
                & ~Q(decision="")
                | ~Q(status="decided") & Q(decision="", decided_at__isnull=True, decided_by__isnull=True),
                name="test_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="test_decided_by_another",
            ),
            models.CheckConstraint(
                condition=Q(decision="")
                | (~Q(reason="") & ~Q(officer="") & ~Q(place="") & Q(decided_on__isnull=False)),
                name="test_ruling_is_complete",
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=EXEMPTING) | (~Q(ground="") & ~Q(part="") & FOR_A_PERIOD),
                name="test_exempts_on_a_ground",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "status"], name="test_of_unit"),
            models.Index(fields=["status", "-updated_at"], name="test_by_status"),
        ]

    def __str__(self) -> str:
        return self.title


class WeighingStep(models.Model):
    """Who did what to a test, in order. Written once, never changed."""

    test = models.ForeignKey(ConsequenceTest, models.CASCADE, related_name="steps")
    act = models.CharField("perbuatan", max_length=12)
    note = models.CharField("catatan", max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "langkah uji"


class ExemptedEntry(Timestamped):
    """A line of the list of exempted information (DIK).

    `decision` repeats that of its test: the database refuses a line whose test did not rule so (migration 0002).
    The public sees title, ground and period; never the content.
    """

    test = models.OneToOneField(ConsequenceTest, models.PROTECT, related_name="exempted")
    decision = models.CharField("putusan", max_length=6, choices=Ruling.choices)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    title = models.CharField("golongan informasi", max_length=200)
    ground = models.CharField("dasar hukum", max_length=6)
    other_law = models.CharField("undang-undang lain", max_length=300, blank=True)
    is_permanent = models.BooleanField("tanpa batas waktu", default=False)
    expires_on = models.DateField("berlaku sampai", null=True, blank=True)
    review_on = models.DateField("tinjau kembali", null=True, blank=True)
    decided_on = models.DateField("ditetapkan")
    status = models.CharField(
        "keadaan", max_length=8, choices=ExemptionStatus.choices, default=ExemptionStatus.ACTIVE
    )
    warned = models.PositiveSmallIntegerField(choices=Stage.choices, default=Stage.NONE)
    reviewed_for = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField("berakhir", null=True, blank=True)
    ended_reason = models.CharField("alasan berakhir", max_length=300, blank=True)

    class Meta:
        verbose_name = "informasi yang dikecualikan"
        constraints = [
            models.CheckConstraint(condition=Q(decision__in=EXEMPTING), name="exempted_by_its_test"),
            models.CheckConstraint(condition=FOR_A_PERIOD, name="exempted_for_a_period"),
            models.CheckConstraint(
                condition=~Q(status="opened") | (Q(ended_at__isnull=False) & ~Q(ended_reason="")),
                name="exempted_opened_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "expires_on"], name="exempted_by_end"),
            models.Index(fields=["unit", "status"], name="exempted_of_unit"),
            models.Index(fields=["status", "review_on"], name="exempted_by_review"),
        ]

    def __str__(self) -> str:
        return self.title
