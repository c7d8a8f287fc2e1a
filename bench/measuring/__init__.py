"""The whole-program benchmark, a module for each area; bench/run.py puts it together."""
