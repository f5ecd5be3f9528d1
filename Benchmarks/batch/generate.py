"""Builds a corpus out of raw/: papers put together anew from the samples' paragraphs, with other
numbers, so that no two are alike. Usage: generate.py RAW FOLDER MEGABYTES"""
import pathlib, random, sys

raw, folder, megabytes = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
chance = random.Random(7)


def utf8(path):
    """A sample in UTF-8: pieces in two encodings would be a text in none."""
    data = path.read_bytes()
    try:
        data.decode()
        return data
    except UnicodeDecodeError:
        return data.decode("windows-1252").encode()


samples = [utf8(path).split(b"\n\n") for path in sorted(raw.glob("**/*.txt"))]
MEAN = 33_000
count = max(1, round(megabytes * 1e6 / MEAN))


def digits():
    """Other digits for 3 to 9: years stay years, small numbers stay small."""
    turned = list(b"3456789")
    chance.shuffle(turned)
    return bytes.maketrans(b"3456789", bytes(turned))


def paper(number):
    """The front of one sample, the middles of some, the references of one."""
    first = chance.choice(samples)
    last = chance.choice(samples)
    third = max(1, len(first) // 3)
    parts = first[:third]
    goal = chance.lognormvariate(0, 0.5) * MEAN * 0.8
    size = 0
    while size < goal:
        sample = chance.choice(samples)
        middle = sample[len(sample) // 4:max(len(sample) // 4 + 2, len(sample) * 3 // 4)]
        start = chance.randrange(len(middle))
        piece = middle[start:start + chance.randrange(3, 12)]
        parts += piece
        size += sum(map(len, piece))
    parts += last[len(last) * 3 // 4:]
    return b"\n\n".join(parts).translate(digits()) + b"\n\nNaskah %d\n" % number


folder.mkdir(parents=True)
total = largest = number = 0
while total < megabytes * 1e6:
    text = paper(number)
    below = folder / f"{number // 500:02}"
    below.mkdir(exist_ok=True)
    (below / f"naskah-{number:05}.txt").write_bytes(text)
    total += len(text)
    largest = max(largest, len(text))
    number += 1
print(number, total, largest)
