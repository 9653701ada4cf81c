"""Stored words of the information service and their labels."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """How a request or an objection came in."""

    WEB = "web", _("Laman")
    MAIL = "mail", _("Surel")
    COUNTER = "counter", _("Loket")
    POST = "post", _("Surat")


class RequesterKind(models.TextChoices):
    """Who asks."""

    PERSON = "person", _("Perorangan")
    GROUP = "group", _("Kelompok orang")
    ENTITY = "entity", _("Badan hukum")


class IdKind(models.TextChoices):
    """Which document shows who asks; only its last digits are kept."""

    NONE = "", _("Belum ditunjukkan")
    KTP = "ktp", _("KTP atau KIA")
    PASSPORT = "passport", _("Paspor")
    MANDATE = "mandate", _("Surat kuasa dan KTP pemberi kuasa")
    DEED = "deed", _("Akta badan hukum")


class Form(models.TextChoices):
    """In what form the information is wanted."""

    COPY = "copy", _("Salinan digital")
    PRINT = "print", _("Salinan cetak")
    LOOK = "look", _("Melihat, membaca, atau mendengarkan di tempat")


class Delivery(models.TextChoices):
    """How the answer travels."""

    MAIL = "mail", _("Surel dan halaman status")
    PICKUP = "pickup", _("Diambil di loket")
    POST = "post", _("Pos atau kurir")


class Status(models.TextChoices):
    """Where a request stands. What came out of it is its resolution, another field."""

    RECEIVED = "received", _("Diterima")
    INCOMPLETE = "incomplete", _("Menunggu kelengkapan")
    IN_SEARCH = "in_search", _("Dicari")
    CONSEQUENCE_TEST = "consequence_test", _("Uji konsekuensi")
    ANSWERED = "answered", _("Dijawab")
    WITHDRAWN = "withdrawn", _("Dicabut pemohon")


class Resolution(models.TextChoices):
    """What came out."""

    NONE = "", _("Belum diputus")
    GRANTED = "granted", _("Dikabulkan")
    PARTIAL = "partial", _("Dikabulkan sebagian")
    REFUSED = "refused", _("Ditolak")
    NOT_HELD = "not_held", _("Tidak dikuasai")
    ALREADY_PUBLIC = "already_public", _("Sudah diumumkan")


class ObjectionStatus(models.TextChoices):
    """Where an objection stands."""

    FILED = "filed", _("Diajukan")
    DECIDED = "decided", _("Diputus")


class ObjectionDecision(models.TextChoices):
    """What the superior decided."""

    NONE = "", _("Belum diputus")
    UPHELD = "upheld", _("Keberatan dikabulkan")
    PARTLY = "partly", _("Keberatan dikabulkan sebagian")
    REJECTED = "rejected", _("Keberatan ditolak")


class DisputeStage(models.TextChoices):
    """How far a dispute came."""

    REGISTERED = "registered", _("Terdaftar")
    MEDIATION = "mediation", _("Mediasi")
    ADJUDICATION = "adjudication", _("Ajudikasi nonlitigasi")
    DECIDED = "decided", _("Diputus Komisi Informasi")
    COURT = "court", _("Gugatan di pengadilan")
    COURT_DECIDED = "court_decided", _("Diputus pengadilan")
    FINAL = "final", _("Berkekuatan hukum tetap")


class Owner(models.TextChoices):
    """Who must act before a deadline."""

    OFFICE = "office", _("Badan publik")
    REQUESTER = "requester", _("Pemohon")
    COMMISSION = "commission", _("Komisi Informasi")


class FileKind(models.TextChoices):
    """What a kept file is."""

    FROM_REQUESTER = "from_requester", _("Dari pemohon")
    ANSWER = "answer", _("Informasi yang diberikan")


class LetterKind(models.TextChoices):
    """What a requester is told by mail."""

    RECEIPT = "receipt", _("Tanda terima")
    COMPLETION = "completion", _("Permintaan kelengkapan")
    COMPLETED = "completed", _("Kelengkapan diterima")
    EXTENSION = "extension", _("Perpanjangan waktu")
    ANSWER = "answer", _("Pemberitahuan tertulis")
    WITHDRAWN = "withdrawn", _("Pencabutan")
    MOVED = "moved", _("Perubahan tenggat")
    OBJECTION = "objection", _("Tanda terima keberatan")
    DECISION = "decision", _("Tanggapan atas keberatan")
    CARRIED_OUT = "carried_out", _("Pelaksanaan putusan")


class StepKind(models.TextChoices):
    """What happened on the way, as the requester reads it."""

    RECEIVED = "received", _("Permohonan diterima")
    COMPLETION_ASKED = "completion_asked", _("Kelengkapan diminta")
    COMPLETED = "completed", _("Kelengkapan diterima")
    SEARCH = "search", _("Informasi dicari")
    TEST = "test", _("Uji konsekuensi dimulai")
    EXTENDED = "extended", _("Waktu diperpanjang")
    ANSWERED = "answered", _("Permohonan dijawab")
    WITHDRAWN = "withdrawn", _("Permohonan dicabut")
    OBJECTION_FILED = "objection_filed", _("Keberatan diajukan")
    OBJECTION_DECIDED = "objection_decided", _("Keberatan diputus")
    CARRIED_OUT = "carried_out", _("Putusan dilaksanakan")
    DISPUTE = "dispute", _("Sengketa di Komisi Informasi")
    MOVED = "moved", _("Tenggat berubah")
