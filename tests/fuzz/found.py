"""What went wrong, once each: kept as a file that the tests read ever after."""

import hashlib
import re
import traceback
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "core" / "standard" / "fuzz" / "found"


class Found:
    """Collects faults; of those that look alike only the first is kept."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._seen: set[str] = set()

    @property
    def count(self) -> int:
        return len(self._seen)

    def keep(self, error: BaseException, text: str) -> None:
        """Says what it is and writes the text that shows it."""
        where = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__}: {error}"
        alike = re.sub(r"\d+|['\"“…].*", "", told)[:60] + f"{Path(where.filename).name}:{where.name}"
        if alike in self._seen:
            return
        self._seen.add(alike)
        name = hashlib.sha256(alike.encode("utf-8", "replace")).hexdigest()[:12]
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / f"{name}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        print(f"FOUND {name}: {told[:400]} ({where.filename}:{where.lineno})", flush=True)
