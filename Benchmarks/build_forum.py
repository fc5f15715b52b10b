"""Builds a programme of many sites and years, and prints time, memory, and how large its pages are."""
import argparse
import os
import sys
import tempfile

import forum
import plans
from compare import measure


def files(output):
    """Every file that was written, with its size."""
    return {os.path.join(folder, name): os.path.getsize(os.path.join(folder, name))
            for folder, _, names in os.walk(output) for name in names}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sites", type=int, default=150)
    arguments.add_argument("--months", type=int, default=120)
    arguments.add_argument("--runs", type=int, default=1, help="how often it is built; the fastest counts")
    arguments.add_argument("--jobs", type=int, help="workers; as many as processors if left out")
    arguments.add_argument("--keep", metavar="FOLDER", help="work in this new folder, and leave everything there")
    arguments.add_argument("--root", required=True, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="caresheaf-forum-") as scratch:
        folder = options.keep or scratch
        project = f"{folder}/project"
        os.makedirs(project)
        returns, size = forum.write(project, options.sites, options.months, f"{options.root}/themes")
        print(f"{options.sites} sites, {options.months} months, {returns:,} returns ({size / 1e6:.0f} MB)", flush=True)
        command = [f"{options.root}/.build/release/caresheaf", "build", project, "--formats", "html", "--as-of", plans.AS_OF]
        if options.jobs:
            command += ["--jobs", str(options.jobs)]
        results = [measure([*command, "--output", f"{folder}/output-{run}"], folder) for run in range(options.runs)]
        best = min(results, key=lambda result: result["seconds"])
        print(f"{best['seconds']:.1f} s, {best['cpu']:.1f} s CPU, {best['memory']:.0f} MB peak")
        report(f"{folder}/output-0/public")


def report(public):
    written = files(public)
    pages = {path: size for path, size in written.items() if path.endswith(".html")}
    print(f"{len(pages):,} public pages, {sum(pages.values()) / 1e6:.0f} MB; "
          f"{len(written) - len(pages):,} other files, {sum(written.values()) / 1e6 - sum(pages.values()) / 1e6:.0f} MB")
    print("largest of each folder:")
    largest = {}
    for path, size in written.items():
        where = os.path.relpath(path, public)
        kind = (os.path.dirname(where).split("/")[0] or ".", os.path.splitext(where)[1])
        largest[kind] = max(largest.get(kind, (0, "")), (size, where))
    for kind, (size, where) in sorted(largest.items()):
        print(f"  {size / 1e3:>9,.0f} KB  {where}")


if __name__ == "__main__":
    sys.exit(main())
