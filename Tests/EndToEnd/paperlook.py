"""Where words stand on a sheet: inside its margins, and not on each other."""

# Of the size of print: how far letters reach above and below their line, as far as it matters to a reader.
ABOVE, BELOW = 0.62, 0.12


def words_on(sheet):
    return [run for run in sheet.runs if run.text.strip()]


def out_of_place(paper):
    """Words over the margins, or on the running lines, as sentences. The margins are as wide on the right as on the left."""
    margin = min(run.left for sheet in paper.sheets for run in words_on(sheet))
    found = []
    for number, sheet in enumerate(paper.sheets, 1):
        head = min((run.base for run in sheet.runs if run.artifact == "/Header"), default=sheet.height - 15)
        foot = max((run.base + ABOVE * run.size for run in sheet.runs if run.artifact == "/Footer"), default=15)
        for run in words_on(sheet):
            if run.right > sheet.width - margin + 1:
                found.append(f"page {number}: {run.right - sheet.width + margin:.0f} points over the margin: {run.text[:60]!r}")
            if run.base + ABOVE * run.size > sheet.height - 8 or run.base < 8:
                found.append(f"page {number}: over the edge of the sheet: {run.text[:60]!r}")
            if run.artifact not in ("/Header", "/Footer") and not foot < run.base < head:
                found.append(f"page {number}: at the edge of the sheet: {run.text[:60]!r}")
    return found


def collisions(paper):
    """Words that are set on other words, as sentences."""
    found = []
    for number, sheet in enumerate(paper.sheets, 1):
        runs = sorted(words_on(sheet), key=lambda run: -run.base)
        for at, one in enumerate(runs):
            for other in runs[at + 1:]:
                if other.base + ABOVE * other.size <= one.base - BELOW * one.size:
                    if other.base + 60 < one.base:
                        break
                    continue
                if min(one.right, other.right) - max(one.left, other.left) > 1:
                    found.append(f"page {number}: {one.text[:40]!r} and {other.text[:40]!r} stand on each other")
    return found
