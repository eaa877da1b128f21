"""Objects that were made without __init__."""
import io

s = super.__new__(super)
print(s.__thisclass__, s.__self__, s.__self_class__, repr(s))
print(io.TextIOWrapper.__new__(io.TextIOWrapper).buffer)
