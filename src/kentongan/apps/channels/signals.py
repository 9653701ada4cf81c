"""What the channels announce. All are sent inside the transaction of the write they speak of.

Receivers may write rows and defer jobs, nothing else: what they do stands or falls with that transaction.
"""

from django.dispatch import Signal

# A version left the newsroom. Payload: item_id (WireItem). Sent once for each uri and version.
item_released = Signal()

# Dispatches wait for a worker. Payload: dispatch_ids (list), wait (seconds before the first try, float).
dispatches_queued = Signal()
