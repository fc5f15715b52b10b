"""Builds the same pages with Caresheaf and with Hugo, turn by turn, and prints pages per second and peak memory."""
import argparse
import glob
import json
import os
import shutil
import re
import statistics
import subprocess
import sys
import tempfile
import time

import plans

PAGES = {
    "my-plan": "people/*/my-plan.html", "gp-summary": "practices/*/*-gp-summary.html", "kitchen-sheet": "people/*/kitchen-sheet.html",
    "wallet-card": "people/*/wallet-card.html", "emergency-sheet": "emergency/*/emergency-sheet.html"}


def measure(command, folder):
    """One run: seconds of wall clock and of all processors, and peak resident memory in MB."""
    os.sync()
    start = time.monotonic()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, f"{folder}/log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)])
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n" + open(f"{folder}/log").read()[-2000:])
    return {"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}


def written(output, kinds=PAGES):
    """How many pages of these kinds there are, and their bytes."""
    files = [file for pattern in kinds.values() for file in glob.glob(f"{output}/{pattern}")]
    return len(files), sum(os.path.getsize(file) for file in files)


class Contest:
    def __init__(self, root, folder, people, hugo):
        self.folder, self.people = folder, people
        self.project = f"{folder}/project"
        self.plan_bytes = plans.write_project(self.project, people, f"{root}/themes")
        self.site = f"{folder}/hugo"
        shutil.copytree(f"{root}/Benchmarks/hugo", self.site)
        shutil.copytree(f"{root}/themes/default/parts", f"{self.site}/parts")
        shutil.copytree(f"{self.project}/content", f"{self.site}/project/content")
        self.commands = {
            "caresheaf": [f"{root}/.build/release/caresheaf", "build", self.project, "--formats", "html", "--as-of", plans.AS_OF, "--output"],
            "hugo": [hugo, "--source", self.site, "--quiet", "--noBuildLock", "--destination"],
        }
        self.runs = {name: [] for name in self.commands}

    def run(self, name):
        # A new folder each time, and nothing deleted till the end: just after a deletion ext4 searches long for free inodes.
        output = f"{self.folder}/{name}-{len(self.runs[name])}"
        result = measure([*self.commands[name], output], self.folder)
        result["pages"], result["bytes"] = written(output)
        if result["pages"] != len(PAGES) * self.people:
            sys.exit(f"{name} wrote {result['pages']} pages of {len(PAGES) * self.people}:\n" + open(f"{self.folder}/log").read()[-2000:])
        result["rate"] = result["pages"] / result["seconds"]
        self.runs[name].append(result)


def version(hugo):
    """Which Hugo it is, such as "0.168.0"."""
    said = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"v(\d[\d.]*)", said)[1]


def spread(runs, key):
    values = sorted(run[key] for run in runs)
    return {"median": statistics.median(values), "min": values[0], "max": values[-1]}


def summary(contest):
    return {
        name: {"runs": len(runs), "pages": runs[0]["pages"], "bytes": runs[0]["bytes"],
               **{key: spread(runs, key) for key in ("rate", "seconds", "cpu", "memory")}}
        for name, runs in contest.runs.items() if runs}


def show(people, plan_bytes, both):
    print(f"\n{people:,} plans of {plan_bytes / people / 1000:.1f} KB on average; five pages of each; median (lowest to highest)")
    print(f"{'':12}{'pages/s':>24}{'CPU ms/page':>14}{'peak memory, MB':>24}{'HTML, MB':>10}")
    for name, one in both.items():
        rate, memory = one["rate"], one["memory"]
        print(f"{name:12}{rate['median']:>8,.0f} ({rate['min']:>6,.0f}–{rate['max']:>6,.0f}){1000 * one['cpu']['median'] / one['pages']:>14.3f}"
              f"{memory['median']:>8.1f} ({memory['min']:>6.1f}–{memory['max']:>6.1f}){one['bytes'] / 1e6:>10.1f}")


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("people", nargs="?", type=int, default=2000, help="how many plans (usual: 2,000)")
    ask.add_argument("--runs", type=int, default=5, help="how often each program runs (usual: 5)")
    ask.add_argument("--large", type=int, default=20000, help="plans of the second size; 0 for none (usual: 20,000)")
    ask.add_argument("--json", action="store_true", help="print the figures as JSON")
    ask.add_argument("--root", required=True, help=argparse.SUPPRESS)
    options = ask.parse_args()
    hugo = [file for file in glob.glob(f"{options.root}/.venv-bench/lib/python3*/site-packages/hugo/binaries/hugo*") if os.access(file, os.X_OK)]
    if not hugo:
        sys.exit("there is no hugo in .venv-bench: delete that folder and run again")

    with tempfile.TemporaryDirectory(prefix="caresheaf-bench-") as folder:
        contest = Contest(options.root, folder, options.people, hugo[0])
        for turn in range(options.runs):
            # Whoever went first goes second next time.
            for name in ("caresheaf", "hugo") if turn % 2 == 0 else ("hugo", "caresheaf"):
                contest.run(name)
        plan_bytes, small = contest.plan_bytes, summary(contest)
    result = {"people": options.people, "hugo": version(hugo[0]), "planBytes": plan_bytes, "programs": small}
    own, other = small["caresheaf"], small["hugo"]
    result["ratios"] = {
        "pagesPerSecond": own["rate"]["median"] / other["rate"]["median"],
        "cpu": other["cpu"]["median"] / own["cpu"]["median"],
        "memory": other["memory"]["median"] / own["memory"]["median"], "html": own["bytes"] / other["bytes"]}
    if options.large:
        with tempfile.TemporaryDirectory(prefix="caresheaf-bench-") as folder:
            contest = Contest(options.root, folder, options.large, hugo[0])
            for _ in range(max(1, options.runs // 2)):
                contest.run("caresheaf")
            large = summary(contest)["caresheaf"]
        more = options.large / options.people
        result["scaling"] = {
            "people": options.large, "caresheaf": large, "timePerPlan": large["seconds"]["median"] / own["seconds"]["median"] / more,
            "cpuPerPlan": large["cpu"]["median"] / own["cpu"]["median"] / more,
            "memoryGrowth": large["memory"]["median"] - own["memory"]["median"],
            "bytesPerPlan": (large["memory"]["median"] - own["memory"]["median"]) * 2**20 / (options.large - options.people)}

    if options.json:
        print(json.dumps(result, indent=2))
        return
    show(options.people, plan_bytes, small)
    ratios = result["ratios"]
    print(f"caresheaf to hugo {result['hugo']}: {ratios['pagesPerSecond']:.2f} times the pages a second (by CPU {ratios['cpu']:.2f}), "
          f"1/{ratios['memory']:.1f} of the memory, {ratios['html']:.2f} of the HTML")
    if options.large:
        scaling = result["scaling"]
        show(options.large, contest.plan_bytes, {"caresheaf": scaling["caresheaf"]})
        print(f"each plan takes {scaling['timePerPlan']:.2f} times as long (CPU {scaling['cpuPerPlan']:.2f}) as among {options.people:,}; "
              f"memory grows by {scaling['memoryGrowth']:.1f} MB, {scaling['bytesPerPlan']:.0f} bytes a plan")


if __name__ == "__main__":
    main()
