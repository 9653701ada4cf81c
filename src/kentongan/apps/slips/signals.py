"""What the slips announce, inside the transaction of the write.

slips_made   slip_ids   links were made; their mails are still to be sent
"""

from django.dispatch import Signal

slips_made = Signal()
