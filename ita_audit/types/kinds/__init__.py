"""The closed list of types, one module each: how an item of the type is declared and read."""
