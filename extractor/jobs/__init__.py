"""A job is intake, extraction and sink: plan, workers, parts, manifest, resume, quarantine, totals."""
