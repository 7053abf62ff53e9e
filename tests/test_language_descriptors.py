"""What the reader of descriptors makes of nouns, names and the slots they fill."""

from checker.language.frames import read_frames
from checker.model import Descriptor


def described(text: str, head: str) -> Descriptor:
    """Return how the sentence describes one thing."""
    return next(found for found in read_frames([(text, None)])[0].descriptors if found.head == head)


def test_a_noun_keeps_its_qualifiers_and_the_slot_it_fills() -> None:
    """The subject of an active verb is its agent, the subject of a passive its patient."""
    nurse = described("The young nurse called the police.", "nurse")
    assert (nurse.qualifiers, nurse.relation, nurse.governor) == (("young",), "agent", "call")
    assert described("The nurse was called by the police.", "nurse").relation == "patient"


def test_a_noun_beside_a_name_describes_it() -> None:
    """Apposition gives the name that the noun goes with."""
    assert described("Anna Pell, a nurse, called the police.", "nurse").name == "anna pell"


def test_two_prepositions_that_make_one_are_read_as_one() -> None:
    """What stands next to a church is related to it by "next", what is in it by "in"."""
    assert described("The bomb went off next to the church.", "church").relation == "next"
    assert described("The bomb went off in the church.", "church").relation == "in"
