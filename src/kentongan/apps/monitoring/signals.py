"""What monitoring announces. All are sent inside the transaction of the write they speak of.

Receivers may write rows and defer jobs, nothing else.
"""

from django.dispatch import Signal

# Sources are due and leased to a reader. Payload: source_ids (list).
sources_leased = Signal()

# Links wait to be read. Payload: link_ids (list), wait (seconds, float), again (True: read although it was read).
links_waiting = Signal()

# An article was read for the first time, or again because its words changed. Payload: article_id, names_units (whether
# one of our offices is what it is about).
article_kept = Signal()
