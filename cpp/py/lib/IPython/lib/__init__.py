"""IPython's libraries: pretty."""
