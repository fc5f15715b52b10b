"""The manifest says what the output holds, and who may open what."""

import json
import pytest

import manifests
from manifests import mode
from project import AS_OF

PRIVATE = ["people", "emergency", "carers", "invitations", "practices", "meetings", "organisations", "desk", "assets"]


def test_every_file_is_in_the_manifest_with_its_digest_and_nothing_else_is_there(sample):
    assert manifests.faults(sample.output) == []


def test_the_check_itself_can_fail(project):
    project.built()
    page = project.pages("people")[0]
    page.write_text(page.read_text() + " ")
    (project.output / "public/extra.txt").write_text("planted")
    project.pages("desk")[0].unlink()
    assert len(manifests.faults(project.output)) == 3


def test_the_manifest_says_what_made_the_output_and_when_it_holds(sample):
    manifest = sample.manifest()
    assert manifest["kind"] == "caresheaf-manifest" and manifest["theme"] == "default"
    assert manifest["asOf"] == AS_OF and manifest["madeBy"].startswith("caresheaf ")
    paths = [file["path"] for file in manifest["files"]]
    assert paths == sorted(paths, key=str.encode)
    for file in manifest["files"]:
        assert file["kind"] and file["audience"] and len(file["sha256"]) == 64 and "sources" in file, file
        if not file["kind"].startswith("portal-"):
            assert file["sources"], file


def test_the_audience_of_a_file_fits_the_folder_that_it_stands_in(sample):
    may = {"public": {"public"}, "people": {"person", "visitor"}, "invitations": {"person"}, "practices": {"gp"}, "meetings": {"mdt", "person"},
           "organisations": {"organisation"}, "desk": {"coordinators"}, "assets": {"private"},
           "emergency": {"emergency"}, "carers": {"carer"}}
    for file in sample.manifest()["files"]:
        assert file["audience"] in may[file["path"].split("/")[0]], file


@pytest.mark.parametrize("umask", [0o022, 0o000, 0o077])
def test_only_public_may_be_read_by_others_whatever_the_umask(project, umask):
    import os
    old = os.umask(umask)
    try:
        project.built()
    finally:
        os.umask(old)
    assert project.output.stat().st_mode & 0o066 == 0, "others may list what the output holds"
    assert mode(project.output / "manifest.json") == 0o600
    for part in PRIVATE:
        folder = project.output / part
        if not folder.exists():
            assert part in ("meetings", "carers", "invitations")
            continue
        for path in [folder, *folder.rglob("*")]:
            assert mode(path) == (0o700 if path.is_dir() else 0o600), path
    public = project.output / "public"
    for path in [public, *public.rglob("*")]:
        assert mode(path) == (0o755 if path.is_dir() else 0o644), path


def test_no_name_or_number_stands_in_a_path(sample):
    """Of a person whom a plan is about. Coordinators’ own pages at the desk have theirs, so that each finds theirs."""
    words = set()
    plans = [path.read_bytes() for path in sample.path("content/plans").glob("*.json")]
    for path in sample.path("content/plans").glob("*.ndjson"):
        plans += path.read_bytes().splitlines()
    for record in plans:
        person = json.loads(record)["person"]
        words |= {word.lower() for part in ("given", "family") for word in person["name"][part].split()}
        words |= {person.get("nhsNumber", "").replace(" ", "")} - {""}
    for file in sample.manifest()["files"]:
        parts = set(file["path"].lower().replace(".", "/").replace("-", "/").split("/"))
        if not file["path"].startswith(("public/", "desk/caseload-")):  # Lessons have words there, and staff names.
            assert not parts & words, file["path"]


def test_nothing_was_left_beside_the_output_but_what_the_next_build_goes_by(project):
    before = {path.name for path in project.folder.iterdir()}
    project.built()
    assert {path.name for path in project.folder.iterdir()} == before | {"output", ".caresheaf-memory-output"}
