"""What the newsroom announces. All are sent inside the transaction of the write: a receiver only writes rows or
defers jobs, and both vanish when the write rolls back. Payloads are ids.

story_submitted   story_id                 a draft entered review (again)
story_decided     story_id, decision_id    an officer approved or returned
story_published   story_id, version        the first public version; `version` is the public version number
story_corrected   story_id, version        a later public version with its note
story_withdrawn   story_id, version        the story stays visible with a note
story_unpublished story_id, version        the story is gone, its reason stays
review_restarted  story_id, user_id        a story under review was changed by that user: approvals are void
turn_passed       story_id                 a turn was overdue and went to the next owner
trial_asked       trial_id                 a draft of routes is to be replayed over the past month
photo_added       photo_id                 a picture came in: faces are to be sought in it
photo_decided     photo_id                 what the picture may show changed: it is to be drawn anew
"""

from django.dispatch import Signal

story_submitted = Signal()
story_decided = Signal()
story_published = Signal()
story_corrected = Signal()
story_withdrawn = Signal()
story_unpublished = Signal()
review_restarted = Signal()
turn_passed = Signal()
trial_asked = Signal()
photo_added = Signal()
photo_decided = Signal()
