"""Types of offices (domain 2.4)."""

from django.db import models


class UnitType(models.TextChoices):
    MINISTRY = "ministry", "Kementerian"
    DIRECTORATE = "directorate", "Direktorat Jenderal"
    REGION = "region", "Kantor Wilayah"
    LAPAS = "lapas", "Lapas"
    RUTAN = "rutan", "Rutan"
    LPKA = "lpka", "LPKA"
    BAPAS = "bapas", "Bapas"
    RUPBASAN = "rupbasan", "Rupbasan"
    HOSPITAL = "hospital", "Rumah Sakit"
    OTHER = "other", "Lainnya"


class TimeZone(models.TextChoices):
    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"
