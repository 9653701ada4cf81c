"""The web servers we ask, and our manners towards each."""

from django.db import models

from kentongan.foundation.records import Timestamped


class Site(Timestamped):
    """One origin (scheme, host, port): its robots.txt as it was read, and when it may be asked next.

    Kept in a row and not in a process, so that several workers, and the next start, are as polite as one.
    """

    origin = models.CharField("asal", max_length=300, unique=True)
    robots = models.BinaryField(default=bytes)
    robots_status = models.PositiveSmallIntegerField(null=True)
    robots_at = models.DateTimeField("robots.txt dibaca", null=True)
    next_at = models.DateTimeField("boleh diminta lagi", null=True)
    strikes = models.PositiveSmallIntegerField("permintaan melambat beruntun", default=0)

    class Meta:
        verbose_name = "situs"

    def __str__(self) -> str:
        return self.origin
