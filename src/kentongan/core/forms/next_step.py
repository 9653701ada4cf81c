"""What the office will do next stands in the last paragraph of its story, not only in the form."""

import re

# The prompt that prepared texts end with.
PROMPT = "[Langkah berikutnya, wajib diisi: apa yang akan dilakukan satuan setelah kegiatan ini, dan kapan.]"
_PROMPT = re.compile(r"\[\s?Langkah berikutnya\b[^\[\]]{0,400}\]", re.IGNORECASE)
_HASHTAGS = re.compile(r"(?:#\w+\s*)+\Z")
_WORD = re.compile(r"\w{3,}")
_END = re.compile(r"[.!?…”\"]\Z")
# An editor who says the same otherwise keeps this share of its words; then nothing is added.
_SAME = 0.5


def landed(body: str, answer: str) -> str:
    """`body` with `answer` in it: in the place of the prompt, else as the last paragraph, unless it says so already.

    Done twice it changes nothing more; without an answer, or without a text, nothing at all.
    """
    answer = sentence(answer)
    if not answer or not body.strip():
        return body
    if _PROMPT.search(body):
        return _PROMPT.sub("", _PROMPT.sub(lambda _: answer, body, count=1)).strip()
    if _says(body, answer):
        return body
    tags = _HASHTAGS.search(body)
    head, tail = (body[: tags.start()], body[tags.start() :]) if tags else (body, "")
    return "\n\n".join(filter(None, [head.rstrip(), answer, tail.strip()]))


def sentence(answer: str) -> str:
    """The answer as a paragraph: one line, a capital, a full stop."""
    answer = " ".join(answer.split())
    if not answer:
        return ""
    return answer[:1].upper() + answer[1:] + ("" if _END.search(answer) else ".")


def _says(body: str, answer: str) -> bool:
    """Whether one paragraph alone holds enough of the words: a long text holds any words somewhere."""
    wanted = _words(answer)
    return answer in body or any(
        wanted and len(wanted & _words(part)) >= _SAME * len(wanted) for part in body.split("\n\n")
    )


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}
