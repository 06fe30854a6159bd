"""Career guides, as scrapers hand them over, to validated and structured data.

    from extractor import extract
    guide = extract(page)          # str or bytes; text, markdown or HTML
    guide.model_dump_json()        # one JSON record, valid against the published schema

Names are loaded on first use, so that `import extractor` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extractor._version import __version__

if TYPE_CHECKING:
    from extractor.blocks import Page
    from extractor.errors import (
        ConversionError,
        ExtractorError,
        InputError,
        LayoutError,
        OptionalDependencyError,
        OutputError,
        SchemaVersionError,
        UsageError,
    )
    from extractor.guide import Guide
    from extractor.limits import Limits
    from extractor.pipeline import all_pay, extract, read
    from extractor.values.pay import find_pay
    from extractor.values.pay_model import FoundPay, Pay

__all__ = [
    "ConversionError",
    "ExtractorError",
    "FoundPay",
    "Guide",
    "InputError",
    "LayoutError",
    "Limits",
    "OptionalDependencyError",
    "OutputError",
    "Page",
    "Pay",
    "SchemaVersionError",
    "UsageError",
    "__version__",
    "all_pay",
    "extract",
    "find_pay",
    "read",
]

_HOME = {
    "ConversionError": "errors",
    "ExtractorError": "errors",
    "FoundPay": "values.pay_model",
    "Guide": "guide",
    "InputError": "errors",
    "LayoutError": "errors",
    "Limits": "limits",
    "OptionalDependencyError": "errors",
    "OutputError": "errors",
    "Page": "blocks",
    "Pay": "values.pay_model",
    "SchemaVersionError": "errors",
    "UsageError": "errors",
    "all_pay": "pipeline",
    "extract": "pipeline",
    "find_pay": "values.pay",
    "read": "pipeline",
}


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
