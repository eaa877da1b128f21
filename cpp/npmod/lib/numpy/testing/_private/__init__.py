"""The folder of numpy.testing.utils under its inner name."""
