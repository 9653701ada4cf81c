"""Where a claim and a case of right of reply stand, and the words for it."""

from django.db import models

from kentongan.core.claims.verdict import WORDS, Verdict

VERDICTS = [(verdict.value, WORDS[verdict]) for verdict in Verdict]


class ClaimStatus(models.TextChoices):
    OPEN = "open", "diperiksa"
    ANSWERING = "answering", "jawaban disusun"
    ANSWERED = "answered", "terjawab"
    REPEAT = "repeat", "klaim berulang"
    WITHDRAWN = "withdrawn", "jawaban ditarik"

    @classmethod
    def public(cls) -> tuple[str, ...]:
        """What the public can read: of a withdrawn answer its note stays."""
        return (cls.ANSWERED, cls.WITHDRAWN)


class Platform(models.TextChoices):
    MEDIA = "media", "Media daring atau cetak"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    TIKTOK = "tiktok", "TikTok"
    X = "x", "X (Twitter)"
    YOUTUBE = "youtube", "YouTube"
    MESSENGER = "messenger", "WhatsApp atau Telegram"
    SPOKEN = "spoken", "Dari mulut ke mulut"
    OTHER = "other", "Lainnya"


class CaptureKind(models.TextChoices):
    PAGE = "page", "halaman"
    SCREENSHOT = "screenshot", "tangkapan layar"


class CaptureAim(models.TextChoices):
    """What a capture proves."""

    SEEN = "seen", "tempat klaim terlihat"
    ARTICLE = "article", "berita yang dipersoalkan"
    PLACED = "placed", "pemuatan hak jawab"


class ChangeKind(models.TextChoices):
    ANSWERED = "answered", "jawaban terbit"
    CORRECTED = "corrected", "jawaban diralat"
    VERDICT = "verdict", "putusan diubah"
    WITHDRAWN = "withdrawn", "jawaban ditarik"


class Outcome(models.TextChoices):
    SERVED = "served", "dilayani"
    PARTLY = "partly", "dilayani sebagian"
    REFUSED = "refused", "ditolak"
    NO_ANSWER = "no_answer", "tidak dijawab"


class LetterKind(models.TextChoices):
    CLARIFICATION = "clarification", "Klarifikasi dengan data"
    CORRECTION = "correction", "Hak koreksi"
    REPLY = "reply", "Hak jawab"
    COMPLAINT = "complaint", "Pengaduan ke Dewan Pers"
