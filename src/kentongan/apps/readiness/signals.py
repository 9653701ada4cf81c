"""What is announced, inside the transaction of the write.

drill_started   drill_id   its calls come in from now on
drill_ended     drill_id   scored, or cancelled
"""

from django.dispatch import Signal

drill_started = Signal()
drill_ended = Signal()
