"""A value held against a bound: what ``at_most`` and ``at_least`` share."""
