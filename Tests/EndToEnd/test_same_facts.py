"""Every format of a document says the same: whom to call, which days, whose number, and what its parts are called."""

import json
import re
import zipfile

import pytest
from lxml import etree

from conftest import built_sample
from pages import read
from papers import Paper
from paperwords import RIGHT_TO_LEFT
from project import REPOSITORY

FORMATS = {".pdf", ".brf", ".epub", "-to-read-aloud.txt", "-for-email.html"}
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def everything(tmp_path_factory, program):
    """The sample with every format of every document of its people."""
    return built_sample(tmp_path_factory.mktemp("everything"), program, "all")


@pytest.fixture(scope="module")
def documents(everything):
    """The web pages of people, each with the grade of braille that its reader reads."""
    needs = {}
    for path in sorted((REPOSITORY / "content/plans").glob("*.json")):
        plan = json.loads(path.read_text(encoding="utf-8"))
        needs[plan["id"]] = json.dumps(plan.get("accessNeeds", {}))
    found = {page: "braille-grade-2" in needs.get(page.parent.name, "") for page in sorted(everything.output.glob("people/*/*.html"))
             if not page.name.endswith("-for-email.html")}
    assert len(found) > 50
    return found


def beside(page, ending):
    return page.with_name(page.stem + ending)


def squeezed(text):
    return re.sub(r"[^\w]", "", text).casefold()


def headings_of(root, tags):
    return [squeezed("".join(one.itertext())) for one in root.iter(*tags)]


class Facts:
    """What a page says that nobody may get wrong. Numbers have no spaces, days are as they are written."""

    def __init__(self, root, prefix=""):
        numbers = [one.get("href")[4:] for one in root.iter(prefix + "a") if (one.get("href") or "").startswith("tel:")]
        self.numbers = {re.sub(r"\D", "", one) for one in numbers}
        self.identifiers = {re.sub(r"\D", "", "".join(one.itertext())) for one in root.iter(prefix + "span")
                            if "nhs" in (one.get("class") or "").split()}
        self.days = {" ".join("".join(one.itertext()).split()) for one in root.iter(prefix + "time")}
        self.headings = headings_of(root, [f"{prefix}h{level}" for level in range(1, 7)])

    @property
    def long_numbers(self):
        return {one for one in self.numbers | self.identifiers if len(one) >= 10}


def facts_of_page(page):
    document = read(page)
    for gone in document.xpath("//*[@aria-hidden='true'] | //nav[@class='crumb'] | //*[@hidden] | //*[@class='skip']"):
        gone.drop_tree()
    return Facts(document.find("body"))


def differences(page, there, wanted):
    """What one has and the other lacks, by kind of fact."""
    found = []
    for kind, one in wanted.items():
        if there[kind] != one:
            less, more = [x for x in one if x not in there[kind]], [x for x in there[kind] if x not in one]
            found.append((f"{page.parent.name}/{page.stem}", kind, "lacks", less, "has", more))
    return found


def insist(faults):
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(map(str, faults[:20]))


def test_every_document_is_there_in_every_format(documents):
    insist([(page.parent.name, page.stem, ending) for page in documents for ending in FORMATS if not beside(page, ending).is_file()])


def test_a_single_file_for_email_says_the_same_and_needs_nothing_else(documents):
    faults = []
    for page in documents:
        alone = beside(page, "-for-email.html")
        faults += differences(page, vars(facts_of_page(alone)), vars(facts_of_page(page)))
        document = read(alone)
        outside = [one for one in document.xpath("//@src | //link/@href | //use/@href | //image/@href")
                   if not one.startswith(("data:", "#"))]
        outside += [one for one in document.xpath("//a/@href") if not re.match("#|tel:|mailto:|https?://", one)]
        outside += re.findall(r"url\((?!['\"]?(?:data:|#))[^)]*\)", alone.read_text(encoding="utf-8"))
        faults += [(alone, one) for one in outside]
    insist(faults)


def test_a_book_says_the_same(documents):
    faults = []
    for page in documents:
        wanted, body = facts_of_page(page), etree.Element(XHTML + "body")
        with zipfile.ZipFile(beside(page, ".epub")) as book:
            chapters = [name for name in book.namelist() if re.search(r"chapter-\d+\.xhtml$", name)]
            for name in sorted(chapters, key=lambda name: int(re.search(r"(\d+)\.", name)[1])):
                body.append(etree.fromstring(book.read(name)).find(XHTML + "body"))
        there = Facts(body, XHTML)
        faults += differences(page, vars(there), vars(wanted))
    insist(faults)


def test_paper_says_the_same(documents):
    faults = []
    for page in documents:
        wanted, paper = facts_of_page(page), Paper(beside(page, ".pdf"))
        links = [str(one.A.URI) for sheet in paper.pdf.pages for one in sheet.get("/Annots", []) if "/URI" in one.get("/A", {})]
        called = {re.sub(r"\D", "", one) for one in links if one.startswith("tel:")}
        faults += differences(page, {"numbers": called}, {"numbers": {one for one in wanted.numbers if len(one) > 3}})
        text = " ".join(paper.tags.text.replace("\u200b", "").split())
        faults += [(page, one) for one in wanted.identifiers if one not in re.sub(r"\s", "", text)]
        # Paper has letters that run from right to left in the order of the eye.
        faults += [(page, one) for one in wanted.days
                   if not RIGHT_TO_LEFT.search(one) and one.replace(" ", "") not in re.sub(r"\s", "", text)]
    insist(faults)


def test_what_is_read_aloud_says_the_same(documents):
    faults = []
    for page in documents:
        wanted, text = facts_of_page(page), beside(page, "-to-read-aloud.txt").read_text(encoding="utf-8")
        digits = re.sub(r"(?<=\d)[ ,]+(?=\d\b)", "", text)
        spoken = {one for one in re.findall(r"(?<!\d)\d{10,}(?!\d)", digits)}
        faults += differences(page, {"numbers": spoken}, {"numbers": wanted.long_numbers})
        flat = squeezed(text)
        faults += [(page, one) for one in wanted.days if squeezed(one) not in flat]
    insist(faults)


def letters_of_braille(text):
    """Uncontracted braille as plain letters and figures: a sign for numbers turns the letters after it into figures."""
    def figures(found):
        return found[0][1:].replace('"', "").translate(str.maketrans("ABCDEFGHIJ", "1234567890"))
    # What would be a figure in print is a full stop or a comma in braille.
    text = re.sub("[0-9]", ".", " ".join(text.replace("\f", " ").split()))
    return re.sub(r'#[A-J]+(?:"[A-J]+)*', figures, text)


def test_braille_says_the_same(documents):
    faults = []
    for page, is_contracted in documents.items():
        if page.parent.name == "mv-0027" and page.stem != "my-plan":
            continue  # Urdu braille has figures of its own.
        wanted, text = facts_of_page(page), letters_of_braille(beside(page, ".brf").read_text(encoding="ascii"))
        there = set(re.findall(r"(?<!\d)\d{10,}(?!\d)", text))
        faults += differences(page, {"numbers": there}, {"numbers": wanted.long_numbers})
        if is_contracted or read(page).get("lang") != "en":
            continue
        flat = re.sub(r"[^A-Z0-9]", "", text)
        faults += [(page, one) for one in wanted.days if one.isascii() and re.sub(r"[^A-Z0-9]", "", one.upper()) not in flat]
        faults += [(page, one) for one in wanted.headings if re.fullmatch("[a-z0-9]+", one) and one.upper() not in flat]
    insist(faults)
