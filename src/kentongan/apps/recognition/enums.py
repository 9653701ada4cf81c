"""The words for years of awards and what happens in them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class YearState(models.TextChoices):
    """draft: the scheme is written and checked; open: scores are computed, juries judge; provisional: units look at
    their scores and object; final: nothing changes any more; published: everybody sees the results."""

    DRAFT = "draft", _("disiapkan")
    OPEN = "open", _("berjalan")
    PROVISIONAL = "provisional", _("nilai sementara")
    FINAL = "final", _("nilai akhir")
    PUBLISHED = "published", _("diumumkan")

    @classmethod
    def running(cls) -> tuple[str, ...]:
        """Scores may still be computed anew."""
        return (cls.OPEN, cls.PROVISIONAL)

    @classmethod
    def shown_to_units(cls) -> tuple[str, ...]:
        return (cls.PROVISIONAL, cls.FINAL, cls.PUBLISHED)


class ObjectionState(models.TextChoices):
    OPEN = "open", _("menunggu keputusan")
    ACCEPTED = "accepted", _("diterima")
    DECLINED = "declined", _("ditolak")


class AdjustmentAct(models.TextChoices):
    """What changes about one fact; the words of core.scoring.facts."""

    COUNT = "count", _("Hitung sebagai karya tersendiri")
    DROP = "drop", _("Jangan hitung")
    VALUE = "value", _("Ubah nilai yang diukur")


class Measure(models.TextChoices):
    """What may be imported of social media; the second part of the source in a scheme."""

    CADENCE = "cadence", _("unggahan sepekan")
    ENGAGEMENT = "engagement", _("keterlibatan (%)")
    RESPONSIVENESS = "responsiveness", _("pertanyaan dijawab (%)")
