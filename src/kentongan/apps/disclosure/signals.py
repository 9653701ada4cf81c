"""What the registers announce. All are sent inside the transaction of the write; payloads are ids.

entry_published    entry_id       an entry became public (again)
entry_withdrawn    entry_id       it is no longer public; its page says why
links_leased       entry_ids      addresses that are to be looked at
exemption_decided  test_id        a consequence test was decided, whatever the ruling
exemption_lapsed   exempted_id    a period is over: to be opened or tested again
"""

from django.dispatch import Signal

entry_published = Signal()
entry_withdrawn = Signal()
links_leased = Signal()
exemption_decided = Signal()
exemption_lapsed = Signal()
