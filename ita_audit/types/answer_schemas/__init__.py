"""What an answer may be, as JSON Schema: the pieces that types put their schemas together from."""
