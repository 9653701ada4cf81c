"""What became of a slip."""

from django.db import models


class SlipState(models.TextChoices):
    OPEN = "open", "menunggu"
    DECIDED = "decided", "dipakai"
    OVERTAKEN = "overtaken", "didahului"
    LOCKED = "locked", "dikunci"
    OFF = "off", "dimatikan"
