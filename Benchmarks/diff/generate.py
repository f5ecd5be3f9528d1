"""Pairs of tables, invented: one of 100,000 rows with known edits, and 1,000 small ones; datasets
of 1,000 papers of which ten differ."""
import csv, hashlib, json, pathlib, random, shutil, sys

CROPS = "bayam kelor pepaya salam jahe kunyit sereh petai waru jati meranti gaharu".split()
HEADER = ["plot", "jenis", "musim", "hasil", "satuan", "perlakuan", "n", "rata", "galat", "ket"]


def row(number):
    return [f"Q{number:07d}", " ".join(random.choices(CROPS, k=3)), str(random.randint(1985, 2024)),
            f"{random.random() * 900:.3f}", random.choice(["kg", "t", "%", "g"]),
            random.choice("KLMN"), str(random.randint(2, 480)), f"{random.gauss(40, 9):.2f}",
            f"{abs(random.gauss(4, 2)):.2f}", random.choice(["", "lihat lampiran", "c, d", "turun"])]


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + rows)


def large(folder, count=100_000, cells=8_912, gone=506, come=500):
    old = [row(number) for number in range(count)]
    removed = set(random.sample(range(count), gone))
    new = [list(r) for number, r in enumerate(old) if number not in removed]
    for place in random.sample(range(len(new) * 9), cells):
        column = place % 9 + 1
        value = new[place // 9][column]
        if column in (2, 6):
            new[place // 9][column] = str(int(value) + 1)
        elif column in (3, 7, 8):
            new[place // 9][column] = f"{float(value) + 0.7:.3f}"
        else:
            new[place // 9][column] = value + " y"
    for number in range(come):
        new.insert(random.randrange(len(new) + 1), row(count + number))
    write(folder / "old.csv", HEADER, old)
    write(folder / "new.csv", HEADER[:9] + ["keterangan"], new)


def small(folder):
    for number in range(1_000):
        rows = [row(k) for k in range(12)]
        for side in ("old", "new"):
            (folder / side).mkdir(parents=True, exist_ok=True)
            write(folder / side / f"{number:04}.csv", HEADER, rows)
            rows[number % 12][3] = "1.5"


def papers(folder, samples):
    sources = sorted(path.parent for path in samples.glob("*/paper.json"))
    for side in ("old", "new"):
        for number in range(1_000):
            target = folder / side / f"p{number:04}"
            shutil.copytree(sources[number % len(sources)], target)
            if side == "new" and number % 100 == 0:
                file = target / "paper.json"
                file.write_text(file.read_text().replace(" yang ", " yg ", 1).replace(" the ", " a ", 1))


random.seed(5)
folder = pathlib.Path(sys.argv[1])
large(folder)
small(folder / "small")
papers(folder / "papers", pathlib.Path(sys.argv[2]))
