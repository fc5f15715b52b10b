"""A few sheets of the sample as they were approved by eye. With CARESHEAF_BLESS=1 those of today are kept, for people to look at."""

import os
import subprocess

import numpy
import pytest
from PIL import Image

from papers import Paper
from project import REPOSITORY

APPROVED = REPOSITORY / "Tests/Golden/paper"
DOTS_AN_INCH = 40
# Darkness is compared in fields of so many dots, some seven millimetres: letters may be drawn a little otherwise elsewhere.
FIELD = 12
# By how much the mean of a field may differ (of 255), and what share of the fields may differ more. A dot's shift of the
# whole sheet stays below; a line that is lost, or that pushes others down, does not.
SHADE, SHARE = 12, 0.01

SHEETS = {
    "front-at-14-point": ("people/mv-0002/my-plan.pdf", None),
    "front-at-28-point": ("people/mv-0020/my-plan.pdf", None),
    "goals": ("people/mv-0002/my-plan.pdf", "H2"),
    "gp-summary": ("practices/Z99002/mv-0002-gp-summary.pdf", None),
    "minutes": ("meetings/brackenford-2026-09-03/minutes.pdf", None),
    "pack-with-a-chart": ("public/packs/2026-09.pdf", "Figure"),
}


def sheet_of(paper, kind):
    """The number of a sheet: the first, or that of the second part of a plan, or of the first chart."""
    if kind is None:
        return 1
    tags = [tag for tag in paper.tags.all(kind) if kind == "Figure" or tag.text.strip().startswith("2")]
    return tags[0].on[0] + 1


def drawn(path, sheet, folder):
    out = folder / "sheet"
    subprocess.run(["pdftoppm", "-gray", "-png", "-singlefile", "-r", str(DOTS_AN_INCH), "-f", str(sheet), "-l", str(sheet),
                    path, out], check=True)
    return numpy.asarray(Image.open(out.with_suffix(".png")).convert("L"), dtype=float)


def keep(picture, path):
    """As a small file: in sixteen greys."""
    path.parent.mkdir(exist_ok=True)
    image = Image.fromarray((picture / 17).round().astype("uint8"), "P")
    image.putpalette([grey for n in range(16) for grey in [17 * n] * 3])
    image.save(path, bits=4, optimize=True)


def difference(one, other):
    """The share of the fields that differ to the eye."""
    if one.shape != other.shape:
        return 1.0
    height, width = (size - size % FIELD for size in one.shape)

    def fields(picture):
        return picture[:height, :width].reshape(height // FIELD, FIELD, width // FIELD, FIELD).mean(axis=(1, 3))
    return float((abs(fields(one) - fields(other)) > SHADE).mean())


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_looks_as_it_was_approved(sample_in_all_formats, tmp_path, name):
    path, kind = SHEETS[name]
    today = drawn(sample_in_all_formats.output / path, sheet_of(Paper(sample_in_all_formats.output / path), kind), tmp_path)
    approved = APPROVED / f"{name}.png"
    if os.environ.get("CARESHEAF_BLESS") == "1":
        keep(today, approved)
    known = numpy.asarray(Image.open(approved).convert("L"), dtype=float)
    assert difference(today, known) <= SHARE, f"{path} does not look like {approved}: look at both, then CARESHEAF_BLESS=1"


def test_a_lost_column_is_seen_and_other_letter_forms_are_not():
    goals = numpy.asarray(Image.open(APPROVED / "goals.png").convert("L"), dtype=float)
    blurred = (goals + numpy.roll(goals, 1, 0) + numpy.roll(goals, 1, 1) + numpy.roll(goals, -1, 1)) / 4
    assert difference(goals, blurred) <= SHARE and difference(goals, numpy.roll(goals, 1, 0)) <= SHARE
    without = goals.copy()
    without[:, goals.shape[1] * 2 // 3:] = 255
    assert difference(goals, without) > 3 * SHARE
    lower = numpy.roll(goals, FIELD, 0)
    assert difference(goals, lower) > 3 * SHARE
