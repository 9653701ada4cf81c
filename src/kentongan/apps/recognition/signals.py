"""What recognition announces, inside the transaction of the write. Payloads are ids.

check_wanted      year_id            the scheme of a year is to be tried on last year's facts
scores_wanted     year_id, because   the scores of a year are to be computed anew, with the reason
scores_shown      year_id            units may look at provisional scores
awards_published  year_id            the results of a year became public
"""

from django.dispatch import Signal

check_wanted = Signal()
scores_wanted = Signal()
scores_shown = Signal()
awards_published = Signal()
