"""What crisis announces. All are sent inside the transaction of the write they speak of; receivers write rows and
defer jobs, nothing else.

case_opened             case_id        a case was opened (drills, too)
case_severity_changed   case_id        its level changed, by a person or by the judge
case_stood_down         case_id        the alert ended
case_reopened           case_id        a case that had stood down runs again
case_merged             case_id, into_id   the first now points to the second
"""

from django.dispatch import Signal

case_opened = Signal()
case_severity_changed = Signal()
case_stood_down = Signal()
case_reopened = Signal()
case_merged = Signal()
