"""What the intake announces, inside the transaction of the write. Payloads are ids.

arrival_gathered  arrival_id, wait   something came in; it may be settled in `wait` seconds
answer_written    answer_id          an answer to a sender waits to be sent
batch_sent        batch_id           a file of old stories waits to be read
"""

from django.dispatch import Signal

arrival_gathered = Signal()
answer_written = Signal()
batch_sent = Signal()
