"""Somebody who reads medians beside means, and wants to know what the few people of a hidden month took.

As in `attacker.py` they know over how many people each mean was taken. Every single time is an unknown number here; a
median says how many of them lie on either side of it, which a solver can reason with exactly."""

import math
from collections import defaultdict

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

LONGEST = 200


class Times:
    """What each person took, by month of a site, and all that is published of it."""

    def __init__(self, cells):
        """`cells`: the true times by (site, month)."""
        self.cells, self.people = cells, {}
        self.lowest, self.highest, self.whole = [], [], []
        self.rows, self.lows, self.highs, self.truth = [], [], [], []
        for cell, times in cells.items():
            self.people[cell] = [self.unknown(time, LONGEST, whole=False) for time in times]

    def unknown(self, truth, highest=1, whole=True):
        self.truth.append(truth)
        self.lowest.append(0)
        self.highest.append(highest)
        self.whole.append(whole)
        return len(self.truth) - 1

    def know(self, sum_, low=-math.inf, high=math.inf):
        true = sum(self.truth[q] * sign for q, sign in sum_.items())
        assert low - 1e-6 <= true <= high + 1e-6, f"{true} is not from {low} to {high}: the attacker reasons wrongly"
        self.rows.append(sum_)
        self.lows.append(low)
        self.highs.append(high)

    def group(self, cells):
        return [one for cell in cells for one in self.people[cell]]

    def know_mean(self, cells, mean):
        group = self.group(cells)
        self.know(dict.fromkeys(group, 1), (mean - 0.05) * len(group), (mean + 0.05) * len(group))

    def know_median(self, cells, median):
        """One half is at one end of it at most, the other half at the other end at least; and both ends are reached."""
        group = sorted(self.group(cells), key=lambda one: self.truth[one])
        half = (len(group) + 1) // 2
        ends = [self.truth[group[half - 1]], self.truth[group[len(group) // 2]]]
        low, high = (self.unknown(end, LONGEST, whole=False) for end in ends)
        self.know({low: 1, high: 1} if low != high else {low: 2}, 2 * median - 0.1, 2 * median + 0.1)
        self.know({high: 1, low: -1}, 0, 0 if len(group) % 2 else math.inf)
        for end, sign, place, members in ((low, 1, half - 1, group[:half]), (high, -1, len(group) // 2, group[len(group) // 2:])):
            chosen, reached = {}, {}
            for one in group:
                chosen[one] = self.unknown(int(one in members))
                reached[one] = self.unknown(int(one == group[place]))
                # Whoever is chosen is on this side of the end, and one of them is at it.
                self.know({one: sign, end: -sign, chosen[one]: LONGEST}, high=LONGEST)
                self.know({one: -sign, end: sign, reached[one]: LONGEST}, high=LONGEST)
                self.know({reached[one]: 1, chosen[one]: -1}, high=0)
            self.know(dict.fromkeys(chosen.values(), 1), half, half)
            self.know(dict.fromkeys(reached.values(), 1), 1, 1)

    def range(self, cells, seconds=5):
        """How far apart the sums of some people’s times can be: at least as far as was found in the time."""
        entries = [(r, q, s) for r, row in enumerate(self.rows) for q, s in row.items()]
        rows, columns, signs = zip(*entries)
        table = csr_array((signs, (rows, columns)), shape=(len(self.rows), len(self.truth)))
        aim = np.zeros(len(self.truth))
        aim[self.group(cells)] = 1
        ends = []
        for direction in (1, -1):
            found = milp(direction * aim, constraints=LinearConstraint(table, self.lows, self.highs),
                         bounds=Bounds(self.lowest, self.highest), integrality=np.array(self.whole, dtype=int),
                         options={"time_limit": seconds})
            truth = sum(self.truth[one] for one in self.group(cells))
            ends.append(direction * found.fun if found.x is not None else truth)
        return ends

    def recovered(self, threshold, values=3):
        """Months of few people whose sum can be known too well: to within a tenth of their mean, as `attacker.py` has it."""
        found = []
        for cell, times in self.cells.items():
            if 0 < len(times) < threshold:
                step = len(times) / 10 * max(1, math.ceil(sum(times) / len(times) - 1e-9))
                low, high = self.range([cell])
                if high - low < (values - 1) * step - 1e-6:
                    found.append((cell, low, high))
        return found


def learn(figures, medians, cells, measure):
    """All that is published of a wait: means from `figures` as `attacker.Published` reads them, and medians."""
    times = Times(cells)
    sites = defaultdict(list)
    for site, month in cells:
        sites[site].append(month)
    for (id_, site, months, part), value in figures.items():
        among = [cell for cell in cells if cell[1] in months and site in (None, cell[0])]
        if id_ == measure and part is None and among and isinstance(value, float):
            times.know_mean(among, value)
    for (site, months), value in medians.items():
        times.know_median([cell for cell in cells if cell[1] in months and site in (None, cell[0])], value)
    return times
