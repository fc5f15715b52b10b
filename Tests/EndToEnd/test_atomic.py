"""All or nothing: whatever happens to a build, the output is the complete old one or the complete new one."""

import os
import random
import shutil
import signal
import subprocess
import time

import pytest

import manifests
from project import AS_OF, FAILED, BUILT_WITHOUT_SOME, plan

KILLS = 72


def leftovers(folder):
    return sorted(path.name for path in folder.iterdir()
                  if path.name.startswith(".caresheaf") and path.name != ".caresheaf-memory-output")


@pytest.fixture
def two_contents(build_project):
    """A project, and a way to change between two contents whose outputs differ in many files."""
    project = build_project(plans=10)

    def use(which):
        for n in range(1, 11):
            project.write_plan(plan(n, revision=which + 1, aboutMe={"mostImportant": f"What matters, version {which}."}))
        if which:
            project.write_plan(plan(11))
        else:
            project.plan_path(11).unlink(missing_ok=True)
    return project, use


def test_a_build_killed_at_any_moment_leaves_one_whole_output(two_contents):
    project, use = two_contents
    versions = []
    for which in (0, 1):
        use(which)
        began = time.monotonic()
        project.built()
        took = time.monotonic() - began
        versions.append(manifests.version_of(project.output))
    assert versions[0] != versions[1]
    now, moments, ends = 1, random.Random(20261015), {"killed, old": 0, "killed, new": 0, "finished": 0}
    for number in range(KILLS):
        wanted = 1 - now
        use(wanted)
        # Half of the kills fall anywhere, half in the last part, where the trees are exchanged and the old deleted.
        moment = took * (moments.uniform(0, 1.05) if number % 2 else moments.uniform(0.7, 1.15))
        with subprocess.Popen(project.command("build", "--formats", "html", "--as-of", AS_OF, "--jobs", 1 + number % 3), cwd=project.folder,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
            began = time.monotonic()
            try:
                build.wait(moment)
            except subprocess.TimeoutExpired:
                build.kill()
            code = build.wait()
            took = max(took * 0.9, time.monotonic() - began) if code == 0 else took
        assert manifests.faults(project.output) == [], f"kill {number} after {moment:.3f} s of {took:.3f} s"
        version = manifests.version_of(project.output)
        assert version in versions, f"kill {number}: neither the old output nor the new"
        if code == 0:
            assert version == versions[wanted]
            ends["finished"] += 1
        else:
            assert code == -signal.SIGKILL
            ends["killed, new" if version == versions[wanted] else "killed, old"] += 1
        # The lock, a tree, and what was to be remembered of it, were they under way.
        left = leftovers(project.folder)
        assert len(left) <= 3, f"killed builds pile up: {left}"
        assert sum(name.startswith(".caresheaf-staging-") for name in left) <= 1, f"killed builds pile up: {left}"
        now = versions.index(version)
    print(ends)
    assert ends["killed, old"] >= 20, f"too few builds were caught under way: {ends}"
    use(0)
    project.built()
    assert leftovers(project.folder) == [], "what killed builds left is still there"
    assert manifests.version_of(project.output) == versions[0] and manifests.faults(project.output) == []


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_build_that_is_told_to_stop_leaves_the_old_output(two_contents, stop):
    project, use = two_contents
    use(0)
    project.built()
    old = project.files()
    use(1)
    build = subprocess.Popen(project.command("build", "--formats", "html", "--as-of", AS_OF), cwd=project.folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(lambda: leftovers(project.folder) or build.poll() is not None)
    build.send_signal(stop)
    assert build.wait(60) != 0
    assert project.files() == old
    project.built()
    assert leftovers(project.folder) == []


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.002)


def test_of_two_builds_at_once_one_is_refused_and_says_so(two_contents):
    project, use = two_contents
    use(0)
    project.built()
    use(1)
    first = subprocess.Popen(project.command("build", "--formats", "html", "--as-of", AS_OF), cwd=project.folder,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(lambda: any("staging" in name for name in leftovers(project.folder)))
    os.kill(first.pid, signal.SIGSTOP)  # So that it is under way for as long as it takes.
    try:
        second = project.build()
    finally:
        os.kill(first.pid, signal.SIGCONT)
    assert second.code == FAILED
    assert "another build" in second.said.lower() and str(project.output) in second.said
    assert first.wait(60) == 0
    assert manifests.faults(project.output) == [] and leftovers(project.folder) == []
    assert "people/ew-0011/my-plan.html" in project.files()


@pytest.fixture
def small_disk(tmp_path):
    """A disk that is soon full."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount the small disk that this needs")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2500k", "tmpfs", str(disk)], capture_output=True,
                             text=True)
    if mounted.returncode != 0:
        pytest.skip(f"this machine lets nobody mount a small disk: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


FILLINGS = 12


def test_a_disk_that_fills_up_at_any_moment_leaves_the_old_output_and_is_named(build_project, small_disk):
    project = build_project(plans=8)
    output, filler = small_disk / "output", small_disk / "filler"
    project.built("--output", output)
    old = manifests.version_of(output)
    free = shutil.disk_usage(small_disk).free
    needed = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
    project.plan_path(8).unlink()
    moments = random.Random(20261130)
    for room in [0, 150_000, *(moments.randrange(needed * 9 // 10) for _ in range(FILLINGS))]:
        filler.write_bytes(b"x" * (free - room))
        # What is left as it is takes next to no room.
        run = project.build("--clean", "--output", output)
        assert run.code == FAILED, room
        assert "No space left on device" in run.said, room
        assert manifests.version_of(output) == old and manifests.faults(output) == [], room
        assert leftovers(small_disk) == [], room
        filler.unlink()
    project.built("--output", output)
    assert manifests.version_of(output) != old and manifests.faults(output) == []


def test_a_record_with_an_error_is_set_aside_and_everything_else_is_built(build_project):
    project = build_project(plans=5)
    record = plan(3)
    record["contingency"][0]["triggers"] = []
    path = project.write_plan(record)
    run = project.built(expect=BUILT_WITHOUT_SOME)
    assert f"{path.relative_to(project.folder)}:" in run.said
    files = project.files()
    assert not any("ew-0003" in name for name in files)
    for n in (1, 2, 4, 5):
        assert f"people/ew-{n:04d}/my-plan.html" in files
    assert any(one["person"] == "ew-0003" for one in project.manifest()["withheld"])
    assert b"content/plans/ew-0003.json" in b"".join(files[name] for name in files if name.startswith("desk/"))
    assert manifests.faults(project.output) == [] and leftovers(project.folder) == []


@pytest.mark.parametrize("bytes_", [b"", b"{", b'{"kind": "care-plan", "version": 1, "id": "ew-0003"', b"\xff\xfe{}",
                                    b"[]", b'{"kind": "care-plan", "version": 1, "id": "ew-0003"}'],
                         ids=["empty", "cut off", "cut off later", "not UTF-8", "a list", "nobody's"])
def test_a_plan_that_cannot_be_read_stops_the_build_since_nobody_can_scan_for_its_person(project, bytes_):
    project.built()
    old = project.files()
    project.plan_path(1).unlink()
    project.plan_path(3).write_bytes(bytes_)
    run = project.built(expect=FAILED)
    assert "content/plans/ew-0003.json" in run.said
    assert project.files() == old


def test_a_broken_programme_stops_the_build(project):
    project.built()
    old = project.files()
    project.write("content/programme.json", "{")
    run = project.built(expect=FAILED)
    assert "content/programme.json:1:" in run.said
    assert project.files() == old


def test_whoever_has_broken_the_programme_hears_of_everything_else_too(build_project):
    project = build_project(plans=5)
    text = project.path("content/programme.json").read_text(encoding="utf-8")
    project.write("content/programme.json", text.replace('"telephone"', '"telefone"', 1))
    record = plan(3)
    record["contingency"][0]["triggers"] = []
    path = project.write_plan(record)
    built, checked = project.built("--json", expect=FAILED), project.run("check", "--json", "--as-of", AS_OF)
    found = {(one["file"], one["id"]) for one in built.json["diagnostics"]}
    assert {("content/programme.json", "missing-field"),
            (str(path.relative_to(project.folder)), "contingency-without-trigger")} <= found
    assert built.json["diagnostics"] == checked.json["diagnostics"]
    assert not project.output.exists()


def test_a_broken_theme_stops_the_build(project):
    project.built()
    old = project.files()
    path = project.path("themes/default/xsl/my-plan.xsl")
    path.write_text(path.read_text().replace("</xsl:stylesheet>", ""))
    run = project.built(expect=FAILED)
    assert "my-plan.xsl:" in run.said
    assert project.files() == old


class TestAFolderThatIsNotOurs:
    def refuse(self, project, *arguments):
        run = project.built(*arguments, expect=FAILED)
        assert "did not make" in run.said
        return run

    def test_a_folder_with_other_files_is_refused_and_nothing_deleted(self, project, tmp_path):
        home = tmp_path / "home"
        (home / "letters").mkdir(parents=True)
        (home / "letters/dear.txt").write_text("Dear Ines")
        self.refuse(project, "--output", home)
        assert (home / "letters/dear.txt").read_text() == "Dear Ines"
        assert [path.name for path in home.iterdir()] == ["letters"]

    def test_the_project_itself_is_refused(self, project):
        self.refuse(project, project.folder, "--output", project.folder)
        assert project.plan_path(1).exists()

    def test_a_manifest_of_another_program_does_not_make_it_ours(self, project, tmp_path):
        home = tmp_path / "home"
        home.mkdir()
        (home / "manifest.json").write_text('{"name": "My web application"}')
        (home / "index.html").write_text("mine")
        self.refuse(project, "--output", home)
        assert (home / "index.html").read_text() == "mine"

    def test_a_file_in_the_place_of_the_output_is_refused(self, project, tmp_path):
        (tmp_path / "file").write_text("mine")
        self.refuse(project, "--output", tmp_path / "file")
        assert (tmp_path / "file").read_text() == "mine"

    def test_an_empty_folder_is_used(self, project, tmp_path):
        (tmp_path / "empty").mkdir()
        project.built("--output", tmp_path / "empty")
        assert manifests.faults(tmp_path / "empty") == []

    def test_a_folder_inside_a_folder_that_is_not_there_is_refused(self, project, tmp_path):
        run = project.built("--output", tmp_path / "no/where", expect=FAILED)
        assert "No such file or directory" in run.said


def test_reading_the_content_never_changes_it(project):
    before = {path: path.stat().st_mtime_ns for path in project.path("content").rglob("*")}
    project.built()
    assert before == {path: path.stat().st_mtime_ns for path in project.path("content").rglob("*")}
