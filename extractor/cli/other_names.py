"""What other programs call an option: a word that is like no option here may still mean one."""

from __future__ import annotations

import click

__all__ = ["suggest"]

_OTHERS: dict[str, str] = {
    "--jobs": "workers num-workers n-workers n-jobs njobs job processes procs num-procs nproc threads num-threads cores cpus parallel concurrency",
    "--output": "out out-dir outdir output-dir output-folder output-path output-file dest destination target save-to write-to",
    "--to": "format output-format out-format fmt output-type as sink",
    "--limit": "max-pages max-items max-rows max-records max-units pages count head top first take num sample",
    "--force": "overwrite no-resume no-cache clean restart redo replace rerun",
    "--retry-failed": "retry retries retry-errors retry-failures rerun-failed",
    "--max-failures": "max-errors max-fails max-failed error-budget failure-budget",
    "--fail-fast": "failfast exit-first stop-on-error abort-on-error strict",
    "--timeout-per-page": "timeout page-timeout time-limit max-seconds",
    "--max": "limits max-bytes max-size max-length",
    "--id-key": "id id-column id-col id-field key",
    "--text-key": "text text-column text-col text-field content-key column field html-key",
    "--layout": "template site schema-file profile",
    "--dedupe": "dedup unique distinct no-duplicates drop-duplicates",
    "--zstd": "zst compress compression gzip",
    "--log-format": "log logs json-logs log-json progress quiet verbose",
    "--media-type": "content-type mime mime-type mimetype type",
    "--records": "deep full all",
    "--against": "compare baseline diff old",
}
"""By option: other names of it, without the hyphens."""


def suggest(error: click.NoSuchOption) -> click.NoSuchOption:
    """The same error, naming the option that is meant where the command has it."""
    asked = error.option_name.lstrip("-").replace("_", "-")
    known = {name for parameter in error.ctx.command.params for name in parameter.opts} if error.ctx is not None else set()
    meant = next((option for option, others in _OTHERS.items() if option in known and asked in others.split()), None)
    if meant is None:
        return error
    # Its own list of possibilities drops those that are spelled otherwise.
    return click.NoSuchOption(error.option_name, f"No such option {error.option_name!r}. Did you mean {meant!r}?", ctx=error.ctx)
