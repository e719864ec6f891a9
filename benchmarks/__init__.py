"""What takes how long. Plain scripts: `make bench` runs them, `python -m benchmarks.reading` one of them."""
