"""What the audits announce. All are sent inside the transaction of the write they speak of.

Receivers may write rows and defer jobs, nothing else: what they do stands or falls with that transaction.
"""

from django.dispatch import Signal

# Audits wait for a worker. Payload: audit_ids (list).
audits_queued = Signal()

# An audit was judged. Payload: audit_id.
audit_judged = Signal()

# Single items wait to be looked at again. Payload: recheck_ids (list).
rechecks_queued = Signal()

# A follow-up was closed. Payload: follow_up_id.
follow_up_closed = Signal()
