"""A harness that feeds the program what nobody meant: ``python -m tests.fuzz --hours 1``."""
