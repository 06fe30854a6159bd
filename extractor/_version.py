"""The package's version, for `meta.extractor`."""

__version__ = "0.1.0"
