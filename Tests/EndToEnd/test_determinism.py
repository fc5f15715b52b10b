"""The output is a function of the input: not of the machine, the moment, the place or the number of workers."""

import os
import shutil

import pytest

from project import AS_OF, Project, plan, programme, tree


@pytest.fixture(scope="module")
def first(tmp_path_factory, sample):
    """The sample, built by one worker in a folder of its own."""
    return build_again(sample, tmp_path_factory.mktemp("first") / "project", "--jobs", 1)


def build_again(sample, folder, *arguments, **others):
    copied = copy(sample, folder)
    copied.built(*arguments, timeout=300, **others)
    return copied.files()


def copy(sample, folder):
    for part in ("content", "themes"):
        shutil.copytree(sample.folder / part, folder / part)
    return Project(folder, sample.program)


def assert_same(one, other):
    assert one.keys() == other.keys()
    different = [path for path in one if one[path] != other[path]]
    assert not different, f"{len(different)} of {len(one)} files differ, such as {different[:3]}"


def test_there_is_something_to_compare(first):
    assert len(first) > 100 and "manifest.json" in first


@pytest.mark.parametrize("jobs", [2, 8])
def test_any_number_of_workers_makes_the_same_bytes(first, sample, tmp_path, jobs):
    assert_same(first, build_again(sample, tmp_path / "elsewhere", "--jobs", jobs))


def test_building_over_an_old_output_makes_the_same_bytes(first, sample, tmp_path):
    project = copy(sample, tmp_path / "project")
    taken = project.path("content/plans/mv-0001.json").read_bytes()
    project.path("content/plans/mv-0001.json").write_bytes(taken.replace(b'"revision": ', b'"revision": 1'))
    project.build(timeout=300)
    project.path("content/plans/mv-0001.json").write_bytes(taken)
    project.built(timeout=300)
    assert_same(first, project.files())


def test_the_folder_that_the_build_is_started_from_does_not_matter(first, sample, tmp_path):
    project = copy(sample, tmp_path / "a project with spaces and ŵ")
    project.built(project.folder, "--output", project.output, cwd="/", timeout=300)
    assert_same(first, project.files())


def test_the_output_may_stand_anywhere(first, sample, tmp_path):
    project = copy(sample, tmp_path / "project")
    (tmp_path / "far").mkdir()
    project.built(project.folder, "--output", "../far/result/", cwd=project.folder, timeout=300)
    assert_same(first, tree(tmp_path / "far/result"))


@pytest.mark.parametrize("language, zone", [("cy_GB.UTF-8", "Pacific/Kiritimati"), ("C", "Pacific/Pago_Pago"),
                                            ("tr_TR.UTF-8", "Europe/London")])
def test_the_language_and_time_zone_of_the_machine_do_not_matter(first, sample, tmp_path, language, zone):
    env = {**os.environ, "LANG": language, "LC_ALL": language, "TZ": zone}
    assert_same(first, build_again(sample, tmp_path / "project", env=env))


def test_the_order_in_which_the_files_were_made_does_not_matter(first, sample, tmp_path):
    files = [(path, bytes_) for part in ("content", "themes") for path, bytes_ in tree(sample.folder / part).items()
             for path in [f"{part}/{path}"]]
    project = Project(tmp_path / "backwards", sample.program)
    for path, bytes_ in reversed(files):
        project.write(path, bytes_)
        os.utime(project.path(path), (1, 1))
    project.built(timeout=300)
    assert_same(first, project.files())


def test_a_plan_is_the_same_whether_it_stands_in_a_file_or_on_a_line(build_project):
    import json
    one, other = build_project("one"), build_project("other")
    lines = []
    for n in (1, 2, 3):
        lines.append(json.dumps(json.loads(other.plan_path(n).read_bytes()), ensure_ascii=False))
        other.plan_path(n).unlink()
    other.write("content/plans/export.ndjson", "\n".join(lines) + "\n")
    one.built(), other.built()
    one, other = one.files(), other.files()
    del one["manifest.json"], other["manifest.json"]  # It names the files that the plans came from.
    assert_same(one, other)


def test_paper_is_the_same_with_any_number_of_workers_in_any_folder(build_project):
    """A worker remembers what it has set: which of them a document comes to, and after which others, may not show."""
    def make(name, *arguments):
        project = build_project(name, plans=8)
        project.write("content/programme.json", {**programme(), "languages": ["en", "cy"]})
        for n, size in enumerate((14, 20, 24, 28), 5):
            record = plan(n, accessNeeds={"formats": [f"print-{size}"], "contactMethods": ["telephone"]})
            record["person"]["language"] = "cy" if n % 2 else "en"
            project.write_plan(record)
        project.built(*arguments, formats="needed")
        return project.files()
    one = make("one", "--jobs", 1)
    assert sum(path.endswith(".pdf") for path in one) > 16
    assert_same(one, make("a longer name, and ŵ", "--jobs", 4))
    assert_same(one, make("again", "--jobs", 1))


def test_the_as_of_day_is_the_only_clock(first, sample, tmp_path):
    """The same words on another day: what is overdue then differs, and so the test above can see a clock."""
    project = copy(sample, tmp_path / "later")
    assert AS_OF < "2027-01-15"
    assert project.run("build", "--formats", "html", "--as-of", "2027-01-15", timeout=300).code in (0, 2)
    assert project.files() != first
