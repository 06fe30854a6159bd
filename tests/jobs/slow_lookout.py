"""Who looks at files on a machine where some never come to an end, or end who looks: by their names and words."""

from __future__ import annotations

import sys

from extractor.intake import csv, rows
from extractor.jobs import lookout
from tests.jobs.stopping import stopped

plan = sys.modules["extractor.intake.plan"]  # the package calls its function so
plan._kind = stopped(plan._kind)
rows.unit_of = csv.unit_of = stopped(rows.unit_of)

if __name__ == "__main__":
    sys.exit(lookout.main())
