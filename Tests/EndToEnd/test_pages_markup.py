"""Every page of the sample: valid HTML, links that lead somewhere, and nothing from outside its folder."""

import re
from urllib.parse import unquote, urlsplit

import pytest

from pages import check_html, exclusions, html_faults, links, read

@pytest.fixture(scope="module")
def documents(sample):
    return {page: read(page) for page in sample.pages()}


def test_the_checker_sees_what_is_wrong(tmp_path):
    (tmp_path / "bad.html").write_text('<!doctype html><html lang="en"><title>t</title><p><div id=a></div><i id=a></p>')
    assert any(message["type"] == "error" for message in check_html(tmp_path))


def test_every_page_is_valid_html(sample):
    found, used = html_faults(sample.output)
    assert not found, f"{len(found)} messages:\n" + "\n".join(found[:20])
    assert set(exclusions()) == used, "an exclusion that is needed no more"


def test_every_page_for_email_is_valid_html(sample_in_all_formats, tmp_path):
    """Without its style sheet, which is that of the other pages and of which the checker of 2020 knows too little."""
    output = sample_in_all_formats.output
    sheet = (output / "assets/document.css").read_text(encoding="utf-8")
    own = "a:not([href]){color:inherit;text-decoration:none}"
    for page in sorted(output.rglob("*-for-email.html")):
        text = page.read_text(encoding="utf-8")
        assert text.count("<style>") == text.count("</style>") == 1, page
        assert f"<style>{sheet}{own}</style>" in text, f"{page} has another style sheet"
        bare = tmp_path / page.relative_to(output)
        bare.parent.mkdir(parents=True, exist_ok=True)
        bare.write_text(text.replace(f"{sheet}{own}", ""), encoding="utf-8")
    assert len(list(tmp_path.rglob("*.html"))) >= 9
    assert html_faults(tmp_path)[0] == []


def test_there_are_pages_of_every_kind(sample):
    kinds = {file["kind"] for file in sample.manifest()["files"]}
    assert kinds >= {"my-plan", "my-plan-easy-read", "kitchen-sheet", "wallet-card", "emergency-sheet", "carers-page", "gp-summary", "gp-change-letter", "gp-extract", "invitation-letter", "mdt-minutes", "mdt-agenda", "mdt-case-card", "action-list", "action-report", "person-extract", "practice-index", "desk", "portal-home",
                     "portal-sites", "portal-site", "portal-return", "portal-packs", "portal-pack", "portal-slides", "portal-quality", "portal-measures", "portal-measure", "portal-series", "portal-pathway", "portal-community", "portal-report", "portal-checks", "portal-theme", "portal-check", "portal-learning", "portal-lesson", "portal-story",
                     "portal-page", "portal-resources", "portal-search", "portal-index", "asset"}


def test_every_page_has_a_title_a_language_and_one_first_heading(documents):
    titles = {}
    for page, document in documents.items():
        assert document.get("lang") and document.findtext(".//title").strip(), page
        assert len(document.findall(".//h1")) == 1 and len(document.findall(".//main")) == 1, page
        levels = [int(heading.tag[1]) for heading in document.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        skipped = [pair for pair in zip(levels, levels[1:]) if pair[1] > pair[0] + 1]
        assert not skipped, f"{page} skips a level of heading: {skipped}"
        titles.setdefault((page.parent, document.findtext(".//title")), []).append(page)
    assert [pages for pages in titles.values() if len(pages) > 1] == [], "two pages of one folder have the same title"


def test_every_link_leads_to_a_file_and_every_anchor_is_there(sample, documents):
    anchors = {page: {element.get("id") for element in document.iter() if element.get("id")}
               for page, document in documents.items()}
    found, checked = [], 0
    for page, document in documents.items():
        for element, attribute, address in links(document):
            parts = urlsplit(address)
            if parts.scheme in ("tel", "mailto") or (element.tag == "a" and parts.scheme in ("http", "https")):
                continue
            checked += 1
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                found.append(f"{page}: {address} is no relative link")
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            root = sample.output / "public" if page.is_relative_to(sample.output / "public") else sample.output
            if not target.is_relative_to(root):
                found.append(f"{page}: {address} leads out of {root.name}/")
            elif not target.is_file():
                found.append(f"{page}: {address} leads to nothing")
            elif parts.fragment and target in anchors and unquote(parts.fragment) not in anchors[target]:
                found.append(f"{page}: {address} has no such anchor")
    assert checked > 2000 and not found, f"{len(found)} bad links:\n" + "\n".join(found[:20])


def test_every_page_can_be_reached_from_the_desk_the_home_page_or_a_practices_own_list(sample, documents):
    def reached(start):
        seen, todo = set(), [start]
        while todo:
            page = todo.pop()
            if page in seen or page not in documents:
                continue
            seen.add(page)
            todo += [(page.parent / unquote(urlsplit(address).path)).resolve() for element, _, address in
                     links(documents[page]) if element.tag == "a" and not urlsplit(address).scheme]
        return seen
    starts = ["desk/index.html", "public/index.html"]
    starts += [f"{folder.relative_to(sample.output)}/index.html" for folder in (sample.output / "practices").iterdir()]
    seen = set().union(*(reached((sample.output / start).resolve()) for start in starts))
    alone = [str(page.relative_to(sample.output)) for page in documents if page.resolve() not in seen]
    assert alone == [], "pages that no page leads to"


def test_nothing_is_fetched_from_elsewhere(sample, documents):
    """No address of a resource has a scheme; style sheets and scripts name no address; nothing frames or embeds."""
    for page, document in documents.items():
        for element, attribute, address in links(document):
            if element.tag != "a":
                assert not urlsplit(address).scheme and not address.startswith("//"), (page, address)
        for tag in ("iframe", "object", "embed", "base", "img", "video", "audio", "frame", "applet"):
            assert document.find(f".//{tag}") is None, (page, tag)
        assert not document.xpath("//meta[@http-equiv]"), page
    for path in sample.output.rglob("*.css"):
        assert not re.search(r"url\(|@import|image-set\(|https?:", path.read_text()), path
    for path in sample.output.rglob("*.js"):
        assert not re.search(r"\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|import|eval|Function)\s*\(|innerHTML"
                             r"|document\.write|type=.module", path.read_text()), path


def test_no_page_runs_a_script_but_the_search_and_the_desk(sample, documents):
    desk = {file["path"] for file in sample.manifest()["files"] if file["kind"] == "desk"}
    assert len(desk) > 3
    for page, document in documents.items():
        scripts = [script.get("src") for script in document.iter("script")]
        allowed = ["assets/search-index.js", "assets/search.js"] if page.name == "search.html" else []
        if str(page.relative_to(sample.output)) in desk:
            allowed = ["../assets/desk.js"]
        assert scripts == allowed, page
        for element in document.iter():
            if isinstance(element.tag, str):
                assert not [name for name in element.keys() if name.lower().startswith("on")], page


def test_each_script_lies_on_its_own_side(sample):
    """What the desk runs is not published, and no private page could run what the portal does."""
    scripts = {str(path.relative_to(sample.output)) for path in sample.output.rglob("*.js")}
    assert scripts == {"assets/desk.js", "public/assets/search.js", "public/assets/search-index.js"}
    audiences = {file["path"]: file["audience"] for file in sample.manifest()["files"]}
    assert audiences["assets/desk.js"] == "private" and audiences["public/assets/search.js"] == "public"


def test_no_page_is_left_with_a_phrase_or_a_name_of_the_machinery(documents):
    for page, document in documents.items():
        text = document.text_content()
        for sign in ("[[", "]]", "{count}", "Optional(", "nil,", "undefined", "NaN", "\ufffd"):
            if page.name != "search.html" or not sign.startswith("{"):
                assert sign not in text, f"{page}: {sign}"


def test_every_figure_of_a_late_return_says_so(documents):
    """As on every other page with the figure, and not once for all of them."""
    late = 0
    for page, document in documents.items():
        if page.parent.name != "returns" or " days late" not in document.text_content():
            continue
        for row in document.xpath('//table[contains(@class, "fold")]/tbody/tr'):
            said = row[1].text_content()
            if said[0].isdigit():
                assert "came late" in said, (page.name, said)
                late += 1
    assert late > 10
