"""Many inputs of one kind, from a seed: each is tried, and those that break something are kept."""

import time

import hypothesis
from hypothesis import HealthCheck, Phase, settings

from .kinds import KINDS
from .outcome import Outcome
from .watching import broken

BATCH = 100


def broken_by(name, data):
    """What breaks where ``data`` is an input of the kind ``name``; an empty text where nothing does."""
    kind = KINDS[name]
    return broken(
        {kind.file: data, **{k: v for k, v in kind.beside().items() if k != kind.file}}, kind.commands(data)
    )


def campaign(name, seed, number=None, seconds=None):
    """The outcome of at least ``number`` inputs, or of as many as ``seconds`` by the clock allow."""
    outcome, begun, ends = Outcome(), time.process_time(), time.monotonic() + (seconds or 0)
    data = KINDS[name].data()
    while outcome.tried < number if number is not None else time.monotonic() < ends:
        _batch(
            name,
            data,
            seed + outcome.tried,
            min(BATCH, (number or BATCH) - outcome.tried % (number or BATCH)),
            outcome,
        )
    outcome.seconds = time.process_time() - begun
    return outcome


def _batch(name, data, seed, size, outcome):
    @hypothesis.seed(seed)
    @settings(
        max_examples=size,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @hypothesis.given(data)
    def each(content):
        outcome.tried += 1
        if why := broken_by(name, content):
            outcome.broke(content, why)

    each()
