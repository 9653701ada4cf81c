"""One thing whose clock ran out."""

from kentongan.apps.newsroom.services.routing.looking import pass_look_up
from kentongan.apps.newsroom.services.routing.rerouting import take_up_story
from kentongan.apps.newsroom.services.routing.watching import pass_turn_up, remind_turn


def tick(*, kind: str, key: int) -> bool:
    """Does what is due for a story or a look; False where it was done meanwhile, or nothing is to be done."""
    match kind:
        case "turn":
            return pass_turn_up(story_id=key)
        case "remind":
            return remind_turn(story_id=key)
        case "look":
            return pass_look_up(look_id=key)
        case "clock":
            return take_up_story(story_id=key)
    return False
