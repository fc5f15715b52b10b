"""Input made to break things comes out as safe pages or as a diagnostic: soon, in bounded memory, without a crash."""

import json
import os
import re
import shutil

import pytest

import hostile
from bounds import ENDS, build_within_bounds, dangers
from browser import requests, set_width
from pages import check_html, read
from project import BUILT, BUILT_WITHOUT_SOME, FAILED, Project, case, lesson, meeting, plan, programme


@pytest.fixture(scope="module")
def poisoned(sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("poisoned")
    for part in ("content", "themes"):
        shutil.copytree(sample.folder / part, folder / part)
    project = Project(folder, sample.program)
    hostile.poison_project(project)
    project.ran = build_within_bounds(project, seconds=180)
    return project


class TestPoison:
    """The sample programme with something nasty in every text field."""

    def test_it_is_built(self, poisoned, sample):
        assert poisoned.ran.code in (BUILT, BUILT_WITHOUT_SOME), poisoned.ran.said[-6000:]
        assert len(poisoned.pages()) > 0.8 * len(sample.pages()), poisoned.ran.said[-6000:]
        said = poisoned.ran.stderr
        assert "markdown-html" in said and "markdown-link" in said and "bidi-control" in said

    def test_the_poison_is_in_the_pages_as_plain_text(self, poisoned):
        text = " ".join(read(page).text_content() for page in poisoned.pages("people"))
        assert "<script>window.__pwned" in text and "onerror=" in text and "{{7*7}}" in text
        assert "Siân O’Hägan-D'Arcy ŵŷ ŁĄ Ð 李 עברית اردو 🙂" in text

    def test_no_page_can_run_fetch_or_mislead(self, poisoned):
        found = {page: dangers(page) for page in poisoned.pages()}
        assert not {str(page): what[:5] for page, what in found.items() if what}

    def test_every_page_is_still_valid_html(self, poisoned):
        found = [m for m in check_html(poisoned.output) if m["type"] == "error"]
        assert not found, "\n".join(f"{m['url']}:{m.get('lastLine')}: {m['message']}: {m.get('extract')}" for m in found[:10])

    def test_no_script_runs_in_the_browser_and_nothing_is_fetched(self, poisoned, chromium):
        requests(chromium)
        kinds = {}
        for file in poisoned.manifest()["files"]:
            if file["path"].endswith(".html"):
                kinds.setdefault(file["kind"], []).append(file["path"])
        for path in [path for paths in kinds.values() for path in paths[:4]]:
            chromium.get((poisoned.output / path).as_uri())
            assert chromium.execute_script("return window.__pwned") is None, path
        outside = [url for url in requests(chromium) if not url.startswith(("file:", "data:"))]
        assert outside == []

    def test_the_search_shows_poison_as_text(self, poisoned, chromium):
        set_width(chromium, 1280)
        chromium.get((poisoned.output / "public/search.html").as_uri() + "?q=script")
        assert chromium.execute_script("return window.__pwned") is None
        chromium.get((poisoned.output / "public/search.html").as_uri() +
                     "?q=%3Cimg%20src%3Dx%20onerror%3D%22window.__pwned%3D1%22%3E")
        assert chromium.execute_script("return window.__pwned") is None

    def test_the_search_index_is_a_script_that_only_assigns(self, poisoned):
        source = (poisoned.output / "public/assets/search-index.js").read_text()
        assert "</script" not in source.lower() and "<!--" not in source and "\u2028" not in source
        json.loads(source.split("=", 1)[1].strip().rstrip(";"))

    def test_the_terminal_is_not_written_to_by_a_record(self, project):
        record = plan(2)
        record["person"]["name"]["given"] = "Eu\u001b[2Jphemia\u202e"
        record["\u001b[31mred\u202e"] = 1
        project.write("content/plans/ew-0002.json", json.dumps(record, ensure_ascii=False).replace("\\u001b", "\u001b"))
        project.write("content/plans/ew-0003.json", json.dumps({**plan(3), "\u001b[31mred": "\u202e"}))
        run = build_within_bounds(project)
        assert not re.search("[\u001b\u202e]", run.said)


PATHS = ["../../x", "..", ".", "/etc/x", "a/b", "a\\b", "", " ", "A B", "x\u0000y", "é", "a" * 300, "-rf", "con", "%2e%2e%2fx"]


class TestPathsInIds:
    @pytest.mark.parametrize("id_", PATHS)
    @pytest.mark.parametrize("kind", ["plan", "meeting", "resource", "page"])
    def test_an_id_cannot_climb_out_of_the_output(self, tmp_path, program, kind, id_):
        project = Project.minimal(tmp_path / "deep/er/project", program)
        project.built()
        match kind:
            case "plan":
                project.write("content/plans/bad.json", {**plan(9), "id": id_})
            case "meeting":
                project.write("content/meetings/bad.json", {**meeting(case("ew-0001")), "id": id_})
            case "resource":
                project.write("content/resources/bad.json", {
                    "kind": "community-resource", "version": 1, "id": id_, "name": "Tea", "summary": "Tea.",
                    "needs": ["company"], "sites": ["eastwold"], "when": "Tuesday", "checkedOn": "2026-09-01"})
            case "page":
                slug = f"kind: lesson\nslug: {json.dumps(id_)}"
                project.write("content/forum/bad.md", lesson("Words").replace("kind: lesson", slug))
        before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(project.output)}
        run = build_within_bounds(project)
        assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(project.output)} == before
        assert not project.path("../x").exists()
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", id_):
            assert run.code != BUILT and "bad." in run.said

    @pytest.mark.parametrize("name", ["../../../etc/passwd", "..", "/etc", "harbour/../../.."])
    def test_a_theme_cannot_be_named_elsewhere(self, project, name):
        assert project.build("--theme", name).code == FAILED
        theme = json.loads(project.path("themes/harbour/theme.json").read_text())
        project.write("themes/harbour/theme.json", {**theme, "inherits": name})
        assert project.build("--theme", "harbour").code == FAILED

    def test_a_return_cannot_lie_about_its_place(self, project):
        record = {"kind": "programme-return", "version": 1, "site": "../../x", "period": "2026-09",
                  "submittedBy": "Ines Thorley", "submittedOn": "2026-10-02", "values": []}
        project.write("content/returns/eastwold/2026-09.json", record)
        assert build_within_bounds(project).code != BUILT
        assert not project.path("../x").exists()


class TestTooMuch:
    def test_a_text_of_50_mb(self, project):
        project.write_plan({**plan(3), "aboutMe": {"mostImportant": "x" * 50_000_000}})
        run = build_within_bounds(project)
        assert run.code == FAILED and "content/plans/ew-0003.json" in run.said
        assert len(run.said) < 10_000, "the report is as long as the text"

    def test_a_line_of_20_mb_in_an_export(self, project):
        line = json.dumps({**plan(9), "aboutMe": {"mostImportant": "x" * 20_000_000}})
        project.write("content/plans/export.ndjson", line + "\n")
        run = build_within_bounds(project)
        assert run.code == FAILED and "content/plans/export.ndjson:1" in run.said and len(run.said) < 10_000

    def test_a_million_empty_lines_in_an_export(self, project):
        project.write("content/plans/export.ndjson", "\n" * 1_000_000 + json.dumps(plan(9)) + "\n" * 1_000_000)
        assert build_within_bounds(project).code == BUILT
        assert "people/ew-0009/my-plan.html" in project.files()

    @pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 100_000 + "]" * 100_000,
                                      '{"kind":"care-plan","version":1,"needs":' + "[" * 100_000 + "]" * 100_000 + "}"],
                             ids=["lists", "objects", "closed", "in a plan"])
    def test_nesting_100_000_deep(self, project, text):
        project.write("content/plans/deep.json", text)
        run = build_within_bounds(project)
        assert run.code == FAILED and "content/plans/deep.json:1:" in run.said and len(run.said) < 20_000

    def test_numbers_without_end(self, project):
        number = "1" + "0" * 1_000_000 + "e" + "9" * 1000
        text = json.dumps(plan(3)).replace('"revision": 1', f'"revision": {number}')
        project.write("content/plans/ew-0003.json", text)
        assert build_within_bounds(project).code != BUILT

    def test_10_000_warnings_in_a_file(self, project):
        record = {**plan(3), **{f"unknown{n}": n for n in range(10_000)}}
        project.write_plan(record)
        run = build_within_bounds(project)
        assert run.code in (BUILT, BUILT_WITHOUT_SOME)
        assert "unknown-field" in run.said and len(run.said) < 3_000_000
        report = project.build("--json").json
        assert report["diagnostics"]

    def test_a_front_matter_of_anchors(self, project):
        bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9))
        project.write("content/forum/bomb.md", f"---\nkind: lesson\ntitle: T\nsummary: S\ndate: 2026-09-24\n{bomb}---\n\nx\n")
        run = build_within_bounds(project)
        assert run.code != BUILT and "content/forum/bomb.md:" in run.said

    @pytest.mark.parametrize("what", hostile.MARKDOWN)
    def test_markdown_made_to_take_long(self, project, what):
        """In a plan's statement, in a cell of one line, and in a page."""
        text = hostile.MARKDOWN[what]
        record = plan(3)
        record["aboutMe"] = {"mostImportant": text}
        record["needs"][0]["goals"][0]["actions"][0]["what"] = text
        project.write_plan(record)
        project.write("content/forum/lessons/slow.md", lesson(text))
        run = build_within_bounds(project, seconds=30)
        assert run.code in (BUILT, BUILT_WITHOUT_SOME), run.said[-2000:]
        pages = project.pages("people/ew-0003")
        # All of it is laid out, or the person who wrote it is told what was not.
        assert pages or "content/plans/ew-0003.json" in run.said
        for page in [*pages, *project.pages("public")]:
            assert dangers(page) == []


class TestBytes:
    @pytest.mark.parametrize("bytes_", [b"\x00", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\\ud800",
                                        b"\\u0000", b"\x0c", b"\\u001b[2J", b"\xe2\x80\xae"],
                             ids=["NUL", "FF", "overlong", "surrogate", "too high", "escaped surrogate", "escaped NUL",
                                  "form feed", "escape sequence", "right to left"])
    def test_bytes_that_are_no_text_are_reported_and_in_no_page(self, project, bytes_):
        source = json.dumps(plan(3)).encode().replace(b"My garden", b"My " + bytes_ + b" garden")
        project.plan_path(3).write_bytes(source)
        project.write("content/forum/lessons/bad.md", lesson("One @ two").encode().replace(b"@", bytes_))
        run = build_within_bounds(project)
        assert "content/plans/ew-0003.json:1:" in run.said
        for page in project.pages() if project.output.exists() else []:
            assert dangers(page) == [], page

    def test_a_byte_order_mark_does_no_harm(self, project):
        project.plan_path(3).write_bytes(b"\xef\xbb\xbf" + project.plan_path(3).read_bytes())
        run = build_within_bounds(project)
        assert run.code in ENDS and b"\xef\xbb\xbf" not in b"".join(project.files().values())

    def test_duplicate_keys_are_an_error_and_not_a_choice(self, project):
        text = project.plan_path(3).read_text().replace('"revision": 1', '"revision": 1, "revision": 2')
        project.plan_path(3).write_text(text)
        assert "duplicate-key" in project.built(expect=BUILT_WITHOUT_SOME).said

    @pytest.mark.parametrize("given, family, language", [
        ("D’Arcy", "O'Brien", "en"), ("Siân Ŵyn", "Ô’Gŵydd", "cy"), ("זלמן", "בן־דוד", "en"), ("عائشہ", "قریشی", "ur"),
        ("Zoë", "Nguyễn Thị", "pl"), ("e\u0301a", "N\u0303", "en"), ("<b>Bold</b>", "&amp;", "en"), ("Null", "None", "en"),
        ("🙂", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "en")])
    def test_every_name_comes_out_as_it_was_written(self, project, given, family, language):
        record = plan(3)
        record["person"]["name"].update(given=given, family=family)
        record["person"]["language"] = language
        project.write_plan(record)
        run = build_within_bounds(project)
        assert run.code == BUILT, run.said
        page = project.output / "people/ew-0003/my-plan.html"
        assert f"{given} {family}" in re.sub(r"\s+", " ", read(page).text_content().replace("\u00a0", " "))
        assert dangers(page) == [] and [m for m in check_html(page.parent) if m["type"] == "error"] == []


FOLDERS = ["plans", "earlier", "meetings", "returns", "published", "printed", "sent", "invitations", "resources", "forum",
           "forums", "health-checks"]


class TestFilesThatAreNoFiles:
    def test_a_pipe_in_the_plans(self, project):
        os.mkfifo(project.path("content/plans/pipe.json"))
        run = build_within_bounds(project)
        assert "content/plans/pipe.json" in run.said

    def test_a_pipe_in_place_of_the_programme(self, project):
        project.path("content/programme.json").unlink()
        os.mkfifo(project.path("content/programme.json"))
        assert build_within_bounds(project).code == FAILED

    def test_a_device_as_a_plan(self, project):
        project.path("content/plans/endless.json").symlink_to("/dev/zero")
        assert "content/plans/endless.json" in build_within_bounds(project).said

    @pytest.mark.parametrize("place", ["content/plans/link.json", "content/forum/link.md", "content/meetings/link.json",
                                       "content/returns/eastwold/2026-09.json", "content/resources/link.json"])
    def test_a_symbolic_link_to_a_file_elsewhere_is_refused_and_named(self, project, tmp_path, place):
        secret = tmp_path / "secret"
        secret.write_text(json.dumps({**plan(9), "aboutMe": {"mostImportant": "SECRETMARK"}}) if place.endswith("n")
                          else lesson("SECRETMARK"))
        project.path(place).parent.mkdir(parents=True, exist_ok=True)
        project.path(place).symlink_to(secret)
        run = build_within_bounds(project)
        assert place in run.said and "SECRETMARK" not in run.said
        if project.output.exists():
            assert b"SECRETMARK" not in b"".join(project.files().values())

    @pytest.mark.parametrize("folder", FOLDERS)
    @pytest.mark.parametrize("before", ["", "incremental"])
    def test_a_folder_of_records_that_is_a_link_is_not_read_and_nothing_is_made(self, project, tmp_path, folder, before):
        """Without a folder nobody knows who and what is missing, so what was made before stays as it was."""
        if before:
            project.built()
        made = project.files() if before else None
        elsewhere = tmp_path / "elsewhere" / folder
        elsewhere.parent.mkdir()
        place = project.path(f"content/{folder}")
        if place.exists():
            place.rename(elsewhere)
        else:
            elsewhere.mkdir()
        (elsewhere / "secret.json").write_text('{"SECRETMARK": 1}')
        (elsewhere / "secret.md").write_text(lesson("SECRETMARK"))
        place.symlink_to(elsewhere)
        run = build_within_bounds(project)
        assert run.code == FAILED and "SECRETMARK" not in run.said and "set aside" not in run.said
        assert f"content/{folder}:1:1: error: this folder is a symbolic link" in run.said
        assert "elsewhere" not in run.said.replace(str(tmp_path), "") and f"content/{folder}/" not in run.said
        assert (project.files() if project.output.exists() else None) == made
        found = [one for one in project.run("check", "--json").json["diagnostics"] if one["id"] == "symlink-refused"]
        assert [one["file"] for one in found] == [f"content/{folder}"]

    @pytest.mark.parametrize("before", ["", "incremental"])
    def test_content_that_is_a_link_is_not_read(self, project, tmp_path, before):
        if before:
            project.built()
        project.path("content").rename(tmp_path / "elsewhere")
        project.path("content").symlink_to(tmp_path / "elsewhere")
        run = build_within_bounds(project)
        assert run.code == FAILED and "content:1:1: error: this folder is a symbolic link" in run.said
        assert project.run("check").code == FAILED

    def test_a_project_may_be_named_by_a_link(self, project, tmp_path, program):
        (tmp_path / "link").symlink_to(project.folder)
        assert build_within_bounds(Project(tmp_path / "link", program)).code == BUILT

    def test_a_folder_that_leads_to_itself(self, project):
        project.path("content/forum/again").symlink_to(project.path("content/forum"))
        project.path("content/plans/again").symlink_to("..")
        assert build_within_bounds(project).code in ENDS

    def test_a_folder_named_like_a_plan(self, project):
        project.path("content/plans/folder.json").mkdir()
        assert build_within_bounds(project).code in ENDS

    def test_file_names_that_are_no_text(self, project):
        for name in (b"\xff\xfe.json", b"new\nline.json", b"-rf.json", b"\x1b[2J.json"):
            with open(os.path.join(os.fsencode(project.path("content/plans")), name), "wb") as file:
                file.write(b"{}")
        run = build_within_bounds(project)
        assert run.code == FAILED and "\x1b" not in run.said


def test_programme_texts_reach_the_running_heads_of_every_page_safely(project):
    """The name of the programme stands in a style attribute, for the edge of the paper."""
    words = {**programme(), "name": "Care \"'; } </style><script>window.__pwned=1</script> \\ \n url(https://example.org/x)"}
    project.write("content/programme.json", words)
    run = build_within_bounds(project)
    assert run.code in (BUILT, BUILT_WITHOUT_SOME, FAILED)
    for page in project.pages() if project.output.exists() else []:
        assert dangers(page) == []
