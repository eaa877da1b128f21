"""Times a program's bench() as `medkit bench` does, where that command isn't: in CPython, and in a page."""
import time


def measure(bench, seconds=0.5, fewest=3, most=200):
    bench()
    times = []
    began = time.perf_counter()
    while len(times) < fewest or (time.perf_counter() - began < seconds and len(times) < most):
        start = time.perf_counter()
        bench()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return times[len(times) // 2]
