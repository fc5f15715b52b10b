"""Input made to break things comes out as safe pages or as a diagnostic: soon, in bounded memory, without a crash."""

import json
import os
import re
import resource
import shutil
import time
from urllib.parse import urlsplit

import lxml.html
import pytest

import hostile
import manifests
from browser import requests, set_width
from project import BUILT, BUILT_WITHOUT_SOME, FAILED, Project, lesson, meeting, case, plan, programme
from test_pages_markup import check_html, links, read

# Address space, which for this program is several times what it uses; and how long anything here may take.
ROOM = 3 << 30
SECONDS = 60
ENDS = {BUILT, FAILED, BUILT_WITHOUT_SOME}
FORBIDDEN_CHARACTERS = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def build_within_bounds(project, *arguments, seconds=SECONDS, room=ROOM):
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    began = time.monotonic()
    run = project.build("--jobs", 2, *arguments, timeout=seconds, preexec_fn=bound)
    assert run.code in ENDS, f"it crashed with {run.code}:\n{run.said[-3000:]}"
    assert time.monotonic() - began < seconds
    if project.output.exists():
        assert manifests.faults(project.output) == []
    return run


def dangers(page):
    """Whatever on a page could run, fetch or mislead, as sentences."""
    text = page.read_text(encoding="utf-8")
    document = read(page)
    found = [f"forbidden character {m[0]!r}" for m in [FORBIDDEN_CHARACTERS.search(text)] if m]
    for element in document.iter():
        if not isinstance(element.tag, str):
            found += ["a comment"]
            continue
        found += [f"attribute {name}" for name in element.keys() if name.lower().startswith("on") or name == "srcdoc"]
        if element.tag in {"iframe", "img", "object", "embed", "base", "style", "textarea", "video", "audio", "a:script"}:
            found.append(f"element {element.tag}")
        if element.tag == "script" and element.get("src") not in {"assets/search-index.js", "assets/search.js"}:
            found.append("a script")
        if re.search(r"url\(|expression|@import", re.sub(r"'[^']*'|\"[^\"]*\"", "", element.get("style") or "")):
            found.append(f"style {element.get('style')[:80]!r}")
    for element, attribute, address in links(document):
        scheme = urlsplit(address.strip()).scheme.lower()
        if scheme not in {"", "tel", "mailto", "http", "https"} or (scheme.startswith("http") and element.tag != "a"):
            found.append(f"{attribute} {address[:80]!r}")
    return found


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
        chromium.get((poisoned.output / "public/search.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3D%22window.__pwned%3D1%22%3E")
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
                project.write("content/forum/bad.md", lesson("Words").replace("kind: lesson", f"kind: lesson\nslug: {json.dumps(id_)}"))
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
        project.write("content/plans/export.ndjson", json.dumps({**plan(9), "aboutMe": {"mostImportant": "x" * 20_000_000}}) + "\n")
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
        text = json.dumps({**plan(3), "revision": 1}).replace('"revision": 1', '"revision": 1' + "0" * 1_000_000 + "e" + "9" * 1000)
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
        build_within_bounds(project, seconds=30)
        for page in project.pages("people/ew-0003"):
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


class TestThemes:
    """A theme comes from elsewhere too: it may neither read, write nor fetch, and it cannot take the machine down."""

    def inject(self, project, template, attributes="", before=""):
        path = project.path("themes/default/xsl/my-plan.xsl")
        text = path.read_text()
        text = text.replace("<xsl:stylesheet ", f"<xsl:stylesheet {attributes} ", 1).replace("</xsl:stylesheet>", template + "</xsl:stylesheet>")
        if before:
            text = re.sub(r"^(<\?xml[^>]*>)?", lambda m: m[0] + before, text, count=1)
        path.write_text(text)

    def refused_or_harmless(self, project, *marks):
        run = build_within_bounds(project)
        assert "my-plan.xsl" in run.said or run.code == BUILT, run.said
        files = b"".join(project.files().values()) if project.output.exists() else b""
        for mark in ("root:x:", "SECRETMARK", *marks):
            assert mark.encode() not in files and mark not in run.said
        return run

    @pytest.fixture
    def secret(self, tmp_path):
        path = tmp_path / "secret.xml"
        path.write_text("<s>SECRETMARK</s>")
        return path

    @pytest.mark.parametrize("select", [
        "document('{secret}')", "document('file://{secret}')", "document('../../../../secret.xml')",
        "document('/etc/passwd')", "document('http://127.0.0.1:9/x')", "document('ftp://127.0.0.1:9/x')", "document('')",
        "document('data:text/xml,&lt;a/&gt;')", "unparsed-entity-uri('x')", "system-property('xsl:vendor')"])
    def test_a_stylesheet_cannot_read_or_fetch(self, project, secret, select):
        self.inject(project, f"<xsl:template match='name' priority='9'><p><xsl:copy-of select=\"{select.format(secret=secret)}\"/></p></xsl:template>")
        self.refused_or_harmless(project)

    @pytest.mark.parametrize("how", ["include", "import"])
    def test_a_stylesheet_cannot_include_from_elsewhere(self, project, secret, how):
        for href in (str(secret), f"file://{secret}", "../../../../secret.xml", "http://127.0.0.1:9/x.xsl"):
            path = project.path("themes/default/xsl/my-plan.xsl")
            whole = path.read_text()
            path.write_text(re.sub(r"(<xsl:stylesheet[^>]*>)", rf'\1<xsl:{how} href="{href}"/>', whole, count=1))
            assert self.refused_or_harmless(project).code == FAILED
            path.write_text(whole)

    @pytest.mark.parametrize("element, space", [
        ("<x:document href='{out}'><a/></x:document>", "http://exslt.org/common"),
        ("<x:write file='{out}'><a/></x:write>", "org.apache.xalan.xslt.extensions.Redirect"),
        ("<x:output file='{out}'><a/></x:output>", "http://icl.com/saxon"),
        ("<x:document href='{out}'><a/></x:document>", "http://www.w3.org/1999/XSL/Transform")])
    def test_a_stylesheet_cannot_write(self, project, tmp_path, element, space):
        out = tmp_path / "written.xml"
        self.inject(project, f"<xsl:template match='name' priority='9'><p>{element.format(out=out)}</p></xsl:template>",
                    f"xmlns:x='{space}' extension-element-prefixes='{'' if 'XSL' in space else 'x'}'")
        self.refused_or_harmless(project)
        assert not out.exists()

    BOMB = ("<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(12)) + "]>")

    def test_billion_laughs(self, project):
        self.inject(project, "<xsl:template match='name' priority='9'>&m;</xsl:template>", before=self.BOMB)
        assert self.refused_or_harmless(project).code == FAILED

    @pytest.mark.parametrize("doctype", ['<!DOCTYPE x [<!ENTITY e SYSTEM "{secret}">]>', '<!DOCTYPE x SYSTEM "{secret}">',
                                         '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'])
    def test_external_entities(self, project, secret, doctype):
        entity = "&e;" if "ENTITY e" in doctype else ""
        self.inject(project, f"<xsl:template match='name' priority='9'><p>{entity}</p></xsl:template>",
                    before=doctype.format(secret=secret))
        assert self.refused_or_harmless(project).code == FAILED

    @pytest.mark.parametrize("template", [
        "<xsl:template match='name' priority='9'><xsl:apply-templates select='.'/></xsl:template>",
        "<xsl:template match='name' priority='9'><xsl:call-template name='r'/></xsl:template>"
        "<xsl:template name='r'><a><xsl:call-template name='r'/></a></xsl:template>",
        "<xsl:template match='name' priority='9'><xsl:call-template name='r'><xsl:with-param name='t' select='\"xx\"'/></xsl:call-template></xsl:template>"
        "<xsl:template name='r'><xsl:param name='t'/><xsl:call-template name='r'><xsl:with-param name='t' select='concat($t,$t)'/></xsl:call-template></xsl:template>"],
        ids=["itself", "calls itself", "doubles"])
    def test_a_template_without_end(self, project, template):
        self.inject(project, template)
        assert self.refused_or_harmless(project).code == FAILED

    def test_a_template_that_branches_without_end(self, project):
        """Ten thousand million steps, none of them deep: what is allowed has an end."""
        self.inject(project, "<xsl:template match='name' priority='9'><xsl:for-each select='" + "//*'>" +
                    "<xsl:for-each select='//*'>" * 4 + "<b/>" + "</xsl:for-each>" * 5 + "</xsl:template>")
        run = build_within_bounds(project, seconds=SECONDS)
        assert run.code == FAILED

    def test_script_in_a_theme_is_not_our_promise_but_a_broken_page_is_refused(self, project):
        """xsl:output and disable-output-escaping may not turn text into markup."""
        self.inject(project, "<xsl:template match='name' priority='9'><p><xsl:text disable-output-escaping='yes'>&lt;script&gt;x&lt;/script&gt;</xsl:text></p></xsl:template>")
        build_within_bounds(project)
        for page in project.pages("people") if project.output.exists() else []:
            assert dangers(page) == []

    @pytest.mark.parametrize("name", ["xsl/my-plan.xsl", "css/base.css", "js/search.js", "strings/en.json", "theme.json",
                                      "parts/logo.html"])
    def test_a_symbolic_link_in_a_theme_is_refused(self, project, tmp_path, name):
        secret = tmp_path / "secret"
        path = project.path(f"themes/default/{name}")
        secret.write_bytes(path.read_bytes())
        path.unlink()
        path.symlink_to(secret)
        run = build_within_bounds(project)
        assert run.code == FAILED and name in run.said

    def test_a_theme_that_inherits_itself(self, project):
        theme = json.loads(project.path("themes/harbour/theme.json").read_text())
        project.write("themes/harbour/theme.json", {**theme, "inherits": "harbour"})
        assert build_within_bounds(project, "--theme", "harbour").code == FAILED

    @pytest.mark.parametrize("bytes_", [b"", b"\x00" * 1000, b"<" * 100_000, b"<a>" * 100_000, b"\xff\xfe" + "<a/>".encode("utf-16-le")],
                             ids=["empty", "NULs", "brackets", "deep", "UTF-16"])
    def test_a_stylesheet_that_is_none(self, project, bytes_):
        project.path("themes/default/xsl/my-plan.xsl").write_bytes(bytes_)
        run = build_within_bounds(project)
        assert run.code == FAILED and "my-plan.xsl" in run.said and len(run.said) < 20_000


def test_programme_texts_reach_the_running_heads_of_every_page_safely(project):
    """The name of the programme stands in a style attribute, for the edge of the paper."""
    words = {**programme(), "name": "Care \"'; } </style><script>window.__pwned=1</script> \\ \n url(https://example.org/x)"}
    project.write("content/programme.json", words)
    run = build_within_bounds(project)
    assert run.code in (BUILT, BUILT_WITHOUT_SOME, FAILED)
    for page in project.pages() if project.output.exists() else []:
        assert dangers(page) == []
