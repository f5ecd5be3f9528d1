"""Scores the tables of a dataset against truth.json: evaluate.py DATASET

truth.json maps a paper's id to its tables in order, each with caption, columns, types and rows. A
cell is right where a row of the same words, or the row of the same place, has it in its column.
Types are compared where the truth gives them; where it gives groups, cells are told by group too.
"""

import difflib
import json
import pathlib
import re
import sys


def norm(text):
    return re.sub(r"\W+", "", text.lower()) or text.strip()


def cells_right(truth, found):
    rows = [tuple(map(norm, row)) for row in truth]
    others = [tuple(map(norm, row)) for row in found]
    matcher = difflib.SequenceMatcher(None, rows, others, autojunk=False)
    by_row = sum(len(rows[m.a + k]) for m in matcher.get_matching_blocks() for k in range(m.size))
    by_place = 0
    if len(rows) == len(others):
        by_place = sum(a == b for one, two in zip(rows, others) for a, b in zip(one, two))
    return max(by_row, by_place)


class Share:
    """Hits among what is true and what was found."""

    def __init__(self):
        self.hits = self.true = self.found = 0

    def add(self, hits, true, found):
        self.hits += hits
        self.true += true
        self.found += found

    @property
    def f1(self):
        return 2 * self.hits / max(1, self.true + self.found)


def main(dataset):
    truth = json.loads((dataset / "truth.json").read_text())
    shares = {name: Share() for name in ("cells", "headers", "perfect", "captions", "types")}
    bins, groups = {}, {}
    for paper, tables in truth.items():
        file = dataset / "extracted" / paper / "paper.json"
        found = json.loads(file.read_text())["tables"] if file.exists() else []
        for index, table in enumerate(tables):
            got = found[index] if index < len(found) else None
            rows = [[cell["text"] for cell in row] for row in got["rows"]] if got else []
            names = [column["name"] for column in got["columns"]] if got else []
            right = cells_right(table["rows"], rows)
            size = sum(map(len, rows))
            shares["cells"].add(right, sum(map(len, table["rows"])), size)
            same = sum(norm(a) == norm(b) for a, b in zip(table["columns"], names))
            shares["headers"].add(same, len(table["columns"]), len(names))
            whole = right == size == sum(map(len, table["rows"])) > 0
            whole = whole and same == len(names) == len(table["columns"])
            shares["perfect"].add(whole, 1, 1)
            if "group" in table:
                cells, perfect = groups.setdefault(table["group"], (Share(), Share()))
                cells.add(right, sum(map(len, table["rows"])), size)
                perfect.add(whole, 1, 1)
            caption = norm((got or {}).get("caption") or "")
            shares["captions"].add(caption == norm(table["caption"]), 1, 1 if got else 0)
            if "types" in table:
                types = [column["type"] for column in got["columns"]] if got else []
                equal = sum(a == b for a, b in zip(table["types"], types))
                shares["types"].add(equal, len(table["types"]), len(types))
            if got:
                bin_ = bins.setdefault(int(got["confidence"] * 10 + 1e-9), [0, 0, 0])
                bin_[0] += 1
                bin_[1] += right
                bin_[2] += size
        for got in found[len(tables):]:
            shares["cells"].add(0, 0, sum(map(len, got["rows"])))
            shares["perfect"].add(0, 0, 1)
    for name, share in shares.items():
        if share.true:
            print(f"  {name:9} F1 {share.f1:.3f}  {share.hits} of {share.true}, {share.found} found")
    for name, (cells, perfect) in sorted(groups.items()):
        print(f"  {name:20} cells F1 {cells.f1:.3f}, perfect {perfect.hits} of {perfect.true}")
    for key in sorted(bins):
        tables, right, size = bins[key]
        share = right / max(1, size)
        print(f"  confidence {key / 10:.1f}+  {tables:4} tables, {share:.3f} of their cells right")


main(pathlib.Path(sys.argv[1]))
