"""The piles of a print run, as whoever fills envelopes has them."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from papers import Paper

# "Page 1 of 3", "Tudalen 1 o 3" and the like in Urdu, whose letters do not come out as they are read.
PAGES = re.compile(r"\b(\d{1,3})\D+\d{1,3}$")


def words(sheet):
    """What stands on a page but for its edges, in the order in which it was set."""
    return " ".join(" ".join(sheet.texts.values()).split())


def number(sheet):
    """Which page of its document it is; none on the front of My plan."""
    at = PAGES.search(" ".join(sheet.edge("/Footer").split()))
    return int(at[1]) if at else None


@dataclass
class Document:
    """One document of a pile: its first page in the PDF, from 1, and the words on each of its pages."""
    first: int
    pages: list = field(default_factory=list)

    @property
    def text(self):
        return "\n".join(self.pages)

    @property
    def is_slip(self):
        return "Do not post it." in self.pages[0]

    @property
    def is_letter(self):
        return any(words in self.text for words in ("Here are your papers", "Dyma eich papurau"))


class Pile(Paper):
    @cached_property
    def documents(self):
        """Told apart by their page numbers; blank backs belong to nobody."""
        found = []
        for place, sheet in enumerate(self.sheets, start=1):
            if not sheet.runs:
                continue
            if number(sheet) in (None, 1):
                found.append(Document(place))
            found[-1].pages.append(words(sheet))
        return found

    @property
    def slips(self):
        return [one for one in self.documents if one.is_slip]

    @property
    def letters(self):
        return [one for one in self.documents if one.is_letter]

    @property
    def text(self):
        return "\n".join(one.text for one in self.documents)


def piles(folder):
    return {path.name: Pile(path) for path in sorted(folder.glob("*.pdf"))}
