"""Who looks at files on a machine where some never come to an end, or end who looks: by their names and words."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

from extractor.intake import csv, rows
from extractor.jobs import lookout


def _stopped(call: Callable[..., Any]) -> Callable[..., Any]:
    def made(*given: Any, **named: Any) -> Any:
        told = " ".join(str(one) for one in given)
        if "stuck" in told:
            time.sleep(600)
        if "deadly" in told:
            os._exit(9)
        return call(*given, **named)

    return made


plan = sys.modules["extractor.intake.plan"]  # the package calls its function so
plan._kind = _stopped(plan._kind)
rows.unit_of = csv.unit_of = _stopped(rows.unit_of)

if __name__ == "__main__":
    sys.exit(lookout.main())
