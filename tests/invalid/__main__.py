"""The whole table, for people:    python -m tests.invalid [slopes] [part of a name].

Without `slopes` each row is run at its full size in a process of its own: seconds, MiB at the peak, and what came of it. With it, how time grows
from 16,000 to 128,000 characters. The exit code is 1 where a row does not hold.
"""

from __future__ import annotations

import sys

from tests.invalid.measure import MIB, SECONDS, alone, holds, slope
from tests.invalid.table import TABLE


def main(arguments: list[str]) -> int:
    """Print a line a row; 1 where one does not hold."""
    slopes = "slopes" in arguments
    words = [word for word in arguments if word != "slopes"]
    bad = 0
    for row in TABLE.values():
        if (words and not any(word in row.name for word in words)) or (slopes and not row.grows):
            continue
        if slopes:
            steep = slope(row, 16_000)
            wrong, said = steep > 1.2, f"{steep:5.2f}"
        else:
            found = alone(row)
            if isinstance(found, str):
                wrong, said = True, found
            else:
                wrong = not holds(row, found) or found.mib > MIB or found.seconds > SECONDS
                said = f"{found.seconds:6.2f} s {found.mib:5.0f} MiB  {', '.join(sorted(found.codes))}"
                said += f"  (not {row.code})" if not holds(row, found) else ""
        bad += wrong
        print("BAD " if wrong else "    ", f"{row.name[:60]!s:60}", said, flush=True)
    print(f"{bad} rows do not hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
