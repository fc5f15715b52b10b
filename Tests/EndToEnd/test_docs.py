"""The documents for people: links lead somewhere, commands are real, pictures are small."""

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from project import REPOSITORY

DOCUMENTS = sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/*.md"), REPOSITORY / "Benchmarks/README.md"])
LINK = re.compile(r"!?\[(?:[^\]\\]|\\.)*\]\(<?([^)\s>]+)>?\)")
MOST_BYTES_OF_A_PICTURE = 250_000
# In no help text.
OF_THE_ARGUMENT_PARSER = ["--generate-completion-script"]


def name(path):
    return str(path.relative_to(REPOSITORY))


def prose(path):
    """A document without what is not read as Markdown: code and comments."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    return re.sub(r"<!--.*?-->|`[^`\n]*`", lambda found: "x" if found[0][0] == "`" else "", text, flags=re.S)


def links(path):
    return LINK.findall(prose(path))


def anchors(path):
    """The anchors of a document: of its headings, as GitHub makes them, and those it sets itself."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    found = set(re.findall(r'<a id="([^"]+)">', text))
    for heading in re.findall(r"^#{1,6} +(.+?) *#*$", text, flags=re.M):
        plain = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower())
        found.add(plain.replace(" ", "-"))
    return found


def broken(path):
    for link in links(path):
        parts = urlsplit(link)
        if parts.scheme in ("http", "https"):
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if parts.scheme or not target.is_relative_to(REPOSITORY) or not target.exists():
            yield link
        elif parts.fragment and target.suffix == ".md" and parts.fragment not in anchors(target):
            yield link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_leads_to_something_in_the_repository(document):
    assert list(broken(document)) == []


def test_the_check_sees_what_is_broken(tmp_path, monkeypatch):
    monkeypatch.setattr(f"{__name__}.REPOSITORY", tmp_path)
    page = tmp_path / "page.md"
    page.write_text("# A `plan`\n\n[ok](#a-plan) [no](#b) [no](gone.md) [no](../out.md) `[code](no.md)`\n"
                    "[ok](https://example.org/x) ![no](gone.png)\n\n```\n[code](no.md)\n```\n")
    assert list(broken(page)) == ["#b", "gone.md", "../out.md", "gone.png"]


def test_every_document_can_be_reached_from_the_readme():
    reached, waiting = set(), [REPOSITORY / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        targets = [(page.parent / urlsplit(link).path).resolve() for link in links(page) if not urlsplit(link).scheme]
        waiting += [target for target in targets if target.suffix == ".md"]
    assert [name(page) for page in DOCUMENTS if page not in reached] == []


def test_the_commands_of_the_readme_are_there_and_ci_runs_the_tests_by_the_same_one():
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^(\./\S+)$", text, flags=re.M)
    assert commands == ["./make-sample", "./run-tests"]
    for command in commands:
        assert (REPOSITORY / command).stat().st_mode & 0o100
    assert re.search(r"\./run-tests$", (REPOSITORY / ".ci/run").read_text(), flags=re.M)


def examples(path):
    """The lines of a document that begin with the program's name, in blocks of code, without their remarks."""
    for block in re.findall(r"^```\w*\n(.*?)^```$", path.read_text(encoding="utf-8"), flags=re.S | re.M):
        yield from (line.split("#")[0].strip() for line in block.splitlines() if line.startswith("caresheaf "))


def helped(program, *commands):
    return subprocess.run([program, *commands, "--help"], capture_output=True, text=True, timeout=60).stdout


def test_every_option_in_the_documents_is_one_that_the_program_takes(program):
    found = 0
    for document in DOCUMENTS:
        for example in examples(document):
            words = example.split()[1:]
            commands = words[:2] if words[0] in ("new", "import") else words[:1]
            for option in (word for word in words if word.startswith("--") and word not in OF_THE_ARGUMENT_PARSER):
                assert re.search(rf"{option}\b", helped(program, *commands)), f"{name(document)}: {example}"
                found += 1
    assert found > 8


def test_every_command_and_option_of_the_program_is_documented(program):
    page = (REPOSITORY / "docs/command-line.md").read_text(encoding="utf-8")
    for commands in (["build"], ["check"], ["explain"], ["import", "fhir"], *(["new", kind] for kind in ("plan", "meeting", "return", "site"))):
        assert f"caresheaf {' '.join(commands)}" in page
        for option in re.findall(r"--[a-z][a-z-]+", helped(program, *commands)):
            assert f"`{option}" in page or f" {option}" in page, f"{option} of {commands}"


def test_pictures_are_small_enough_and_shown():
    shown = {(REPOSITORY / link).resolve() for link in links(REPOSITORY / "README.md") if link.endswith(".png")}
    kept = set((REPOSITORY / "docs/pictures").iterdir())
    assert shown == kept
    assert [name(picture) for picture in kept if picture.stat().st_size > MOST_BYTES_OF_A_PICTURE] == []


def words_of_code(path):
    """Types and files that a document names between backticks: `MarkdownGate`, `ProjectArguments.today`, `memory.c`."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.S | re.M)
    for word in re.findall(r"`([^`\n]+)`", text):
        if re.fullmatch(r"[A-Z][a-z]+[A-Z]\w*(\.\w+)?(\(.*\))?|[\w/]+\.(swift|py|c|h|xsl|css)", word):
            yield re.sub(r"\(.*", "", word)


def test_what_the_documents_name_is_in_the_code():
    files = [path for part in ("Sources", "Tests", "themes", "content") for path in (REPOSITORY / part).rglob("*")]
    files.append(REPOSITORY / "Package.swift")
    code = "\n".join(path.read_text(encoding="utf-8") for path in files if path.suffix in (".swift", ".py", ".c", ".h"))
    known = set(re.findall(r"\w+", code)) | {path.stem for path in files}
    paths = [f"/{path.relative_to(REPOSITORY)}" for path in files]
    for document in (REPOSITORY / "docs").glob("*.md"):
        for word in words_of_code(document):
            if "KIND" in word:
                continue
            if re.search(r"\.(swift|py|c|h|xsl|css)$", word):
                is_there = any(path.endswith(f"/{word}") for path in paths) or word in ("document.css", "portal.css")
            else:
                is_there = set(word.split(".")) <= known
            assert is_there, f"{name(document)} names {word}, which is not there"


def test_every_room_is_in_the_code_layout():
    page = (REPOSITORY / "docs/code-layout.md").read_text(encoding="utf-8")
    table = page[page.index("| room |"):page.index("The library product")]
    first_cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    named = {room for cell in first_cells for room in re.findall(r"`(\w+)`", cell)}
    assert named == {path.name for path in (REPOSITORY / "Sources").iterdir() if path.is_dir()}
