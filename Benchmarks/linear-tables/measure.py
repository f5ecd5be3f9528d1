"""Measures the cells of invented tables: right ones by shape and by confidence.

    measure.py PETIK [--count 400] [--seed 1] [--wrong]

Writes invented papers into a temporary folder, lets PETIK ingest them, and compares each cell with the truth.
"""
import argparse, json, os, random, subprocess, tempfile
from collections import defaultdict

import invent, linearise

BINS = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0]


def paper(seed):
    rng = random.Random(seed)
    words = rng.choice([invent.ID, invent.EN])
    table = rng.choice(invent.SHAPES)(rng, words)
    way = rng.choice(linearise.WAYS)
    lines = linearise.tika(way(table, rng), rng)
    caption = words["caption"].format(place=rng.choice(words["places"]), year=rng.randint(2001, 2023))
    def prose():
        return "\n".join(invent.sentence(rng, words, 11, 13) for _ in range(3)) + "."
    text = "\n".join([prose(), "", f"{words['label']} 1. {caption} ", "", *lines, "", words["source"], "", prose(), ""])
    return text, table, way.__name__


def squash(text):
    return "".join(text.split()).casefold()


def right_cells(truth, found):
    """Cells in the right place, of those found."""
    rows = [[squash(c) for c in row] for row in truth.rows]
    mine = [[squash(c["text"]) for c in row] for row in found["rows"]]
    if len(rows) != len(mine):
        left = list(range(len(rows)))
        pairs = []
        for row in mine:
            best = max(left, key=lambda i: sum(a == b for a, b in zip(rows[i], row)), default=None)
            if best is not None:
                pairs.append((rows[best], row))
                left.remove(best)
    else:
        pairs = list(zip(rows, mine))
    hits = sum(a == b for x, y in pairs for a, b in zip(x, y) if len(x) == len(y) or a == b)
    names = [squash(n) for n in truth.names] == [squash(c["name"]) for c in found["columns"]]
    return hits, rows == mine and names


def main():
    options = argparse.ArgumentParser()
    options.add_argument("petik")
    options.add_argument("--count", type=int, default=400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--wrong", action="store_true", help="print the wrong tables")
    given = options.parse_args()
    by_shape, by_bin = defaultdict(lambda: [0] * 5), defaultdict(lambda: [0] * 4)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/raw")
        papers = {f"p{i:04}": paper(given.seed * 100_000 + i) for i in range(given.count)}
        for name, (text, _, _) in papers.items():
            with open(f"{folder}/raw/{name}.txt", "w") as file:
                file.write(text)
        with open(f"{folder}/pipeline.json", "w") as file:
            file.write('{"version": 1}\n')
        subprocess.run([os.path.abspath(given.petik), "ingest"], cwd=folder, stdout=subprocess.DEVNULL)
        for name, (text, truth, way) in papers.items():
            found = json.load(open(f"{folder}/extracted/{name}/paper.json"))["tables"]
            table = next((t for t in found if t["rows"]), {"rows": [], "columns": [], "confidence": 0})
            hits, perfect = right_cells(truth, table)
            count = sum(map(len, table["rows"]))
            tally(by_shape[truth.shape, way], hits, sum(map(len, truth.rows)), count, perfect)
            edge = next(b for b in BINS if table["confidence"] >= b)
            for place, value in enumerate((hits, count, perfect, 1)):
                by_bin[edge][place] += value
            if given.wrong and not perfect:
                show(name, text, table, truth, way, hits)
    report(by_shape, by_bin)


def tally(row, hits, truth, found, perfect):
    for place, value in enumerate((hits, truth, found, perfect, 1)):
        row[place] += value


def show(name, text, table, truth, way, hits):
    print(f"--- {name} {truth.shape} {way} {table['confidence']} {hits}")
    print(text)
    print([c["name"] for c in table["columns"]])
    for row in table["rows"]:
        print([c["text"] for c in row])


def report(by_shape, by_bin):
    print(f"{'shape':12} {'printed as':10} {'cell F1':>8} {'perfect':>9}")
    total = [0] * 5
    for (shape, way), row in sorted(by_shape.items()):
        total = [a + b for a, b in zip(total, row)]
        print(f"{shape:12} {way:10} {2 * row[0] / max(1, row[1] + row[2]):8.3f} {row[3]:4}/{row[4]:<4}")
    print(f"{'all':23} {2 * total[0] / (total[1] + total[2]):8.3f} {total[3]:4}/{total[4]:<4}")
    print(f"\n{'confidence':12} {'cells':>7} {'right':>7} {'perfect':>9}")
    for edge in BINS:
        if edge in by_bin:
            hits, count, perfect, tables = by_bin[edge]
            print(f"from {edge:<7} {count:7} {hits / max(1, count):7.3f} {perfect:4}/{tables:<4}")


main()
