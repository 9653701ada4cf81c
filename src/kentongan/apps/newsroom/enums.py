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
