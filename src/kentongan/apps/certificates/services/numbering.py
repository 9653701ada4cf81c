"""Numbers of papers: one series a year, without gaps."""

from django.db import transaction

from kentongan.apps.certificates.models import Counter

CERTIFICATES = "sert"


def hold_series(*, series: str, year: int) -> Counter:
    """Locks a series until the transaction ends: whoever numbers in it next waits. In a transaction."""
    Counter.objects.get_or_create(series=series, year=year)
    return Counter.objects.select_for_update().get(series=series, year=year)


@transaction.atomic
def next_numbers(*, series: str, year: int, count: int = 1) -> range:
    """Takes the next `count` numbers of a series; nobody else gets them, and a rolled back write gives them back."""
    counter = hold_series(series=series, year=year)
    first = counter.last + 1
    counter.last += count
    counter.save(update_fields=["last"])
    return range(first, counter.last + 1)
