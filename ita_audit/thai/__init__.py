"""Thai writing: its digits, letters, years, dates, names and line breaks. Plain functions of text."""
