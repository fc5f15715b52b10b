"""Themes that inherit: harbour, and one that says as little as a theme can."""

import re
import shutil

import pikepdf
import pytest

from accessible import faults
from pages import html_faults
from project import REPOSITORY, Project

BARE = {"name": "quay", "version": "1.0.0", "title": "Quay", "inherits": "default"}


@pytest.fixture(scope="module")
def one_person(tmp_path_factory, program):
    """Builds all that one person of the sample needs in a theme."""
    folder = tmp_path_factory.mktemp("themes")
    for part in ("content", "themes"):
        shutil.copytree(REPOSITORY / part, folder / part)
    project = Project(folder, program)
    project.write("themes/quay/theme.json", BARE)
    project.write("themes/quay/css/tokens.css", "/* one{ */ :root{ --brand:#5a0b49 }\n@media print{:root{--ink:#fff}}\n")

    def build(theme):
        project.output = folder / theme
        project.built("--theme", theme, "--only", "person=mv-0026", "--output", project.output, formats="needed")
        return project.output / "people/mv-0026"
    return build


@pytest.mark.parametrize("theme", ["harbour", "quay"])
def test_what_a_person_needs_is_made_in_every_theme(one_person, theme):
    plain = {path.name for path in one_person("default").iterdir()}
    assert {"my-plan.pdf", "kitchen-sheet.pdf", "wallet-card.pdf"} <= plain
    assert {path.name for path in one_person(theme).iterdir()} == plain


@pytest.mark.parametrize("theme", ["harbour", "quay"])
def test_every_token_that_a_page_uses_has_a_value(one_person, theme):
    css = (one_person(theme) / "../../assets/document.css").resolve().read_text(encoding="utf-8")
    # Some are given by the page, as the person needs them.
    pages = "".join(path.read_text(encoding="utf-8") for path in sorted((REPOSITORY / "themes/default/xsl").rglob("*.xsl")))
    given = set(re.findall(r"(--[\w-]+)\s*:", css + pages))
    asked = set(re.findall(r"var\((--[\w-]+)\)", css))
    assert "--neither" in given and asked - given == set()


def colours_of(paper):
    """The colours that a PDF paints with, as three bytes."""
    with pikepdf.open(paper) as document:
        operations = [one for page in document.pages for one in pikepdf.parse_content_stream(page)]
    painted = [one.operands for one in operations if str(one.operator).lower() in {"sc", "scn", "rg"} and len(one.operands) == 3]
    return {tuple(round(float(part) * 255) for part in colour) for colour in painted}


def test_paper_has_the_colours_of_the_theme_and_the_others_of_the_one_below(one_person):
    own, ink, default = (0x5A, 0x0B, 0x49), (0x16, 0x23, 0x2C), (0x0B, 0x5A, 0x49)
    painted = colours_of(one_person("quay") / "my-plan.pdf")
    assert own in painted and ink in painted and default not in painted
    assert default in colours_of(one_person("default") / "my-plan.pdf")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory, program):
    """All web pages of the sample in the second theme."""
    folder = tmp_path_factory.mktemp("harbour")
    for part in ("content", "themes"):
        shutil.copytree(REPOSITORY / part, folder / part)
    project = Project(folder, program)
    project.built("--theme", "harbour")
    return project


def test_every_page_of_harbour_is_valid_html(harbour):
    assert html_faults(harbour.output)[0] == []


def test_a_page_of_each_kind_is_accessible_in_harbour(harbour, chromium):
    kinds = {}
    for file in harbour.manifest()["files"]:
        if file["path"].endswith(".html"):
            kinds.setdefault(file["kind"], file["path"])
    assert len(kinds) > 40
    found = [one for path in kinds.values() for one in faults(chromium, harbour.output / path, path)]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:30])
