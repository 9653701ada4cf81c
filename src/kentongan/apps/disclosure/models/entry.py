"""One piece of information that an office holds for the public."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from kentongan.apps.disclosure.enums import EntryClass, EntryStatus, Form, LinkState, Stage
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

SEARCH_CONFIG = "indonesian"
_WORDS = SearchVector("title", config=SEARCH_CONFIG, weight="A") + SearchVector(
    "summary", "owner", config=SEARCH_CONFIG, weight="B"
)


class EntryFile(models.Model):
    """An upload as it came, under a name of ours. `kind` and `warnings` were found by looking inside."""

    file = models.FileField(upload_to="daftar-informasi/%Y/")
    name = models.CharField("nama", max_length=120)
    kind = models.CharField("jenis", max_length=8)
    size = models.PositiveIntegerField("ukuran")
    sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField("halaman", null=True)
    warnings = models.JSONField("peringatan", default=list)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("diunggah", auto_now_add=True)

    class Meta:
        verbose_name = "berkas"

    def __str__(self) -> str:
        return self.name


class Entry(Timestamped):
    """A line of the list of public information (DIP). `due_on` is kept for what the law wants renewed.

    `key` is the office's own name for the line: a table that is read in again finds its lines by it. `version` counts
    the changes. `link_*` tell of the address; `reminded` of the day `due_on`.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    key = models.SlugField("kunci", max_length=40)
    klass = models.CharField("golongan", max_length=9, choices=EntryClass.choices)
    item = models.CharField("butir katalog", max_length=4, blank=True)
    title = models.CharField("judul", max_length=200)
    summary = models.TextField("ringkasan", blank=True)
    owner = models.CharField("pejabat atau bagian yang menguasai", max_length=160, blank=True)
    form = models.CharField("bentuk", max_length=4, choices=Form.choices, default=Form.SOFT)
    format = models.CharField("format", max_length=40, blank=True)
    language = models.CharField("bahasa", max_length=8, default="id")
    address = models.URLField("alamat", max_length=500, blank=True)
    place = models.CharField("tempat", max_length=200, blank=True)
    file = models.ForeignKey(EntryFile, models.PROTECT, null=True, blank=True, related_name="entries")
    made_on = models.DateField("dibuat")
    refreshed_on = models.DateField("diperbarui")
    due_on = models.DateField("perbarui paling lambat", null=True, blank=True)
    retention = models.CharField("masa simpan", max_length=80, blank=True)
    status = models.CharField("keadaan", max_length=9, choices=EntryStatus.choices, default=EntryStatus.DRAFT)
    published_at = models.DateTimeField("terbit", null=True, blank=True)
    withdrawn_at = models.DateTimeField("ditarik", null=True, blank=True)
    withdrawn_reason = models.CharField("alasan penarikan", max_length=300, blank=True)
    version = models.PositiveIntegerField("versi", default=0)
    link_state = models.CharField(
        max_length=6, choices=LinkState.choices, blank=True, default=LinkState.UNKNOWN
    )
    link_checked_at = models.DateTimeField(null=True, blank=True)
    link_failures = models.PositiveSmallIntegerField(default=0)
    link_problem = models.CharField(max_length=300, blank=True)
    reminded = models.PositiveSmallIntegerField(choices=Stage.choices, default=Stage.NONE)
    search = models.GeneratedField(expression=_WORDS, output_field=SearchVectorField(), db_persist=True)

    class Meta:
        verbose_name = "butir informasi publik"
        constraints = [
            models.UniqueConstraint(fields=["unit", "key"], name="one_entry_of_a_key"),
            models.CheckConstraint(
                condition=Q(klass="periodic", due_on__isnull=False)
                | (~Q(klass="periodic") & Q(due_on__isnull=True)),
                name="entry_periodic_is_due",
            ),
            models.CheckConstraint(
                condition=Q(refreshed_on__gte=F("made_on")), name="entry_made_before_renewed"
            ),
            models.CheckConstraint(
                condition=~Q(status="published")
                | (
                    Q(published_at__isnull=False)
                    & ~Q(owner="")
                    & (Q(file__isnull=False) | ~Q(address="") | ~Q(place=""))
                ),
                name="entry_public_can_be_had",
            ),
            models.CheckConstraint(
                condition=~Q(status="withdrawn") | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
                name="entry_withdrawn_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "status", "due_on"], name="entry_of_unit"),
            models.Index(fields=["status", "due_on"], name="entry_by_due"),
            models.Index(
                fields=["-refreshed_on", "-id"], name="entry_public_newest", condition=Q(status="published")
            ),
            models.Index(
                fields=["klass", "-refreshed_on", "-id"],
                name="entry_public_class",
                condition=Q(status="published"),
            ),
            models.Index(
                fields=["unit", "item", "due_on"], name="entry_public_items", condition=Q(status="published")
            ),
            models.Index(
                fields=["link_checked_at"],
                name="entry_links",
                condition=Q(status="published") & ~Q(address=""),
            ),
            GinIndex(fields=["search"], name="entry_search"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_public(self) -> bool:
        return self.status == EntryStatus.PUBLISHED


class EntryVersion(models.Model):
    """What an entry said after a change, and what the change was. Written once, never changed."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField("nomor")
    act = models.CharField("perbuatan", max_length=12)
    changed = models.JSONField("yang berubah", default=list)
    words = models.JSONField("isi", default=dict)
    note = models.CharField("catatan", max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "riwayat butir"
        constraints = [models.UniqueConstraint(fields=["entry", "number"], name="one_entry_version_once")]
