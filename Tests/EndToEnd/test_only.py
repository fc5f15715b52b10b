"""`build --only`: a part of everything, made as in the whole."""

import json

import pytest

import manifests
from project import FAILED, USAGE, plan


@pytest.fixture(scope="module")
def whole(sample):
    """The output of the sample, by path."""
    return sample.files()


def part(sample, tmp_path, *only, **others):
    folder = tmp_path / "part"
    arguments = [word for one in only for word in ("--only", one)]
    run = sample.build("--output", folder, *arguments, **others)
    assert run.code == 0, run.said[-2000:]
    assert manifests.faults(folder) == []
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def documents(files):
    return sorted(path for path in files if path != "manifest.json" and not path.startswith(("assets/", "public/assets/")))


def about(whole, *words):
    return sorted(path for path in whole if any(word in path for word in words))


def assert_as_in_the_whole(files, whole):
    made = [path for path in files if path != "manifest.json"]
    assert [path for path in made if files[path] != whole[path]] == []


def test_a_person(sample, whole, tmp_path):
    files = part(sample, tmp_path, "person=mv-0001")
    assert_as_in_the_whole(files, whole)
    assert documents(files) == about(whole, "mv-0001")
    manifest = json.loads(files["manifest.json"])
    assert manifest["kind"] == "caresheaf-part" and manifest["only"] == ["person=mv-0001"]


def test_kinds_of_one_practice(sample, whole, tmp_path):
    files = part(sample, tmp_path, "practice=Z99001", "kind=gp-summary", "kind=gp-change-letter")
    assert_as_in_the_whole(files, whole)
    wanted = [path for path in about(whole, "practices/Z99001/")
              if path.endswith(("gp-summary.html", "gp-change-letter.html"))]
    assert len(wanted) >= 3 and documents(files) == wanted


def test_a_meeting(sample, whole, tmp_path):
    files = part(sample, tmp_path, "meeting=brackenford-2026-10-15")
    assert_as_in_the_whole(files, whole)
    wanted = {path for path in about(whole, "meetings/brackenford-2026-10-15/")}
    assert len(wanted) > 2 and wanted <= set(documents(files))
    assert all("brackenford-2026-10-15" in path for path in documents(files))


def test_a_site(sample, whole, tmp_path):
    files = part(sample, tmp_path, "site=aldermere")
    assert_as_in_the_whole(files, whole)
    people = {path.stem for path in (sample.folder / "content/plans").glob("*.json")
              if json.loads(path.read_text())["site"] == "aldermere"}
    made = {path.split("/")[1] for path in documents(files) if path.startswith("people/")}
    assert made == {person for person in people if about(whole, f"people/{person}/")}
    assert any(path.startswith("meetings/aldermere-") and path.endswith("/minutes.html") for path in files)
    assert not any("brackenford" in path or "llanmarl" in path for path in documents(files))


def test_pages_of_the_portal_by_their_kind(sample, whole, tmp_path):
    files = part(sample, tmp_path, "kind=portal-lesson")
    assert_as_in_the_whole(files, whole)
    pages = [path for path in documents(files) if path.endswith(".html")]
    assert pages and all(path.startswith("public/") for path in pages)
    assert "public/assets/portal.css" in files


def test_the_output_stays_and_is_never_taken_for_a_part(project):
    project.built()
    before = project.files()
    project.built("--only", "person=ew-0002")
    assert project.files() == before
    assert (project.folder / "part/people/ew-0002/my-plan.html").exists()
    assert not (project.folder / "part/people/ew-0001").exists()
    run = project.build("--only", "person=ew-0002", "--output", "output")
    assert run.code == FAILED and project.files() == before
    assert project.build("--output", "part").code == FAILED


def test_what_is_withheld_in_the_whole_is_withheld_in_the_part(project):
    record = plan(2)
    record["consents"] = [one for one in record["consents"] if one["to"] != "gp"]
    project.write_plan(record)
    project.built("--only", "person=ew-0002")
    made = {path.name for path in (project.folder / "part").rglob("*.html")}
    assert "my-plan.html" in made and not any("gp-summary" in name for name in made)


def test_two_plans_with_one_number_are_in_doubt_in_a_part_too(project):
    record = plan(9, id="ew-0777")
    record["person"]["nhsNumber"] = plan(2)["person"]["nhsNumber"]
    project.write_plan(record)
    run = project.build("--only", "person=ew-0002")
    assert run.code != 0
    assert not list((project.folder / "part").rglob("my-plan.html"))


@pytest.mark.parametrize("only, code, words", [
    (["person=nobody"], FAILED, "nobody"), (["practice=Z9900"], FAILED, "did you mean “Z99001”"), (["meeting=x"], FAILED, "x"),
    (["kind=my-plna"], USAGE, "my-plan"), (["person="], USAGE, "person="), (["mv-0001"], USAGE, "mv-0001"),
    (["person=a", "person=b"], USAGE, "names two"),
])
def test_what_is_not_there_is_named(project, only, code, words):
    run = project.build(*[word for one in only for word in ("--only", one)])
    assert run.code == code and words in run.said
    assert not (project.folder / "part").exists()
