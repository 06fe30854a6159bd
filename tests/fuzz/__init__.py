"""Coverage-guided fuzzing; needs the extra `fuzz`."""
