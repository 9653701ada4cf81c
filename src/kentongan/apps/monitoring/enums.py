"""Kinds of sources and of what they print."""

from django.db import models


class SourceKind(models.TextChoices):
    FEED = "feed", "umpan (RSS/Atom/JSON)"
    SITEMAP = "sitemap", "peta situs"
    PAGE = "page", "halaman"


class ArticleKind(models.TextChoices):
    REPRINT = "reprint", "memuat ulang"
    PARTIAL = "partial_reprint", "memuat sebagian"
    INDEPENDENT = "independent", "liputan mandiri"
    MENTION = "mention", "menyebut"
    UNRELATED = "unrelated", "tidak terkait"
