"""One file: read, checked, mended where that was asked for."""

from pathlib import Path
from typing import NamedTuple

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.reporting.located import Checked, located
from kentongan.core.text.reading import Story, read_bytes
from kentongan.core.text.unreadable import Unreadable
from kentongan.faces.cli.check.fixing import diff, is_fixable, mended, write_back
from kentongan.faces.cli.check.inputs import STDIN, story_in, story_of
from kentongan.faces.cli.check.setting import Setting
from kentongan.faces.cli.check.wording import EN


class Outcome(NamedTuple):
    """What became of a file: what was found or, in the user's language, why it could not be read."""

    file: str
    checked: Checked | None
    failure: str = ""
    fixes: int = 0
    diff: str = ""


def outcome_of(file: str, setting: Setting) -> Outcome:
    """Never raises for a file: the others go on."""
    try:
        if setting.options.fix and file != STDIN:
            return _mend(file, setting)
        return Outcome(file, _checked(file, story_of(file), setting))
    except Unreadable as error:
        return Outcome(file, None, error.english if setting.options.lang == EN else error.message)
    except OSError as error:
        return Outcome(file, None, f"{error.strerror}.")


def _checked(file: str, story: Story, setting: Setting) -> Checked:
    document = Document.from_file(
        story.cleaned, facts=setting.facts, published=setting.options.published, today=setting.today
    )
    least = setting.options.min_severity.rank
    found = check(document, rules=setting.rules, profile=setting.profile)
    kept = (finding for finding in found if finding.severity.rank >= least)
    return located(file, document, kept, is_text=story.is_text, waivers=setting.waivers)


def _mend(file: str, setting: Setting) -> Outcome:
    content = read_bytes(Path(file))
    checked = _checked(file, story_in(content, file), setting)
    if not is_fixable(file, checked):
        return Outcome(file, checked)
    done = mended(content, lambda each: _checked(file, story_in(each, file), setting))
    if setting.options.dry_run:
        return Outcome(file, checked, fixes=done.count, diff=diff(file, content, done.content))
    if done.content != content:
        write_back(file, done.content)
    return Outcome(file, done.checked, fixes=done.count)
