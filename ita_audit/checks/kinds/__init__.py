"""The closed list of kinds of check, one module each: its parameters, its problems, how it asks."""
