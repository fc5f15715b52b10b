"""What is made again and what is kept: an output is the same whatever was there before, and little work is done twice."""

import json
import stat
import sys

import pytest

import manifests
from edits import Edits
from project import AS_OF, BUILT_WITHOUT_SOME, FAILED, plan
from running import Running

MEMORY = ".caresheaf-memory-output"

# A Python with a Typst that makes no pages: its “PDF” holds a digest of all that it was given.
PAPER = '''#!{python}
import hashlib, os, struct, sys
source, sink = os.fdopen(0, "rb"), os.fdopen(1, "wb")
def read(size):
    data = source.read(size)
    if len(data) < size: sys.exit(0)
    return data
def number(): return struct.unpack(">I", read(4))[0]
sink.write(b"typst 0".ljust(31) + b"\\n"); sink.flush()
theme = hashlib.sha256()
for folder, _, names in sorted(os.walk(sys.argv[sys.argv.index("-c") + 2])):
    for name in sorted(names): theme.update(open(os.path.join(folder, name), "rb").read())
while True:
    digest = theme.copy()
    for _ in range(number()):
        digest.update(read(number())); digest.update(read(number()))
    job = number()
    made = b"%PDF-1.7\\n" + digest.hexdigest().encode() + b"\\n%%EOF\\n"
    sink.write(struct.pack(">BII", 0, job, len(made)) + made); sink.flush()
'''


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    path = tmp_path_factory.mktemp("engine") / "python3"
    path.write_text(PAPER.format(python=sys.executable))
    path.chmod(0o700)
    return {"PATH": "/usr/bin:/bin", "CARESHEAF_PYTHON": str(path)}


def everything(folder):
    """Each file and folder below: its rights and its bytes. Nothing that holds if the folder is exchanged meanwhile."""
    try:
        return {str(path.relative_to(folder)): (stat.S_IMODE(path.stat().st_mode), path.read_bytes() if path.is_file() else None)
                for path in folder.rglob("*")}
    except FileNotFoundError:
        return {}


def assert_same(made, clean, done):
    assert made.keys() == clean.keys(), (done, sorted(made.keys() ^ clean.keys())[:8])
    different = sorted(path for path in made if made[path] != clean[path])
    assert not different, (done, different[:8])


def report(run):
    """What a build says of itself, but for where it put things and how much of it was new."""
    return report_of(json.loads(run.stdout))


def report_of(said):
    return {key: value for key, value in said.items() if key not in ("output", "kept")}


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_an_output_is_what_a_clean_build_makes(build_project, engine, seed):
    project = build_project(plans=7)
    edits = Edits(project, seed)
    kept = files = 0
    for step in range(22):
        done = edits.some(edits.chance.choice([0, 1, 1, 2, 10, 40, 150])) if step else []
        arguments = ["build", "--json", "--formats", "needed", "--theme", edits.theme, "--as-of", edits.day.isoformat(),
                     "--jobs", edits.chance.choice([1, 2, 5])]
        made = project.run(*arguments, env=engine)
        clean = project.run(*arguments, "--clean", "--output", "clean", env=engine)
        assert made.code == clean.code, (done, made.said, clean.said)
        assert report(made) == report(clean), done
        if made.code == FAILED:
            continue
        assert_same(everything(project.output), everything(project.path("clean")), done)
        kept, files = kept + made.json["kept"], files + made.json["files"]
        assert clean.json["kept"] == 0
    assert kept > files / 3, "the test would also pass if nothing were ever kept"


def follow(project, steps, edit):
    """While a program watches, edits again and again; each time the output becomes what a clean build makes. Returns the reports."""
    arguments = ["build", "--json", "--formats", "html", "--as-of", AS_OF]
    with Running(project, *arguments, "--watch", "--jobs", 2) as running:
        running.until_built(1)
        project.path("clean").mkdir()
        for _ in range(steps):
            done = edit()
            clean = project.run(*arguments, "--clean", "--output", project.path("clean/output"))
            if clean.code == FAILED:
                running.until(lambda: running.builds[-1]["outcome"] == "failed", done)
                continue
            wanted = everything(project.path("clean/output"))
            # The report comes after the files.
            running.until(
                lambda: report_of(running.builds[-1]) == report(clean) and everything(project.output) == wanted, done)
        assert running.stop() == 0
        return running.builds


@pytest.mark.parametrize("seed", range(10, 13))
def test_a_process_that_builds_again_and_again_makes_what_a_clean_build_makes(build_project, seed):
    project = build_project(plans=7)
    edits = Edits(project, seed)

    def edit():
        done = edits.some(edits.chance.choice([1, 1, 1, 2, 10, 40]), but=("move_the_clock", "another_theme"))
        edits.say_something_else()
        return done
    builds = follow(project, 16, edit)
    assert sum(one["kept"] for one in builds) > sum(one["files"] for one in builds) / 3


@pytest.mark.parametrize("seed", range(20, 22))
def test_edits_of_plans_one_after_another_make_what_a_clean_build_makes(build_project, seed):
    project = build_project(plans=7)
    edits = Edits(project, seed)
    follow(project, 40, lambda: edits.of_plans(edits.chance.choice([1, 1, 1, 2, 5])))


def inodes(project):
    return {path: (project.output / path).stat().st_ino for path in project.files()}


def test_with_nothing_changed_nothing_is_touched(project, engine):
    first = project.built("--json", env=engine, formats="needed")
    before, folder = inodes(project), project.output.stat().st_ino
    again = project.built("--json", env=engine, formats="needed")
    assert report(again) == report(first)
    assert again.json["kept"] == again.json["files"] > 10
    assert inodes(project) == before and project.output.stat().st_ino == folder
    assert "Nothing had changed" in project.built(env=engine, formats="needed").said


def test_warnings_are_told_again_when_nothing_has_changed(project):
    record = plan(3)
    record["review"]["on"] = "2026-09-20"
    project.write_plan(record)
    first, again = project.built(), project.built()
    assert "review-date-past" in first.said and first.stderr == again.stderr


def test_one_word_of_one_plan_makes_few_files(build_project):
    project = build_project(plans=12)
    project.built()
    before = inodes(project)
    record = plan(5)
    record["aboutMe"]["mostImportant"] = "The brass band."
    project.write_plan(record)
    run = project.built("--json")
    new = {path for path, number in inodes(project).items() if before.get(path) != number}
    assert {"people/ew-0005/my-plan.html", "manifest.json"} <= new
    assert all("ew-0005" in path or path == "manifest.json" for path in new), sorted(new)
    assert run.json["files"] - run.json["kept"] == len(new - {"manifest.json"})


def test_the_next_day_makes_only_what_tells_of_days(build_project, engine):
    project = build_project(plans=6)
    project.built(env=engine, formats="needed")
    before = inodes(project)
    project.run("build", "--formats", "needed", "--as-of", "2026-10-16", env=engine)
    after = inodes(project)
    people = [path for path in after if path.startswith("people/")]
    assert any(path.endswith(".pdf") for path in people)
    assert [path for path in people if after[path] != before.get(path)] == []
    assert after["desk/index.html"] != before["desk/index.html"]


def test_a_colour_of_the_theme_makes_no_page_again(project):
    project.built()
    before = inodes(project)
    path = project.path("themes/default/css/base.css")
    path.write_text(path.read_text() + "\nbody { color: #111 }\n")
    project.built()
    after = inodes(project)
    assert [path for path in after if after[path] != before[path] and path.endswith(".html")] == []
    assert any(after[path] != before[path] for path in after if path.endswith(".css"))


def test_one_stylesheet_makes_its_own_pages_again(project):
    project.built()
    before = inodes(project)
    path = project.path("themes/default/xsl/gp-summary.xsl")
    path.write_text(path.read_text().replace("</xsl:stylesheet>", "<!-- seen --></xsl:stylesheet>"))
    # The bytes come out the same, and then the file stays too.
    assert project.built("--json").json["kept"] == len(before) - 1
    path.write_text(path.read_text().replace('<xsl:template match="/"', '<xsl:template match="never"/><xsl:template match="/"'))
    assert manifests.faults(project.output) == []


def test_clean_makes_everything_anew(project):
    project.built()
    before = inodes(project)
    assert project.built("--clean", "--json").json["kept"] == 0
    after = inodes(project)
    assert [path for path in after if after[path] == before[path]] == []
    assert project.built("--json").json["kept"] == len(after) - 1


def test_a_withdrawn_consent_takes_the_document_with_it_even_if_it_is_remembered(project):
    project.built()
    record = plan(3)
    record["consents"].append({"to": "gp", "decision": "withdrawn", "on": "2026-10-01", "recordedBy": "Ines Thorley"})
    project.write_plan(record)
    project.built()
    assert not (project.output / "practices/Z99001/ew-0003-gp-summary.html").exists()
    project.write_plan(plan(3))
    project.built()
    assert (project.output / "practices/Z99001/ew-0003-gp-summary.html").exists()


def test_what_failed_once_is_tried_again(project, engine, tmp_path):
    """An engine that fails over one document may do better the next time, with nothing changed."""
    path = tmp_path / "python3"
    flag = tmp_path / "broken"
    code = PAPER.format(python=sys.executable).replace(
        "    made = b", f"    if os.path.exists({str(flag)!r}): sys.exit(1)\n    made = b")
    path.write_text(code)
    path.chmod(0o700)
    env = {**engine, "CARESHEAF_PYTHON": str(path)}
    flag.touch()
    assert "format-failed" in project.built(env=env, formats="needed", expect=BUILT_WITHOUT_SOME).said
    assert not list(project.output.rglob("*.pdf"))
    flag.unlink()
    assert "format-failed" not in project.built(env=env, formats="needed").said
    assert list(project.output.rglob("*.pdf"))


def test_another_engine_makes_paper_again(project, engine, tmp_path):
    project.built(env=engine, formats="needed")
    before = project.files()
    path = tmp_path / "python3"
    path.write_text(PAPER.format(python=sys.executable).replace("%PDF-1.7", "%PDF-1.8"))
    path.chmod(0o700)
    project.built(env={**engine, "CARESHEAF_PYTHON": str(path)}, formats="needed")
    after = project.files()
    papers = [path for path in after if path.endswith(".pdf")]
    assert papers and all(after[path].startswith(b"%PDF-1.8") and before[path] != after[path] for path in papers)


def test_memory_from_elsewhere_is_not_believed(build_project):
    """A folder that was copied brings its memory with it, and the files are others."""
    one = build_project(name="one")
    one.built()
    other = build_project(name="other")
    other.built()
    other.path(MEMORY).write_bytes(one.path(MEMORY).read_bytes())
    assert other.built("--json").json["kept"] == 0
    assert manifests.faults(other.output) == []


def test_a_build_that_fails_leaves_the_output_and_what_is_known_of_it(project):
    project.built()
    before, memory = project.files(), project.path(MEMORY).read_bytes()
    project.write("content/programme.json", "{")
    assert project.build().code == FAILED
    assert project.files() == before and project.path(MEMORY).read_bytes() == memory


def test_only_the_owner_can_read_what_is_remembered_and_it_names_nobody_of_whom_nothing_was_reported(project):
    project.built()
    path = project.path(MEMORY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_bytes()
    for n in (1, 2, 3):
        assert plan(n)["person"]["name"]["family"].encode() not in text
