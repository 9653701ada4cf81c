"""The outlets we know."""

from django.db.models import Q, QuerySet

from kentongan.apps.stakeholders.models import Outlet
from kentongan.core.registry.outlets import host_of


def outlets(*, search: str = "") -> QuerySet[Outlet]:
    """All outlets by name; `search` looks in name, domain and city. Public knowledge, so nobody is kept out."""
    found = Outlet.objects.order_by("name", "id")
    if search:
        found = found.filter(
            Q(name__icontains=search) | Q(domain__icontains=search) | Q(city__icontains=search)
        )
    return found


def outlet_of(address: str) -> Outlet | None:
    """The outlet that an address belongs to: the longest known domain that ends its host; one query."""
    labels = host_of(address).removeprefix("www.").split(".")
    domains = [".".join(labels[first:]) for first in range(len(labels))]
    found = {outlet.domain: outlet for outlet in Outlet.objects.filter(domain__in=domains)}
    return next((found[domain] for domain in domains if domain in found), None)
