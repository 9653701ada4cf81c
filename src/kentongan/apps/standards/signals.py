"""What the standard announces, inside the transaction of the write. Payloads are ids.

preview_asked  preview_id  somebody wants to know what a draft profile would change; who keeps stories reads on
"""

from django.dispatch import Signal

preview_asked = Signal()
