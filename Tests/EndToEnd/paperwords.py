"""The words of a page and of its paper, in the order in which they are read: they have to be the same."""

import re
from dataclasses import dataclass

from pages import read

BLOCKS = set("address article aside blockquote caption dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li "
             "main nav ol p pre section summary table tbody td th thead tr ul".split())

# What may differ, and why.
#
# - The list of contents of a person's document is for a screen: on paper a plan of some ten sheets is leafed through. That of
#   other papers says on which sheet things are.
# - “Number” above a column of numbers is said to screen readers alone.
# - A box that is ticked or not is drawn on a screen, and said to screen readers; paper has a letter form for it.
# - The caption of a table of words says again what its heading says.
# - A table that does not fit its sheet becomes a list of “label: value”.
# - A character that no font has is a box, of which the build has told.
# - Letters that run from right to left stand in a PDF from left to right, as on all paper; its readers turn them round. Of a
#   block that has some, it is proved that each of its letters is there.
# - Where a font draws a letter in several pieces, Typst gives each of them the whole letter as its meaning.
# - Bullets, ticks and crosses are no words, and places where a long word may break are not seen.
# - Ways through the site are for a screen.
# - Further copies, of a week to write on or of a card, are hidden from readers aloud.
ONLY_ON_SCREEN = ("//*[@hidden] | //svg[not(@role='img')] | //svg[contains(@class, 'chart-narrow')] | //form | //*[@class='skip']"
                  " | //nav[@class='crumb'] | //*[@class='more'] | //*[@aria-hidden='true'][contains(@class, 'paper')]")
LABELS = {"", "•", "✓", "✗"}
UNSEEN = dict.fromkeys(map(ord, "\u200b\u00ad\u2060\ufeff\u061c\u200e\u200f\u202c\u2066\u2067\u2068\u2069"))
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
IN_PIECES = re.compile("(.[\u0300-\u036f\u0900-\u0e4f]+)\\1+")
BOX = "\u25af"


@dataclass
class Choice:
    """One of several ways to say it."""
    ways: list


def words_of(pieces):
    """Words, where each None parts two words; choices stay as they are."""
    found, run = [], ""
    for piece in [*pieces, None]:
        if isinstance(piece, str):
            run += piece
            continue
        run = run.translate(UNSEEN)
        found += words_of_block(run)
        run = ""
        if piece is not None:
            found.append(Choice([words_of(way) for way in piece.ways]))
    return found


def words_of_block(text):
    """Its words; or, where some letters run from right to left, all its letters as one word."""
    if RIGHT_TO_LEFT.search(text):
        return ["".join(sorted(set("".join(text.split()))))]
    return [IN_PIECES.sub(r"\1", word) for word in text.split()]


def words_of_page(page):
    document = read(page)
    for gone in document.xpath(ONLY_ON_SCREEN):
        gone.drop_tree()
    is_personal = "plan" in document.find("body").get("class", "").split()
    roots = document.xpath("//header[@class='front'] | //a[@class='brand']") + document.xpath("//main")
    return words_of([piece for root in roots for piece in [None, *pieces_of(root, is_personal)]])


def pieces_of(element, is_personal):
    """The text of an element of a page."""
    if not isinstance(element.tag, str):
        return [element.tail or ""]
    if element.tag == "svg":
        title = element.find("title")
        inside = [None, f"[figure] {element.get('aria-label') or title.text_content()}", None]
    elif element.tag == "nav" and is_personal:
        inside = [None]
    elif element.tag == "table":
        inside = [None, *table(element, is_personal), None]
    elif element.tag == "br":
        inside = [" "]
    else:
        inside = [element.text or ""]
        for child in element:
            inside += pieces_of(child, is_personal)
        if element.tag == "li" and element.xpath("ancestor::nav"):
            inside += [None, Choice([["0"], []])]
        if element.get("class") == "sr":
            inside = [Choice([inside, ["☑"], ["☐"], []])]
        if element.tag in BLOCKS:
            inside = [None, *inside, None]
    return inside + [element.tail or ""]


def table(element, is_personal):
    """As columns, or as a list of labels and values."""
    def inside(one):
        return pieces_of(one, is_personal)
    heads = element.xpath("thead/tr/th")
    rows = [row.xpath("th | td") for row in element.xpath("tbody/tr")]
    listed = []
    for cell, head in [(cell, heads[at] if at < len(heads) else None) for row in rows for at, cell in enumerate(row)]:
        if not "".join(cell.itertext()).strip():
            continue
        if cell.tag == "td" and cell.get("class") != "number" and head is not None:
            label = cell.get("data-label") or " ".join(head.text_content().split())
            listed += [None, Choice([[label], [label + ":"]]), None]
        listed += inside(cell)
    captions = [inside(one) for one in element.xpath("caption")]
    caption = Choice([captions[0], []]) if captions and element.get("class") != "figures" else Choice(captions or [[]])
    return [None, caption, Choice([[piece for one in heads + sum(rows, []) for piece in inside(one)], listed])]


def words_of_paper(paper):
    return words_of(pieces_of_tag(paper.tags))


def pieces_of_tag(tag):
    if tag.kind == "Figure":
        return [None, f"[figure] {tag.alternative}", None]
    if tag.kind == "Lbl" and (tag.text.strip() in LABELS or re.fullmatch(r"\s*\d+\.\s*", tag.text)):
        return [None]
    found = []
    for one in tag.children:
        found += [one] if isinstance(one, str) else pieces_of_tag(one)
    return found if tag.is_inline else [None, *found, None]


class Lost(Exception):
    """Where two texts part: after so many words, what was wanted and what is there."""

    def __init__(self, at, wanted):
        self.at, self.wanted = at, wanted


def is_same(wanted, there):
    if BOX in there:
        return re.fullmatch(re.escape(there).replace(BOX, "."), wanted) is not None
    return wanted == there or wanted == "0" and there.isdigit()


def follow(wanted, words, at=0):
    """Where in `words` what is wanted ends. Of several ways the first that is there is taken."""
    for n, one in enumerate(wanted):
        if isinstance(one, Choice):
            lost = None
            for way in one.ways:
                try:
                    at = follow(way, words, at)
                    break
                except Lost as error:
                    lost = error if lost is None or error.at > lost.at else lost
            else:
                raise lost
        elif at < len(words) and is_same(one, words[at]):
            at += 1
        else:
            rest = [word if isinstance(word, str) else "…" for word in wanted[n:n + 12]]
            raise Lost(at, " ".join(rest))
    return at


def difference(page_words, paper_words):
    """None if the words are the same; else a sentence that says where they part."""
    try:
        end = follow(page_words, paper_words)
    except Lost as lost:
        before, there = paper_words[max(0, lost.at - 6):lost.at], paper_words[lost.at:lost.at + 12]
        return f"after “{' '.join(before)}”: the page has “{lost.wanted}”, the paper “{' '.join(there)}”"
    if end < len(paper_words):
        return f"the paper ends with more than the page: “{' '.join(paper_words[end:end + 12])}”"
    return None
