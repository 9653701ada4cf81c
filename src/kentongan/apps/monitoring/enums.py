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


class LinkStatus(models.TextChoices):
    NEW = "new", "menunggu dibaca"
    READ = "read", "sudah dibaca"
    SKIPPED = "skipped", "bukan artikel"
    FAILED = "failed", "gagal dibaca"


class SourceState(models.TextChoices):
    """How a source fares; told from its row, never stored."""

    WELL = "ok", "lancar"
    WAITING = "info", "menunggu dibaca"
    SILENT = "silent", "tidak ada yang baru"
    TROUBLED = "warn", "bermasalah"
    FAILING = "stop", "gagal berulang"
    PAUSED = "mute", "dijeda"
