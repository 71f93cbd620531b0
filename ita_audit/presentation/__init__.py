"""A report as any reader sees it: what every format for people says, in one language and in the order it is said.

Every text is safe to show: control characters and bidirectional controls are made visible before.
What is special to a format (markup, formulas) is the format's to escape.
"""
