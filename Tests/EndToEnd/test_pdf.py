"""Every PDF of the sample: tagged as PDF/UA-1 asks, signed on every sheet, and with every word of its page."""

import json
import re

import pikepdf
import pytest

from pages import read
from paperlook import collisions, out_of_place
from papers import Paper
from paperwords import BOX, difference, words_of, words_of_page, words_of_paper
from project import REPOSITORY

A4 = (595, 842)
PERSONAL = ("my-plan", "person-extract")


@pytest.fixture(scope="module")
def papers(sample_in_all_formats):
    found = {file["path"]: Paper(sample_in_all_formats.output / file["path"], file["kind"].removesuffix(".pdf"))
             for file in sample_in_all_formats.manifest()["files"] if file["path"].endswith(".pdf")}
    assert {paper.kind for paper in found.values()} >= {
        "my-plan", "my-plan-easy-read", "kitchen-sheet", "wallet-card", "emergency-sheet", "carers-page", "person-extract", "gp-extract", "gp-summary", "gp-change-letter", "invitation-letter", "mdt-minutes", "mdt-agenda", "mdt-case-card", "action-list", "portal-pack", "portal-report", "portal-check"}
    return found


def insist(faults):
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(map(str, faults[:30]))


def page_of(paper):
    return read(paper.path.with_suffix(".html"))


def test_every_document_that_people_hold_has_its_paper(sample_in_all_formats, papers):
    files = sample_in_all_formats.manifest()["files"]
    kinds = {file["kind"].removesuffix(".pdf") for file in files if file["path"].endswith(".pdf")}
    pages = {file["path"].removesuffix(".html") for file in files if file["kind"] in kinds}
    assert {file["path"].removesuffix(".pdf") for file in files if file["path"].endswith(".pdf")} == pages


def test_it_says_that_it_is_accessible_and_what_it_is_called(papers):
    faults = []
    for path, paper in papers.items():
        root, about = paper.root, paper.pdf.open_metadata()
        title = page_of(paper).findtext(".//title")
        wanted = {
            "tagged": (bool(root.MarkInfo.Marked) and not root.MarkInfo.get("/Suspects", False), True),
            "PDF/UA part": (about.get("pdfuaid:part"), "1"), "dc:title": (about.get("dc:title"), title),
            "title": (str(paper.pdf.docinfo.Title), title),
            "title shown": (bool(root.ViewerPreferences.DisplayDocTitle), True),
            "language": (str(root.Lang).split("-")[0], page_of(paper).get("lang")),
            "order of tabs": ({str(page.get("/Tabs", "/S")) for page in paper.pdf.pages}, {"/S"}),
        }
        faults += [(path, what, is_, should) for what, (is_, should) in wanted.items() if is_ != should]
    insist(faults)


def test_it_holds_nothing_that_runs_or_is_fetched(papers):
    faults = []
    for path, paper in papers.items():
        faults += [(path, fault) for fault in paper.pdf.check_pdf_syntax()]
        names = paper.root.get("/Names", {})
        faults += [(path, key) for key in ("/OpenAction", "/AA", "/AcroForm", "/AF") if key in paper.root]
        faults += [(path, key) for key in ("/JavaScript", "/EmbeddedFiles") if key in names]
        for _, one in annotations(paper):
            action = one.get("/A", {"/S": "/GoTo"})
            if one.Subtype != "/Link" or action["/S"] not in ("/URI", "/GoTo"):
                faults.append((path, one.Subtype, action["/S"]))
            elif action["/S"] == "/URI" and not re.match("https?:|tel:|mailto:", str(action.URI)):
                faults.append((path, str(action.URI)))
    insist(faults)


def test_its_fonts_come_with_it_and_its_sheets_are_a4(papers):
    faults = []
    for path, paper in papers.items():
        sizes = {(round(sheet.width), round(sheet.height)) for sheet in paper.sheets}
        faults += [(path, sizes)] if sizes != {A4} else []
        faults += [(path, font.name) for font in paper.fonts.values() if not font.embedded or not font.text]
        faults += [(path, "a letter without a meaning") for sheet in paper.sheets for run in sheet.runs if "\ufffd" in run.text]
        faults += [(path, "a letter that no font has") for sheet in paper.sheets for run in sheet.runs if BOX in run.text]
    insist(faults)


def test_no_word_of_its_page_is_lost_or_out_of_order(papers):
    faults = [(path, difference(words_of_page(paper.path.with_suffix(".html")), words_of_paper(paper)))
              for path, paper in papers.items()]
    insist([one for one in faults if one[1]])


def test_whatever_is_drawn_is_in_its_tags_or_is_decoration(papers):
    """And what is in its tags is drawn: neither sheet nor reader aloud has words that the other lacks."""
    faults = []
    for path, paper in papers.items():
        assert paper.tags
        drawn = {(number, mark) for number, sheet in enumerate(paper.sheets) for mark in sheet.texts}
        faults += [(path, "not in the tags", one) for one in drawn - paper.marks_read]
        faults += [(path, "letters without a mark", number) for number, sheet in enumerate(paper.sheets) if sheet.unmarked]
        told = {run.artifact for sheet in paper.sheets for run in sheet.runs if run.artifact}
        faults += [(path, "words in an artifact", one) for one in told - {"/Header", "/Footer", "/Layout"}]
    insist(faults)


def test_headings_are_those_of_the_page_in_order_and_none_is_passed_over(papers):
    faults = []
    for path, paper in papers.items():
        headings = [(int(tag.kind[1]), " ".join(tag.text.split())) for tag in paper.tags.all(*HEADINGS)]
        levels = [level for level, _ in headings]
        if levels.count(1) != 1 or levels[0] != 1 or any(b > a + 1 for a, b in zip(levels, levels[1:])):
            faults.append((path, levels))
        document = page_of(paper)
        wanted = [(int(one.tag[1]), " ".join(one.text_content().split())) for one in document.iter(*map(str.lower, HEADINGS))
                  if one.xpath("ancestor::main | ancestor::header[@class='front']")]
        if [(level, words_of([text])) for level, text in headings] != [(level, words_of([text])) for level, text in wanted]:
            faults.append((path, [one for one in zip(headings, wanted) if one[0] != one[1]][:2], len(headings), len(wanted)))
        if [words_of([title]) for title in titles(paper.root.Outlines)] != [words_of([text]) for _, text in wanted]:
            faults.append((path, "bookmarks", list(titles(paper.root.Outlines))))
    insist(faults)


HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def test_no_heading_stands_last_on_its_sheet(papers):
    faults = []
    for path, paper in papers.items():
        before = None
        for tag in leaves(paper.tags):
            if before is not None and tag.kind not in HEADINGS:
                if tag.on[0] != before.on[-1]:
                    faults.append((path, before.on[-1] + 1, before.text))
                before = None
            if tag.kind in HEADINGS:
                before = tag
    insist(faults)


def test_lists_are_lists(papers):
    faults = []
    for path, paper in papers.items():
        for tag in paper.tags.all():
            inside = [one.kind for one in tag.tags]
            if tag.kind == "L" and set(inside) != {"LI"} or tag.kind == "LI" and inside != ["Lbl", "LBody"]:
                faults.append((path, tag.kind, inside))
            elif tag.kind in ("LI", "Lbl", "LBody", "TR", "THead", "TBody") and any(isinstance(one, str) for one in tag.children) \
                    and tag.kind not in ("Lbl", "LBody"):
                faults.append((path, tag.kind, tag.text))
            # Whatever begins with a bullet and is no item was drawn as a list and is none.
            elif tag.kind not in ("Lbl", "LI", "L") and re.match(r"\s*[•✓✗]", tag.text) and not list(tag.all("L")):
                faults.append((path, tag.kind, tag.text[:40]))
    insist(faults)


def test_tables_have_heads_once_in_the_first_row_and_again_on_each_sheet(papers):
    faults, seen = [], 0
    for path, paper in papers.items():
        for table in paper.tags.all("Table"):
            seen += 1
            kinds = [tag.kind for tag in table.tags]
            rows = [[cell.kind for cell in row.tags] for row in table.all("TR")]
            if kinds != ["THead", "TBody"] or set(rows[0]) != {"TH"} or {kind for row in rows[1:] for kind in row} != {"TD"} \
                    or len({len(row) for row in rows}) != 1:
                faults.append((path, kinds, rows[:2]))
            if any(cell.attributes.get("/Scope") != "/Column" for cell in table.all("TH")):
                faults.append((path, "a head that says not of what"))
            heads = table.tags[0].text.split()
            for sheet in sorted(set(table.on))[1:]:
                repeated = " ".join(run.text for run in paper.sheets[sheet].runs if run.artifact == "/Layout").split()
                if not set(heads) <= set(repeated):
                    faults.append((path, "no head again", sheet + 1, heads))
    insist(faults)
    assert seen > 100


def test_pictures_say_what_they_show(papers):
    figures = [(path, tag) for path, paper in papers.items() for tag in paper.tags.all("Figure")]
    assert len(figures) > 10
    insist([(path, tag.alternative) for path, tag in figures if len((tag.alternative or "").split()) < 5])


def test_charts_have_the_words_that_they_have_on_the_page(papers):
    faults = []
    for path, paper in papers.items():
        there = "".join(tag.text for tag in paper.tags.all("Figure"))
        page = "".join(page_of(paper).xpath("//svg[contains(@class, 'chart-wide') or contains(@class, 'small')]//text//text()"))
        if sorted(squeezed(there)) != sorted(squeezed(page)):
            faults.append((path, there[:80], page[:80]))
    insist(faults)


def test_links_can_be_followed_from_their_tags_and_say_where_they_lead(papers):
    faults = []
    for path, paper in papers.items():
        tagged = {one.objgen for tag in paper.tags.all("Link") for one in tag.annotations}
        faults += [(path, "a link without its words", tag.attributes) for tag in paper.tags.all("Link")
                   if not tag.annotations or not tag.text.strip()]
        faults += [(path, sheet, "no tag or no contents") for sheet, one in annotations(paper)
                   if one.objgen not in tagged or not str(one.get("/Contents", "")).strip()]
    insist(faults)


def test_passages_in_another_language_are_marked(papers):
    faults, seen = [], set()
    for path, paper in papers.items():
        document = page_of(paper)
        own = document.get("lang")
        for gone in document.xpath("//nav[ancestor::body[contains(@class, 'plan')]] | //form"):
            gone.drop_tree()
        wanted, there = {}, {}
        for one in document.xpath("//main//*[@lang] | //header[@class='front']//*[@lang]"):
            if one.get("lang") != own and not one.xpath("ancestor::*[@lang][ancestor::body]"):
                wanted[one.get("lang")] = wanted.get(one.get("lang"), "") + squeezed(one.text_content())
        for language, text in foreign(paper.tags, own):
            there[language] = there.get(language, "") + squeezed(text)
        seen |= set(there)
        if {key: words_of([text]) for key, text in wanted.items()} != {key: words_of([text]) for key, text in there.items()}:
            faults.append((path, wanted, there))
    insist(faults)
    assert "cy" in seen


def test_every_sheet_says_whose_it_is_and_which_of_how_many(papers):
    faults = []
    for path, paper in papers.items():
        edge = {name: re.sub(r"\\([0-9a-f]{1,6}) ?", lambda found: chr(int(found[1], 16)), text).strip() for name, text in
                re.findall(r'--run-(head|side|foot):"(.*?)"', page_of(paper).get("style"))}
        say = json.loads((REPOSITORY / f"themes/default/strings/{page_of(paper).get('lang').split('-')[0]}.json").read_text())
        page, of = say["frame.page"], say["frame.of"]
        for number, sheet in enumerate(paper.sheets, 1):
            head, foot = sheet.edge("/Header"), sheet.edge("/Footer")
            # The front of a plan says all this itself.
            wanted_head = " ".join(filter(None, (edge["head"], edge["side"])))
            wanted_foot = f"{edge['foot']} {page} {number} {of} {len(paper.sheets)}"
            if paper.kind == "my-plan" and number == 1:
                wanted_head, wanted_foot = "", f"{page} 1 {of} {len(paper.sheets)}"
            elif paper.kind in ("gp-summary", "gp-change-letter", "gp-extract", "mdt-minutes", "mdt-agenda", "mdt-case-card", "action-list", "practice-index", "wallet-card") \
                    or paper.kind in ("kitchen-sheet", "emergency-sheet") and number == 1:
                wanted_head = ""
            if [words_of([text]) for text in (head, foot)] != [words_of([text]) for text in (wanted_head, wanted_foot)]:
                faults.append((path, number, head, foot))
    insist(faults)


def test_a_gp_gets_one_sheet(papers):
    insist([(path, len(paper.sheets)) for path, paper in papers.items() if paper.kind in ("gp-summary", "gp-change-letter") and len(paper.sheets) != 1])


def test_a_crew_gets_one_sheet_and_in_large_print_two(papers, sample_in_all_formats):
    large = {record["id"] for record in plans(sample_in_all_formats)
             if {"print-20", "print-24", "print-28"} & set(record.get("accessNeeds", {}).get("formats", []))}
    sheets = {path: len(paper.sheets) for path, paper in papers.items() if paper.kind == "emergency-sheet"}
    assert len(sheets) > 20 and large
    insist([(path, number) for path, number in sheets.items() if number > (2 if path.split("/")[1] in large else 1)])


def plans(project):
    folder = project.path("content/plans")
    return [json.loads(text) for path in sorted(folder.iterdir())
            for text in (path.read_text().splitlines() if path.suffix == ".ndjson" else [path.read_text()])]


def test_nothing_stands_over_an_edge_or_on_other_words(papers):
    insist([(path, fault) for path, paper in papers.items() for fault in out_of_place(paper) + collisions(paper)])


def squeezed(text):
    """Its letters alone."""
    return re.sub(r"[\s\u200b]", "", text)


def annotations(paper):
    return [(number, one) for number, page in enumerate(paper.pdf.pages, 1) for one in page.get("/Annots", [])]


def titles(item):
    """The bookmarks below an item."""
    child = item.get("/First")
    while child is not None:
        yield str(child.Title)
        yield from titles(child)
        child = child.get("/Next")


def leaves(tag):
    """The innermost blocks, in order: tags that hold words themselves."""
    for one in tag.tags:
        if one.kind in HEADINGS or any(isinstance(inside, str) and inside.strip() for inside in one.children):
            yield one
        else:
            yield from leaves(one)


def foreign(tag, own):
    """Language and text of the passages that are not in the document's own."""
    for one in tag.children:
        if isinstance(one, str):
            if tag.language.split("-")[0] != own:
                yield tag.language.split("-")[0], one
        else:
            yield from foreign(one, own)
