"""Where a story stands, and the words for what is done to it."""

from django.db import models


class StoryStatus(models.TextChoices):
    DRAFT = "draft", "draf"
    IN_REVIEW = "in_review", "sedang ditinjau"
    RETURNED = "returned", "dikembalikan"
    APPROVED = "approved", "disetujui"
    PUBLISHED = "published", "terbit"
    WITHDRAWN = "withdrawn", "ditarik"
    UNPUBLISHED = "unpublished", "diturunkan"

    @classmethod
    def public(cls) -> tuple[str, ...]:
        """What the public can read: a withdrawn story stays visible, with its note."""
        return (cls.PUBLISHED, cls.WITHDRAWN)


class Verdict(models.TextChoices):
    APPROVE = "approve", "setuju"
    RETURN = "return", "kembalikan"


class ReturnReason(models.TextChoices):
    FACTS = "facts", "Fakta belum lengkap atau belum terkonfirmasi"
    QUOTE = "quote", "Kutipan belum disetujui pembicara"
    LANGUAGE = "language", "Bahasa perlu diperbaiki"
    DIGNITY = "dignity", "Martabat atau identitas orang belum terlindungi"
    SECURITY = "security", "Memuat rincian keamanan"
    PHOTO = "photo", "Foto tidak layak atau tanpa izin"
    DUPLICATE = "duplicate", "Sudah pernah diberitakan"
    OTHER = "other", "Lainnya"


class NoteKind(models.TextChoices):
    CORRECTED = "corrected", "ralat"
    WITHDRAWN = "withdrawn", "ditarik"
    UNPUBLISHED = "unpublished", "diturunkan"


class UnpublishReason(models.TextChoices):
    """Whitehall's habit: a public reason is chosen, never left out."""

    PRIVACY = "privacy", "Melindungi data pribadi atau identitas seseorang"
    ERROR = "error", "Terbit karena kekeliruan"
    SUPERSEDED = "superseded", "Digantikan oleh berita lain"
    LEGAL = "legal", "Alasan hukum"


class CorrectionOutcome(models.TextChoices):
    OPEN = "open", "menunggu orang kedua"
    PUBLISHED = "published", "terbit"
    DROPPED = "dropped", "dibatalkan"


class BookState(models.TextChoices):
    """Where a book of routes stands. One is in force at a node; drafts and ended ones bind nobody."""

    DRAFT = "draft", "rancangan"
    ACTIVE = "active", "berlaku"
    ENDED = "ended", "berakhir"


class Asked(models.TextChoices):
    """What a rule asks of a trait that a story has or has not."""

    ANY = "", "ya atau tidak"
    YES = "yes", "ya"
    NO = "no", "tidak"


class FindingsAsked(models.TextChoices):
    """What a rule asks of the findings of the standard."""

    ANY = "", "apa pun"
    CLEAN = "clean", "tanpa peringatan"
    WARNED = "warned", "ada peringatan atau lebih berat"
    BLOCKED = "blocked", "ada yang menahan"


class LookKind(models.TextChoices):
    """Why a public story is looked at once more."""

    SAMPLED = "sampled", "contoh acak"
    FORCED = "forced", "terbit mendahului"


class LookOutcome(models.TextChoices):
    OPEN = "", "menunggu tinjauan"
    FINE = "fine", "disetujui kemudian"
    AMISS = "amiss", "perlu ralat atau penarikan"


class TrialState(models.TextChoices):
    RUNNING = "running", "sedang dihitung"
    DONE = "done", "selesai"


class RegionKind(models.TextChoices):
    FACE = "face", "wajah"
    OTHER = "other", "tanda pengenal lain"


class RegionState(models.TextChoices):
    PROPOSED = "proposed", "belum diputuskan"
    BLURRED = "blurred", "dikaburkan"
    CONSENTED = "consented", "boleh tampak"
    DISMISSED = "dismissed", "bukan wajah"

    @classmethod
    def hidden(cls) -> tuple[str, ...]:
        """What no picture that leaves shows sharp."""
        return (cls.PROPOSED, cls.BLURRED)


class Portrayed(models.TextChoices):
    UNKNOWN = "", "belum disebut"
    CHILD = "child", "anak"
    INMATE = "inmate", "warga binaan"
    FAMILY = "family", "keluarga atau pengunjung"
    OFFICER = "officer", "petugas dalam tugas"
    GUEST = "guest", "tamu resmi atau tokoh publik"

    @classmethod
    def needing_paper(cls) -> tuple[str, ...]:
        """Whose face is shown only with a consent that can be produced."""
        return (cls.INMATE, cls.FAMILY)

    @classmethod
    def in_public_duty(cls) -> tuple[str, ...]:
        return (cls.OFFICER, cls.GUEST)


class ProposalState(models.TextChoices):
    WAITING = "waiting", "menunggu"
    MADE = "made", "sudah diusulkan"
    UNABLE = "unable", "tidak dapat diusulkan"


class PackageKind(models.TextChoices):
    """What a story is made into; the keys are those of core.packages.kinds."""

    ARTICLE = "article", "naskah lengkap"
    PHOTOS = "photos", "cerita foto"
    CAPTIONS = "captions", "takarir saluran"
    MESSENGER = "messenger", "pesan singkat"
    RADIO = "radio", "naskah radio"
    ENGLISH = "english", "ringkasan bahasa Inggris"
