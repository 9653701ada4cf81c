"""What the queue needs to know of audits and looks that wait."""

from django.db.models import F

from kentongan.apps.siteaudit.models import Audit, Recheck


def hosts_of_audits(audit_ids: list[int]) -> list[tuple[int, str]]:
    """Each audit with the host that it will ask, in the order of asking."""
    return list(Audit.objects.filter(pk__in=audit_ids).order_by("id").values_list("id", "host"))


def hosts_of_rechecks(recheck_ids: list[int]) -> list[tuple[int, str]]:
    """Each look with the host that it will ask."""
    rows = Recheck.objects.filter(pk__in=recheck_ids).annotate(host=F("follow_up__site__host"))
    return list(rows.order_by("id").values_list("id", "host"))
