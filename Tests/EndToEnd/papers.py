"""A PDF as a reader that knows its tags has it: what each thing is, in order, with its words."""

from dataclasses import dataclass, field
from functools import cached_property

import pikepdf

from sheets import Sheet

# Tags that stand inside a line. A word may go on over their edges, and over no other.
INLINE = {"Span", "Link", "Em", "Strong", "Quote", "Code"}


@dataclass
class Tag:
    """A structure element. Its children are tags and texts in reading order."""
    kind: str
    attributes: dict
    language: str
    alternative: str | None = None
    children: list = field(default_factory=list)
    annotations: list = field(default_factory=list)
    # The numbers of the sheets that its words are on, from 0.
    on: list = field(default_factory=list)

    @property
    def tags(self):
        return [one for one in self.children if isinstance(one, Tag)]

    def all(self, *kinds):
        """Every tag of these kinds below this one, in order; of any if none is named."""
        for one in self.tags:
            if not kinds or one.kind in kinds:
                yield one
            yield from one.all(*kinds)

    @property
    def is_inline(self):
        return self.kind in INLINE and self.attributes.get("/Placement") != "/Block"

    def pieces(self):
        """Its text; None where one block ends and another begins."""
        for one in self.children:
            if isinstance(one, str):
                yield one
            else:
                edge = [] if one.is_inline else [None]
                yield from edge
                yield from one.pieces()
                yield from edge

    @property
    def text(self):
        return "".join("\n" if piece is None else piece for piece in self.pieces())


class Paper:
    def __init__(self, path, kind=None):
        self.path, self.kind = path, kind
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.fonts = {}

    @cached_property
    def sheets(self):
        return [Sheet(page, self.fonts) for page in self.pdf.pages]

    @cached_property
    def tags(self):
        """The root of the tags, as a tag."""
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.marks_read = set()
        root = Tag("root", {}, str(self.root.get("/Lang", "")))
        self._read(self.root.StructTreeRoot.get("/K"), None, root)
        return root

    def _read(self, inside, page, tag):
        if inside is None:
            return
        if isinstance(inside, pikepdf.Array):
            for one in inside:
                self._read(one, page, tag)
        elif not isinstance(inside, pikepdf.Dictionary):
            self._add(int(inside), page, tag)
        elif inside.get("/Type") == "/MCR":
            self._add(int(inside.MCID), inside.get("/Pg", page), tag)
        elif inside.get("/Type") == "/OBJR":
            tag.annotations.append(inside.Obj)
        else:
            child = Tag(
                str(inside.S)[1:], attributes_of(inside), str(inside.get("/Lang", tag.language)),
                str(inside.Alt) if "/Alt" in inside else None)
            tag.children.append(child)
            if "/ActualText" in inside:
                child.children.append(str(inside.ActualText))
                return
            self._read(inside.get("/K"), inside.get("/Pg", page), child)
            tag.on += child.on

    def _add(self, number, page, tag):
        sheet = self._numbers[page.objgen]
        self.marks_read.add((sheet, number))
        tag.on.append(sheet)
        text = self.sheets[sheet].texts.get(number, "")
        language = self.sheets[sheet].languages.get(number, tag.language)
        tag.children.append(text if language == tag.language else Tag("Span", {}, language, children=[text], on=[sheet]))


def attributes_of(element):
    found = {}
    listed = element.get("/A", [])
    for one in listed if isinstance(listed, pikepdf.Array) else [listed]:
        if isinstance(one, pikepdf.Dictionary):
            found.update({key: str(value) if isinstance(value, pikepdf.Name) else value for key, value in one.items()})
    return found
