"""What the calendar announces, inside the transaction of the write.

holidays_changed   because   days became working days or ceased to be; `because` names the decree, for every re-dating
"""

from django.dispatch import Signal

holidays_changed = Signal()
