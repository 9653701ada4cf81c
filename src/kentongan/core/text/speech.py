"""The verbs that tie a quotation to its speaker."""

import re
from pathlib import Path

_LISTED = Path(__file__).with_name("speech_verbs.txt").read_text(encoding="utf-8").split("\n")

# Roots such as "ujar" and "ungkap"; each also stands with -nya ("ujarnya"), meaning a person named before.
SPEECH_VERBS = frozenset(line for line in _LISTED if line and not line.startswith("#"))

# Verbs that open a quotation or an indirect one: "Ia mengatakan, ..."
REPORTING_VERBS = re.compile(
    r"\b(?:me(?:ngatakan|nyampaikan|nuturkan|njelaskan|nerangkan|negaskan|ngungkapkan|nyebutkan?|nambahkan|nekankan"
    r"|maparkan|ngucapkan|minta|ngajak|nyatakan|ngimbau|nghimbau|ngingatkan|mbeberkan|nguraikan|rinci|nceritakan"
    r"|njawab|ngaku|ngakui|ngapresiasi|lanjutkan|ngharapkan|nyambut|nyoroti|nandaskan|nyarankan|mohon|ngemukakan)"
    r"|berpesan|berharap|berpendapat|berujar|berkata|bertanya|berjanji|bercerita|ujar|ungkap|kata|tutur|menurut)\b",
    re.IGNORECASE,
)


def is_speech_verb(word: str) -> bool:
    """Whether `word` (in any case, with or without -nya) ties a quotation to a speaker."""
    word = word.lower()
    return word in SPEECH_VERBS or word.removesuffix("nya") in SPEECH_VERBS
