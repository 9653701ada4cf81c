"""What programmes announce, inside the transaction of the write. Payloads are ids.

call_opened      call_id         offices are asked to send something in
episode_aired    broadcast_id    an episode went out; what was in it counts
"""

from django.dispatch import Signal

call_opened = Signal()
episode_aired = Signal()
