"""Engines that are missing, fail or are told to do harm: whoever can be given their document gets it, and the report says who cannot."""

import os
import shutil

import pytest

import engines
import manifests
from project import AS_OF, BUILT, BUILT_WITHOUT_SOME, FAILED, plan

ASKED = ("build", "--as-of", AS_OF, "--formats", "needed")


def papers(project):
    return {path: bytes_ for path, bytes_ in project.files().items() if path.endswith(".pdf")}


def pages(project):
    return {path for path in project.files() if path.endswith(".html")}


@pytest.fixture
def whole(project):
    """What the project makes where nothing is wrong."""
    project.built(formats="needed")
    return papers(project), pages(project)


def test_without_an_engine_everything_else_is_made_and_the_report_says_how_to_get_it(project, whole, tmp_path):
    away = tmp_path / "elsewhere/caresheaf"
    away.parent.mkdir()
    shutil.copy(project.program, away)
    project.program = str(away)
    run = project.run(*ASKED, env={**os.environ, "PATH": "/nowhere", "CARESHEAF_PYTHON": "/nowhere/python3"})
    assert run.code == BUILT_WITHOUT_SOME and run.said.count("[format-engine-missing]") == 1
    assert "./make-sample" in run.said and "pip install typst==" in run.said
    assert papers(project) == {} and pages(project) == whole[1]
    assert manifests.faults(project.output) == []


def test_a_document_that_kills_its_engine_is_named_and_all_others_are_made(project, whole, tmp_path):
    record = plan(2)
    record["aboutMe"]["mostImportant"] = "My KILLER bees."
    project.write_plan(record)
    run = project.run(*ASKED, env=engines.worker(tmp_path, 'if "KILLER" in tree: os._exit(9)'))
    assert run.code == BUILT_WITHOUT_SOME and run.said.count("[format-failed]") == 1
    assert "Set aside" not in run.said and "files that people need: 1." in run.said
    assert "content/plans/ew-0002.json" in run.said and "people/ew-0002/my-plan.pdf could not be made" in run.said
    made = papers(project)
    assert set(made) == set(whole[0]) - {"people/ew-0002/my-plan.pdf"} and pages(project) == whole[1]
    assert made["people/ew-0001/my-plan.pdf"] == whole[0]["people/ew-0001/my-plan.pdf"]


def test_whoever_asked_to_hear_of_nothing_but_what_is_wrong_hears_of_a_document_that_is_missing(project, tmp_path):
    record = plan(2)
    record["aboutMe"]["mostImportant"] = "My KILLER bees."
    project.write_plan(record)
    env = engines.worker(tmp_path, 'if "KILLER" in tree: os._exit(9)')
    run = project.run(*ASKED, "--quiet", env=env)
    assert run.code == BUILT_WITHOUT_SOME and "people/ew-0002/my-plan.pdf could not be made" in run.stderr
    desk = (project.output / "desk/index.html").read_text(encoding="utf-8")
    assert "/ew-0002/my-plan.pdf could not be made" in desk
    told = project.run(*ASKED, "--json", env=env).json
    assert (told["outcome"], told["setAside"], told["counts"]["errors"]) == ("built-without-some", 0, 1)
    before = project.files()
    assert project.run(*ASKED, "--strict", "--quiet", env=env).code == FAILED and project.files() == before


def test_an_engine_that_dies_over_every_third_document_costs_nothing(project, whole, tmp_path):
    run = project.run(*ASKED, "--jobs", 2, env=engines.worker(tmp_path, "if asked == 3: os._exit(9)"))
    assert run.code == BUILT and "format-failed" not in run.said
    assert papers(project) == whole[0]


def test_typsts_own_program_is_used_where_it_is_on_the_path_and_makes_the_same(project, whole, tmp_path):
    log = tmp_path / "log"
    run = project.run(*ASKED, env=engines.program(tmp_path, log))
    assert run.code == BUILT and "format" not in run.said
    assert papers(project) == whole[0]
    given = [line.split() for line in log.read_text().splitlines()]
    assert len(given) == len(whole[0]) and {mode for _, mode, *_ in given} == {"0o700"}
    assert all(root.startswith(str(tmp_path / "tmp")) for root, *_ in given)
    assert not any("PATH" in names or "HOME" in names for _, _, *names in given), "it is given what it need not know"
    assert list((tmp_path / "tmp").iterdir()) == [], "a record was left in a temporary folder"


@pytest.mark.parametrize("engine", ["worker", "program"])
@pytest.mark.parametrize("code", [
    '#read("/etc/hostname")', '#read("../../../../etc/hostname")', '#read("/proc/self/environ")', '#image("/etc/hostname")',
    '#import ("@pre" + "view/cetz:0.3.0"): canvas', '#xml("/etc/fstab")', '#panic("no")', "#{", '#plugin("/bin/true")',
], ids=["read", "out of the root", "environment", "image", "package", "xml", "panic", "no code", "plugin"])
def test_a_theme_cannot_read_or_fetch(build_project, tmp_path, code, engine):
    project = build_project(plans=1)
    main = project.path("themes/default/paper/main.typ")
    main.write_text(main.read_text() + "\n" + code + "\n")
    env = engines.program(tmp_path, tmp_path / "log") if engine == "program" else engines.worker(tmp_path, "pass")
    run = project.run(*ASKED, env=env, timeout=30)
    assert run.code == BUILT_WITHOUT_SOME and "[format-failed]" in run.said
    assert papers(project) == {} and pages(project)


def test_a_package_that_a_theme_names_is_refused_before_anything_is_made(project):
    project.write("themes/default/paper/more.typ", '#import "@preview/cetz:0.3.0": canvas\n')
    run = project.built(expect=FAILED)
    assert "paper/more.typ" in run.said and "package" in run.said
    assert not project.output.exists()
