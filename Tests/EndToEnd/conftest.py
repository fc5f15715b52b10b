import os
import shutil
from pathlib import Path

import pytest

import browser as browsing
from project import AS_OF, REPOSITORY, Project


@pytest.fixture(scope="session")
def program():
    """The built program: from the environment, or where `swift build` leaves it."""
    path = Path(os.environ.get("CARESHEAF", REPOSITORY / ".build/debug/caresheaf")).resolve()
    assert path.is_file(), f"{path} is not there: run “swift build”, or set CARESHEAF to the program"
    return path


@pytest.fixture
def project(tmp_path, program):
    """A small project of three plans that builds without a word."""
    return Project.minimal(tmp_path / "project", program)


@pytest.fixture
def build_project(tmp_path, program):
    """Makes small projects with as many plans as wanted."""
    def make(name="project", plans=3):
        return Project.minimal(tmp_path / name, program, plans)
    return make


def built_sample(folder, program, formats):
    for part in ("content", "themes"):
        shutil.copytree(REPOSITORY / part, folder / part)
    project = Project(folder, program)
    project.ran = project.build(formats=formats, timeout=600)
    assert project.ran.code == 0, f"the sample does not build cleanly:\n{project.ran.said[-4000:]}"
    return project


@pytest.fixture(scope="session")
def sample(tmp_path_factory, program):
    """The web pages of the sample programme, built once."""
    return built_sample(tmp_path_factory.mktemp("sample"), program, "html")


@pytest.fixture(scope="session")
def sample_in_all_formats(tmp_path_factory, program):
    """The sample programme with every format that its people need, built once."""
    return built_sample(tmp_path_factory.mktemp("formats"), program, "needed")


@pytest.fixture(scope="session")
def chromium():
    """A headless browser for the session, with script on."""
    with browsing.open_chromium() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium_without_script():
    with browsing.open_chromium(script=False) as driver:
        yield driver


def pytest_report_header(config):
    return f"sample as of {AS_OF}"
