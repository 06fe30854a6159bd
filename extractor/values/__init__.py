"""Words -> values: what a phrase means, without knowing the document it stands in."""
