"""Hashtags, however they are written."""

import re

LONGEST = 60
_TAG = re.compile(rf"(?<![\w#&/])#(\w{{2,{LONGEST}}})(?!\w)")


def hashtag_key(written: str) -> str:
    """What a hashtag is compared by: `# HumasBergerak` and `#humasbergerak` are one. Empty for what is none."""
    bare = re.sub(r"[\s#]+", "", written).casefold()
    return bare if re.fullmatch(rf"\w{{2,{LONGEST}}}", bare) and not bare.isdecimal() else ""


def hashtags_in(text: str) -> frozenset[str]:
    """The keys of all hashtags in a text; a `#` inside a word or an address is none."""
    return frozenset(filter(None, map(hashtag_key, _TAG.findall(text))))
