"""How long a run has waited, whatever the machine's clock does meanwhile."""

from __future__ import annotations

import time

__all__ = ["Clock"]

# Who looks does so many times a second; where it could not for longer, it was stopped, or the machine, or the clock was set.
_GAP = 2.0


class Clock:
    """Seconds in which this process was awake. They never run back, and they run on where the clock stands or goes backwards.

    A clock that does either would else make a wait without end: of a page that hangs, of a worker that does not stop, of a lock.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self._looked = time.monotonic()

    def look(self, waited: float = 0.0) -> float:
        """The seconds until now. `waited`: those since the last look that the system was asked to wait, and did."""
        now = time.monotonic()
        step, self._looked = now - self._looked, now
        self.seconds += max(step, waited) if step <= _GAP else waited
        return self.seconds
