"""Where pages of the public site stand."""

from django.conf import settings

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit


def absolute(path: str) -> str:
    """A path of the site as a public address."""
    return settings.SITE_URL + path


def unit_path(unit: Unit) -> str:
    """The page of an office: regional offices have pages of their own kind."""
    return f"/{'wilayah' if unit.type == UnitType.REGION else 'satuan'}/{unit.key}/"
