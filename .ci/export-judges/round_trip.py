"""Compares datasets with what came back of them through JATS; F1 over all papers, exact matches."""
import collections, json, pathlib, sys
from common import plain

# Of 1: what may be lost on the way. Prose that is printed like a heading, a table that the text
# alone leaves open.
LEAST = {"sections": 0.95, "tables": 0.92, "cells": 0.95, "references": 0.98, "fields": 0.98}


def parts(paper):
    found = {name: [] for name in LEAST}
    for section in paper["sections"]:
        found["sections"].append((plain(section["label"]).strip("."), plain(section["title"]).lower()))
    for table in paper["tables"]:
        cells = [(row, column, plain(cell["text"])) for row, line in enumerate(table["rows"]) for column, cell in enumerate(line)]
        found["tables"].append((plain(table["label"]), str(cells)))
        found["cells"] += [(plain(table["label"]), *cell) for cell in cells if cell[2]]
    for reference in paper["references"]:
        if reference["origin"] != "list":
            continue
        found["references"].append(plain(reference["printed"]))
        work = {k: v for k, v in reference["csl"].items() if k != "id"}
        found["fields"].append(plain(json.dumps(work, sort_keys=True, ensure_ascii=False)))
    return {name: collections.Counter(items) for name, items in found.items()}


def main(pairs):
    ahead = collections.Counter()
    behind, both = collections.Counter(), collections.Counter()
    papers = 0
    for before, after in zip(pairs[::2], pairs[1::2]):
        for file in sorted(pathlib.Path(before).glob("*/paper.json")):
            again = pathlib.Path(after) / file.parent.name / "paper.json"
            one = parts(json.loads(file.read_text()))
            other = parts(json.loads(again.read_text())) if again.exists() else collections.defaultdict(collections.Counter)
            papers += 1
            for name in LEAST:
                ahead[name] += one[name].total()
                behind[name] += other[name].total()
                both[name] += (one[name] & other[name]).total()
                if "-v" in sys.argv and one[name] != other[name]:
                    print(file.parent.name, name, "LOST", list((one[name] - other[name]))[:4], "NEW", list((other[name] - one[name]))[:4])
    figures = {name: 2 * both[name] / max(ahead[name] + behind[name], 1) for name in LEAST}
    print(f"round trip of {papers} papers: " + ", ".join(f"{name} {figure:.3f}" for name, figure in figures.items()))
    sys.exit(any(figures[name] < least for name, least in LEAST.items()) or not papers)


main([argument for argument in sys.argv[1:] if argument != "-v"])
