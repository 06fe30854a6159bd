"""Calls that never come to an end, or end who calls: by the names and words that they are given."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

__all__ = ["stopped"]


def stopped(call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, but for what is named so."""

    def made(*given: Any, **named: Any) -> Any:
        told = " ".join(str(one) for one in given)
        if "stuck" in told:
            time.sleep(600)
        if "deadly" in told:
            os._exit(9)
        return call(*given, **named)

    return made
