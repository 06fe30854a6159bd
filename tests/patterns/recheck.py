"""What recheck tells of the package's patterns:    python -m tests.patterns.recheck DIRECTORY, in which `npm install recheck` was run.

It reads them in plain words, without possessive marks, as if each were looked for from everywhere. Where a pattern reads more than some ten characters
for each that a search may begin at, it tries long texts for a second, so that on a slow machine it tells of more.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.patterns.collected import names
from tests.patterns.plain import made, plain

SCRIPT = Path(__file__).with_suffix(".js")


def told(directory: str) -> dict[tuple[str, str], tuple[str, str | None]]:
    """By file and name: what is not called safe, as `vulnerable` (with the text) or `unknown` (no answer in time)."""
    known = names()
    rows, places = {}, {}
    for one in made():
        flags = one.compiled().flags
        letters = "".join(letter for letter, flag in (("i", re.IGNORECASE), ("m", re.MULTILINE), ("s", re.DOTALL)) if flags & flag)
        row = plain(one.source, one.flags, js=True), "u" + letters
        rows[row] = None
        file, line = one.places[0]
        places[row] = file, known.get((file, line), ("", ""))[1]
    done = subprocess.run(["node", str(SCRIPT), directory], input=json.dumps(list(rows)), capture_output=True, text=True, check=True)
    answers = map(json.loads, done.stdout.splitlines())
    return {places[row]: (status, attack) for row, (status, attack) in zip(rows, answers, strict=True) if status != "safe"}


if __name__ == "__main__":
    for place, answer in sorted(told(str(Path(sys.argv[1]).resolve())).items()):
        print(*place, *answer)
