"""Charts are read on grey paper too: marks have 3:1 against what is behind them, and differ by shape or dash."""

import re

import pytest

from pages import read
from project import REPOSITORY

CSS = REPOSITORY / "themes/default/css"
PAPER = REPOSITORY / "themes/default/paper/charts.typ"


def tokens():
    return dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})\b", (CSS / "tokens.css").read_text(encoding="utf-8").split("@media")[0]))


def luminance(colour):
    colour = colour if len(colour) == 7 else "#" + "".join(2 * letter for letter in colour[1:])
    channels = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rules():
    text = re.sub(r"/\*.*?\*/", "", "".join((CSS / name).read_text(encoding="utf-8") for name in ("charts.css", "bars.css")), flags=re.S)
    # The first of a name: small charts come later, and have units of their own.
    return dict(reversed(re.findall(r"(?:\.chart |svg\.small )?\.([\w-]+)\{([^{}]*)\}", text)))


@pytest.mark.parametrize("mark", [
    "axis", "mean", "limit", "target", "trace", "usual", "event", "p-usual", "p-better", "p-worse", "p-neither", "p-gap",
    "p-care", "row-bar", "row-outline", "row-interval", "row-dot", "row-before", "row-join", "squares", "dots"])
def test_every_mark_can_be_seen_in_grey(mark):
    colours, rule = tokens(), rules()[mark]
    drawn = [colours[name] for name in re.findall(r"(?:fill|stroke):var\(--([\w-]+)\)", rule)]
    strongest = {name: max(contrast(one, colours[name]) for one in drawn) for name in ("paper", "tint")}
    assert strongest["paper"] >= 3 and (strongest["tint"] >= 3 or mark.startswith("row-")), (mark, strongest)


def test_the_interval_can_be_seen_on_its_bar():
    colours = tokens()
    assert "var(--line)" in rules()["row-bar"] and "var(--ink)" in rules()["row-interval"]
    assert contrast(colours["ink"], colours["line"]) >= 3


def test_lines_differ_by_their_dashes_on_screen_and_on_paper_alike():
    screen = {name: re.search(r"stroke-dasharray:([\d ]+)", rules()[name]) for name in ("limit", "target", "event", "row-outline", "mean")}
    dashes = {name.removeprefix("row-"): found and tuple(map(int, found[1].split())) for name, found in screen.items()}
    assert len(set(dashes.values())) == len(dashes) and dashes["mean"] is None, "no two alike, and the mean is solid"
    text = PAPER.read_text(encoding="utf-8")
    paper = {name: tuple(map(int, numbers.split(", ")))
             for name, numbers in re.findall(r"(\w+): \(([\d, ]+)\)", re.search(r"#let dashes = \((.*)\)", text)[1])}
    assert paper == {name: dash for name, dash in dashes.items() if dash}


def test_worse_months_are_not_of_the_shape_of_better_ones_in_small_charts(sample):
    seen = set()
    for page in sorted((sample.output / "public/measures").glob("*.html")):
        for drawing in read(page).xpath('//svg[@class="chart small"]'):
            squares, dots = drawing.xpath('./path[@class="squares"]/@d'), drawing.xpath('./path[@class="dots"]/@d')
            for path in squares:
                assert path.count("M") == path.count("z") > 0, "each is closed"
                seen.add("worse")
            if any(dots):
                seen.add("dots")
    assert seen == {"worse", "dots"}
