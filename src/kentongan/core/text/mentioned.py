"""Words that a text speaks of, instead of using them: "kata oknum", "istilah Warga Binaan Pemasyarakatan"."""

import re

# "kata" is a verb of speech as well: after a comma or a closing mark, or at the head of a sentence, it names a speaker.
_SPOKEN_OF = re.compile(
    r"(?:(?<![”\",»’'])\s(?:kata|kata-kata)|\b[Ii]stilah|\b[Ss]ebutan|\b[Ff]rasa|\b[Ll]ema|\b[Jj]ulukan)\s[“\"‘']?$"
)
_REACH = 16


def is_mentioned(text: str, start: int) -> bool:
    """Whether the word at `start` is the subject of the sentence as a word, and not what it stands for."""
    return bool(_SPOKEN_OF.search(text, max(0, start - _REACH), start))
