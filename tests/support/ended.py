"""How a run of the program ended."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ended:
    """How a run ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    def shows(self, text):
        """Whether standard output holds ``text``, wherever its lines may end."""
        return unbroken(text) in unbroken(self.out)

    def says(self, text):
        """Whether standard error holds ``text``, wherever its lines may end."""
        return unbroken(text) in unbroken(self.err)


def unbroken(text):
    """``text`` without blanks and line ends, which a wrapped text has elsewhere."""
    return "".join(text.split())
