"""The register of people: the list, the sheet of one person, and the form for a new one."""

from ui.people.new_person import NewPerson
from ui.people.people_list import PeopleList
from ui.people.person_sheet import PersonSheet

__all__ = ["NewPerson", "PeopleList", "PersonSheet"]
