"""Builds the same plans again after small changes, with Caresheaf and with Hugo, turn by turn, and prints how long each takes."""
import argparse
import glob
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import compare

NEXT_DAY = "2026-10-16"
PATIENCE = 120


class Again:
    """One program with a folder of its own that is built again and again."""

    def __init__(self, name, contest, patience=PATIENCE):
        self.name, self.contest, self.patience = name, contest, patience
        self.output = f"{contest.folder}/{name}-again"
        self.command = [*contest.commands[name], self.output]
        root = contest.project if name == "caresheaf" else f"{contest.site}/project"
        self.plan = sorted(glob.glob(f"{root}/content/plans/*.json"))[7]
        self.word = 0
        self.times = {}

    def edit(self, review=False):
        """Another word in one plan, and another day of its review, which stands on lists too. Returns the word, which no other page has."""
        self.word += 1
        word = f"Wort{self.word:04d}{'x' if self.name == 'hugo' else 'y'}"
        with open(self.plan) as file:
            record = json.load(file)
        record["aboutMe"]["mostImportant"] = f"{word} matters."
        if review:
            record["review"]["on"] = f"2026-11-{1 + self.word % 28:02d}"
        with open(self.plan, "w") as file:
            json.dump(record, file)
        return word

    def measure(self, what, command=None):
        result = compare.measure(command or self.command, self.contest.folder)
        self.times.setdefault(what, []).append(result["seconds"])
        self.times.setdefault(what + ", CPU", []).append(result["cpu"])
        self.times.setdefault("memory", []).append(result["memory"])

    def has(self, word):
        page, = glob.glob(f"{self.output}/people/{json.load(open(self.plan))['id']}/my-plan*") or [""]
        page = f"{page}/index.html" if os.path.isdir(page) else page
        try:
            with open(page) as file:
                return word in file.read()
        except OSError:
            return False

    def turn(self):
        self.edit()
        self.measure("one word of a plan")
        self.measure("nothing changed")
        if self.name == "caresheaf":
            later = [NEXT_DAY if word == compare.plans.AS_OF else word for word in self.command]
            self.measure("the next day", later)
            self.measure("and back", self.command)

    def watch(self, runs):
        """From a save to the page on disk, while the program watches."""
        command = [*self.command, "--watch"]
        with open(f"{self.contest.folder}/{self.name}.log", "w") as log:
            child = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
            try:
                for what, review in (("from a save to the page", False), ("the same, and on lists", True)) if self.watches() else ():
                    for _ in range(runs):
                        # What is left to be done after a page is there; a save that comes too soon, Hugo does not see.
                        time.sleep(0.5 + min(self.contest.people / 500, 4))
                        began = time.monotonic()
                        if not self.sees(self.edit(review)):
                            print(f"{self.name} sees no save within {self.patience} seconds", file=sys.stderr)
                            return
                        self.times.setdefault(what, []).append(time.monotonic() - began)
            finally:
                child.send_signal(signal.SIGINT)
                child.wait()

    def watches(self):
        """Waits until a save is seen: the first build takes its time, and what is saved before its end may not be."""
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            word = self.edit()
            soon = time.monotonic() + self.patience / 2
            while time.monotonic() < soon:
                if self.has(word):
                    return True
                time.sleep(0.01)
        print(f"{self.name} sees no save within {self.patience} seconds", file=sys.stderr)
        return False

    def sees(self, word):
        end = time.monotonic() + self.patience
        while not self.has(word):
            if time.monotonic() > end:
                return False
            time.sleep(0.002)
        return True


def show(people, all_times):
    names = list(all_times)
    print(f"\n{people:,} plans; seconds, median (lowest to highest)")
    print(f"{'':28}" + "".join(f"{name:>28}" for name in names))
    for what in all_times[names[0]]:
        line = f"{what:28}"
        for name in names:
            values = sorted(all_times[name].get(what, []))
            line += f"{statistics.median(values):>12.3f} ({values[0]:.3f}–{values[-1]:.3f})".rjust(28) if values else f"{'–':>28}"
        print(line)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("people", nargs="?", type=int, default=2000, help="how many plans (usual: 2,000)")
    ask.add_argument("--runs", type=int, default=5, help="how often each is measured (usual: 5)")
    ask.add_argument("--large", type=int, default=20000, help="plans of the second size, without Hugo; 0 for none (usual: 20,000)")
    ask.add_argument("--patience", type=int, default=PATIENCE, help="seconds to wait for a page (usual: 120)")
    ask.add_argument("--root", required=True, help=argparse.SUPPRESS)
    options = ask.parse_args()
    hugo = [file for file in glob.glob(f"{options.root}/.venv-bench/lib/python3*/site-packages/hugo/binaries/hugo*") if os.access(file, os.X_OK)]
    if not hugo:
        sys.exit("there is no hugo in .venv-bench: delete that folder and run again")
    for people, names in ((options.people, ["caresheaf", "hugo"]), (options.large, ["caresheaf"])):
        if not people:
            continue
        with tempfile.TemporaryDirectory(prefix="caresheaf-bench-") as folder:
            contest = compare.Contest(options.root, folder, people, hugo[0])
            programs = [Again(name, contest, options.patience) for name in names]
            for program in programs:
                program.measure("from nothing")
            for turn in range(options.runs):
                for program in programs if turn % 2 == 0 else reversed(programs):
                    program.turn()
            for program in programs:
                program.watch(options.runs)
                shutil.rmtree(program.output)
            show(people, {program.name: program.times for program in programs})


if __name__ == "__main__":
    main()
