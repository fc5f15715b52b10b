"""What stands on the sheets of a PDF: runs of text with their place, and the mark that says what each one is."""

import re
from dataclasses import dataclass
from functools import cached_property

import pikepdf

HEX = re.compile(r"<([0-9A-Fa-f\s]*)>")
# What is read of a stream: letters, where they stand and what they are. Paths and colours are passed over.
OPERATORS = "q Q cm BDC BMC EMC Tf Tm Tj TJ Td TD T* Tc Tw Tz Ts ' \" Do"
SECTION = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.S)


@dataclass
class Run:
    """Letters that were set in one go."""
    text: str
    # Where the first letter that can be seen begins, and where the last one ends.
    left: float
    right: float
    # Of the line that the letters stand on, in points from the foot of the sheet.
    base: float
    size: float
    # The number of its marked content; None on the edge of the sheet and in decoration.
    mark: int | None
    # Of an artifact, such as "/Header".
    artifact: str | None


class Font:
    def __init__(self, font):
        self.name = str(font.BaseFont)
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        self.embedded = any(key in inner.FontDescriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        self.size_of_code = 2 if "/DescendantFonts" in font else 1
        self.default, self.widths = float(inner.get("/DW", 1000)), {}
        items = list(inner.get("/W", []))
        while items:
            first, second = int(items.pop(0)), items.pop(0)
            if isinstance(second, pikepdf.Array):
                self.widths.update({first + n: float(width) for n, width in enumerate(second)})
            else:
                width = float(items.pop(0))
                self.widths.update({code: width for code in range(first, int(second) + 1)})
        self.text = unicode_of(font.ToUnicode.read_bytes().decode("latin-1")) if "/ToUnicode" in font else {}

    def codes(self, string):
        data = bytes(string)
        return [int.from_bytes(data[n:n + self.size_of_code], "big") for n in range(0, len(data), self.size_of_code)]


def unicode_of(cmap):
    """What each code of a font means, from its ToUnicode map."""
    def text(digits):
        return bytes.fromhex(re.sub(r"\s", "", digits)).decode("utf-16-be", "replace")
    found = {}
    for kind, body in SECTION.findall(cmap):
        entries = HEX.findall(body)
        assert "[" not in body, "a map with lists"
        if kind == "bfchar":
            found.update({int(code, 16): text(to) for code, to in zip(entries[::2], entries[1::2])})
            continue
        for low, high, to in zip(entries[::3], entries[1::3], entries[2::3]):
            begin = text(to)
            for n in range(int(high, 16) - int(low, 16) + 1):
                found[int(low, 16) + n] = begin[:-1] + chr(ord(begin[-1]) + n)
    return found


def times(one, other):
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class Sheet:
    """One page, read once."""

    def __init__(self, page, fonts):
        self.page, self.fonts = page, fonts
        self.width, self.height = (float(page.mediabox[n + 2]) - float(page.mediabox[n]) for n in (0, 1))
        self.runs = []
        # The language of marked contents that say so themselves, by their number.
        self.languages = {}
        self.unmarked = 0
        self.read(page, page.obj.get("/Resources"), (1, 0, 0, 1, 0, 0), [])

    @cached_property
    def texts(self):
        """The text of each marked content, by its number."""
        found = {}
        for run in self.runs:
            if run.mark is not None:
                found[run.mark] = found.get(run.mark, "") + run.text
        return found

    def edge(self, kind):
        """The text of an artifact on the edge: "/Header" or "/Footer"."""
        return " ".join(run.text.strip() for run in self.runs if run.artifact == kind)

    def font(self, resources, name):
        font = resources.Font[name]
        key = font.objgen
        if key not in self.fonts:
            self.fonts[key] = Font(font)
        return self.fonts[key]

    def read(self, stream, resources, matrix, marks):
        """Runs through the operators. Typst moves with `cm` and `Tm` alone."""
        saved, font, size, place = [], None, 0.0, matrix
        for operands, operator in pikepdf.parse_content_stream(stream, OPERATORS):
            match str(operator):
                case "q":
                    saved.append((matrix, font, size))
                case "Q":
                    matrix, font, size = saved.pop()
                case "cm":
                    matrix = times([float(one) for one in operands], matrix)
                case "BDC" | "BMC":
                    marks = [*marks, (str(operands[0]), self.properties(operands, resources))]
                case "EMC":
                    gone = marks[-1]
                    marks = marks[:-1]
                    self.replace(gone)
                case "Tf":
                    font, size = self.font(resources, operands[0]), float(operands[1])
                case "Tm":
                    place = times([float(one) for one in operands], matrix)
                case "Tj" | "TJ":
                    self.show(operands[0] if str(operator) == "TJ" else [operands[0]], font, size, place, marks)
                case "Td" | "TD" | "T*" | "Tc" | "Tw" | "Tz" | "Ts" | "'" | '"':
                    raise AssertionError(f"{operator} is not known here")
                case "Do":
                    other = resources.XObject[operands[0]]
                    if other.Subtype == "/Form":
                        inner = times([float(one) for one in other.get("/Matrix", (1, 0, 0, 1, 0, 0))], matrix)
                        self.read(other, other.get("/Resources", resources), inner, marks)

    @staticmethod
    def properties(operands, resources):
        if len(operands) < 2:
            return {}
        inline = operands[1]
        return dict((resources.Properties[inline] if isinstance(inline, pikepdf.Name) else inline).items())

    def show(self, pieces, font, size, place, marks):
        text, moved, ink = "", 0.0, []
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                moved -= float(piece) / 1000
                continue
            for code in font.codes(piece):
                letter, width = font.text.get(code, "\ufffd"), font.widths.get(code, font.default) / 1000
                if letter.strip():
                    ink += [moved, moved + width]
                text += letter
                moved += width
        scale = abs(place[0])
        numbers = [int(one["/MCID"]) for _, one in marks if "/MCID" in one]
        self.languages.update({int(one["/MCID"]): str(one["/Lang"]) for _, one in marks if "/MCID" in one and "/Lang" in one})
        artifacts = [str(one.get("/Subtype", "/Layout")) for name, one in marks if name == "/Artifact"]
        if not numbers and not artifacts:
            self.unmarked += 1
        self.runs.append(Run(
            text, *(place[4] + edge * size * scale for edge in (min(ink, default=0), max(ink, default=0))), place[5], size * scale,
            numbers[-1] if numbers and not artifacts else None, artifacts[0] if artifacts else None))
        self.runs[-1].marks = marks

    def replace(self, mark):
        """ActualText stands for all that was shown inside its mark."""
        if "/ActualText" not in mark[1]:
            return
        inside = [run for run in self.runs if any(one is mark for one in run.marks)]
        for run in inside:
            run.text = ""
        if inside:
            inside[0].text = str(mark[1]["/ActualText"])
