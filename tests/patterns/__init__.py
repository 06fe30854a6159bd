"""No pattern takes more than linear time: what the package compiles, and texts made to slow it."""
