"""The supervisor's commands: ``review``, ``rounds``, ``compare`` and ``dashboard``."""
