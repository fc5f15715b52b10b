"""Plans that are too much for paper: every word of theirs is on it all the same, inside its margins, and means nothing to Typst."""

import json
import re
import subprocess

import pytest

import hostile
from paperhostile import CODE, COORDINATOR, PLANS, code
from paperlook import collisions, out_of_place
from papers import Paper
from paperwords import BOX, difference, words_of_page, words_of_paper
from project import PRACTICE, REPOSITORY, Project, programme


@pytest.fixture(scope="module")
def hard(tmp_path_factory, program):
    """A project of nothing but such plans."""
    project = Project.minimal(tmp_path_factory.mktemp("hard") / "project", program, plans=0)
    words = {**programme(), "languages": ["en", "cy"]}
    words["team"].append(COORDINATOR)
    project.write("content/programme.json", words)
    for n, make in enumerate(PLANS.values(), 1):
        project.write_plan(make(n))
    project.ran = project.built(formats="needed", timeout=300)
    return project


def papers_of(project, name):
    """The plan and the summary for its practice."""
    person = f"ew-{list(PLANS).index(name) + 1:04d}"
    return [Paper(project.output / path) for path in
            (f"people/{person}/my-plan.pdf", f"practices/{PRACTICE}/{person}-gp-summary.pdf")]


@pytest.mark.parametrize("name", PLANS)
def test_every_word_is_on_paper(hard, name):
    for paper in papers_of(hard, name):
        assert difference(words_of_page(paper.path.with_suffix(".html")), words_of_paper(paper)) is None


@pytest.mark.parametrize("name", PLANS)
def test_every_word_is_inside_the_margins_and_on_no_other(hard, name):
    for paper in papers_of(hard, name):
        assert out_of_place(paper) + collisions(paper) == []


def test_what_no_font_has_is_a_box_of_which_the_build_tells(hard):
    assert "U+12000" in hard.ran.said and "U+1F6D8" in hard.ran.said and "U+E000" in hard.ran.said
    assert "format-failed" not in hard.ran.said
    assert "".join(words_of_paper(papers_of(hard, "odd characters at 14 point")[0])).count(BOX) > 6


def test_letters_from_right_to_left_come_back_in_their_order(hard):
    """As poppler turns them round, which is what copying and searching give."""
    paper = papers_of(hard, "odd characters at 14 point")[0]
    text = subprocess.run(["pdftotext", paper.path, "-"], capture_output=True, text=True, check=True).stdout
    text = re.sub("[\u200e\u200f\u202a-\u202e]", "", text)
    for words in ("שלום עולם", "مرحبا", "عائشہ"):
        assert words in text


@pytest.fixture(scope="module")
def coded(tmp_path_factory, program):
    """A plan of the sample with Typst code in every text of it."""
    project = Project(tmp_path_factory.mktemp("coded") / "project", program)
    project.write("content/programme.json", (REPOSITORY / "content/programme.json").read_text(encoding="utf-8"))
    project.path("themes").symlink_to(REPOSITORY / "themes")
    for name in ("mv-0001", "mv-0014"):
        record = json.loads((REPOSITORY / f"content/plans/{name}.json").read_text(encoding="utf-8"))
        project.write_plan(hostile.poison(record, (code(), code())))
    project.ran = project.built(formats="needed")
    return project


def test_code_in_a_record_is_words_and_never_code(coded):
    papers = [Paper(path) for path in sorted(coded.output.rglob("*.pdf"))]
    assert len(papers) >= 3 and "format-failed" not in coded.ran.said
    for paper in papers:
        assert difference(words_of_page(paper.path.with_suffix(".html")), words_of_paper(paper)) is None, paper.path
        assert out_of_place(paper) + collisions(paper) == []
    letters = "".join("".join(words) for words in map(words_of_paper, papers))
    assert [one for one in CODE if "".join(one.split()) not in letters and "[" not in one and "*" not in one and "<" not in one] == []
