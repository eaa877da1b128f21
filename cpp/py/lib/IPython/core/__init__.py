"""Where older notebooks look for display."""
