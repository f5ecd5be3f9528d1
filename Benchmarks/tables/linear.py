"""Writes a dataset of invented tables as text without positions, with their truth.

linear.py FOLDER COUNT SEED: raw/ with a paper a table, truth.json, pipeline.json. A table's group in
truth.json is its shape and the way in which it is printed.
"""

import json
import pathlib
import random
import sys

import invent
import linearise


def paper(chance):
    """A paper's text and the truth of its table."""
    words = chance.choice([invent.ID, invent.EN])
    table = chance.choice(invent.SHAPES)(chance, words)
    way = chance.choice(linearise.WAYS)
    lines = linearise.tika(way(table, chance), chance)
    place, year = chance.choice(words["places"]), chance.randint(2001, 2023)
    caption = words["caption"].format(place=place, year=year)

    def prose():
        return "\n".join(invent.sentence(chance, words, 11, 13) for _ in range(3)) + "."

    label = f"{words['label']} 1. {caption} "
    text = [prose(), "", label, "", *lines, "", words["source"], "", prose(), ""]
    truth = {"caption": caption, "columns": table.names, "rows": table.rows,
             "group": f"{table.shape}, {way.__name__}"}
    return "\n".join(text), truth


def main(folder, count, seed):
    (folder / "raw").mkdir(parents=True)
    (folder / "pipeline.json").write_text('{"version": 1}\n')
    truth = {}
    for number in range(count):
        name = f"p{number:04}"
        text, table = paper(random.Random(seed * 100_000 + number))
        (folder / "raw" / f"{name}.txt").write_text(text)
        truth[name] = [table]
    (folder / "truth.json").write_text(json.dumps(truth, indent=1))


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
