"""Writes a dataset of invented tables as layout-preserving text, with their truth.

placed.py FOLDER COUNT SEED: raw/ with a paper a table, truth.json, pipeline.json. The tables vary
in columns, alignment, wrapping, spanners, stubs printed once a group, blank lines and gaps.
"""

import json
import pathlib
import random
import sys
import textwrap

WORDS = {
    "id": "petani lahan sawah panen hasil produksi modal usaha nelayan ikan kelompok desa pupuk benih "
    "air irigasi harga pasar pendapatan biaya tenaga kerja siswa guru kelas nilai belajar media",
    "en": "farmer field harvest yield market price income cost labour student teacher class score "
    "learning media school method model error rate group village water seed capital profit",
}
LINKS = {"id": "yang dan di untuk dengan pada dari", "en": "the of and in for with on"}
PLACES = "Sukamaju Mekarsari Cibodas Wanasari Karangrejo Purwodadi Sidomulyo Ngawi Bantul".split()
NUMBERS = ("integer", "number", "percent", "probability")


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def phrase(self, language, least, most):
        count = self.random.randint(least, most)
        words, links = WORDS[language].split(), LINKS[language].split()
        picked = [
            self.random.choice(links if place % 3 == 2 and place < count - 1 else words)
            for place in range(count)
        ]
        return " ".join(picked).capitalize()

    def number(self, kind, language):
        mark, thousands = (",", ".") if language == "id" else (".", ",")
        if kind == "integer":
            value = self.random.choice((self.random.randint(1, 99), self.random.randint(100, 99999)))
            return f"{value:,}".replace(",", thousands)
        if kind == "number":
            return f"{self.random.uniform(0, 99):.2f}".replace(".", mark)
        if kind == "percent":
            return f"{self.random.uniform(0, 99):.1f}".replace(".", mark) + "%"
        if kind == "probability":
            return f"0{mark}{self.random.randint(1, 999):03d}" + self.random.choice(("", "*", "**"))
        return str(self.random.randint(2001, 2024))

    def cell(self, kind, language, row):
        if kind == "no":
            return str(row + 1)
        if kind == "stub":
            return self.random.choice((self.phrase(language, 1, 3), self.random.choice(PLACES)))
        if kind == "short":
            return self.phrase(language, 1, 2)
        if kind == "long":
            return self.phrase(language, 4, 14) + self.random.choice(("", "."))
        if self.random.random() < 0.04:
            return self.random.choice(("-", "–", ""))
        return self.number(kind, language)

    def kinds(self):
        count = self.random.randint(2, 8)
        choices = NUMBERS + ("short", "long", "year")
        weights = (4, 4, 2, 1, 2, 2 if count < 6 else 0, 0.5)
        kinds = ["stub"] + self.random.choices(choices, weights, k=count - 1)
        return ["no"] + kinds[:-1] if count > 2 and self.random.random() < 0.25 else kinds

    def table(self):
        random = self.random
        language, kinds = random.choice(("id", "en")), self.kinds()
        fixed = {"no": "No", "year": {"id": "Tahun", "en": "Year"}[language]}
        names = [fixed.get(kind) or self.phrase(language, 1, 2 if kind == "stub" else 3) for kind in kinds]
        rows = [[self.cell(kind, language, row) for kind in kinds] for row in range(random.randint(2, 16))]
        if random.random() < 0.1 and len(rows) > 3 and "long" not in kinds:
            stub = kinds.index("stub")
            start = 0
            while start < len(rows):
                end = start + random.randint(1, 3)
                for row in rows[start + 1 : end]:
                    row[stub] = ""
                start = end
        return Table(self, language, kinds, names, rows)


class Table:
    def __init__(self, maker, language, kinds, names, rows):
        self.random, self.maker, self.language = maker.random, maker, language
        self.kinds, self.rows = kinds, rows
        self.spanners = self.make_spanners(names)
        self.names = names
        self.columns = list(names)
        for start, end, text in self.spanners:
            for column in range(start, end):
                self.columns[column] = f"{text} / {names[column]}"
        self.set_widths()

    def make_spanners(self, names):
        numeric = [column for column, kind in enumerate(self.kinds) if kind in NUMBERS]
        if self.random.random() > 0.3 or len(numeric) < 2:
            return []
        start = end = numeric[0]
        while end < len(self.kinds) and self.kinds[end] in NUMBERS:
            end += 1
        sizes = [size for size in range(2, end - start + 1) if (end - start) % size == 0]
        if not sizes:
            return []
        size = self.random.choice(sizes)
        spanners = [
            (place, place + size, self.maker.phrase(self.language, 1, 1) + self.random.choice(("", " A", " 2020")))
            for place in range(start, end, size)
        ]
        if len(spanners) > 1 and self.random.random() < 0.5:
            for place, _, _ in spanners:
                names[place : place + size] = names[start : start + size]
        return spanners

    def set_widths(self):
        random, self.widths = self.random, []
        for column, kind in enumerate(self.kinds):
            most = random.randint(16, 34) if kind == "long" else random.choice((12, 40)) if kind == "stub" else 14
            cells = [line for row in self.rows for line in wrap(row[column], most)]
            name = wrap(self.names[column], max(14, *map(len, self.names[column].split())))
            self.widths.append(max(map(len, cells + name)))
        self.gaps = [random.choice((1, 2, 2, 3, 4, 6)) for _ in self.kinds]
        if random.random() < 0.8:
            self.gaps = [max(2, gap) for gap in self.gaps]
        for start, end, text in self.spanners:
            lack = len(text) - sum(self.widths[start:end]) - sum(self.gaps[start : end - 1])
            self.widths[end - 1] += max(0, lack)
        self.starts, place = [], random.choice((0, 1, 3, 8, 20))
        for width, gap in zip(self.widths, self.gaps):
            self.starts.append(place)
            place += width + gap
        self.width = place
        centred = random.random() < 0.2
        self.alignments = [
            "c" if centred else "l" if kind in ("stub", "long", "short") else random.choice("crr") for kind in self.kinds
        ]

    def place(self, texts, alignments):
        line = [" "] * (self.width + 60)
        for column, text in texts.items():
            shown = align(text, self.widths[column], alignments[column])
            line[self.starts[column] : self.starts[column] + len(shown)] = shown
        return "".join(line).rstrip()

    def header(self):
        lines = []
        if self.spanners:
            line = [" "] * (self.width + 60)
            for start, end, text in self.spanners:
                width = self.starts[end - 1] + self.widths[end - 1] - self.starts[start]
                shown = align(text, width, "c")
                line[self.starts[start] : self.starts[start] + len(shown)] = shown
            lines.append("".join(line).rstrip())
        wrapped = [wrap(name, width) for name, width in zip(self.names, self.widths)]
        middle = self.random.choice(("top", "middle", "bottom"))
        return lines + self.stack(wrapped, ["c" if a != "l" else "l" for a in self.alignments], middle)

    def stack(self, wrapped, alignments, vertical, tall=()):
        height = max(map(len, wrapped))
        lines = []
        for place in range(height):
            texts = {}
            for column, cell in enumerate(wrapped):
                spare = 0 if column in tall else height - len(cell)
                offset = {"top": 0, "middle": spare // 2, "bottom": spare}[vertical]
                if 0 <= place - offset < len(cell):
                    texts[column] = cell[place - offset]
            lines.append(self.place(texts, alignments))
        return lines

    def body(self):
        vertical = self.random.choice(("top", "top", "middle"))
        blank = [""] if self.random.random() < 0.12 else []
        tall = [column for column, kind in enumerate(self.kinds) if kind in ("long", "short")]
        lines = []
        for row in self.rows:
            wrapped = [wrap(cell, width) for cell, width in zip(row, self.widths)]
            lines += self.stack(wrapped, self.alignments, vertical, tall) + blank
        return lines


def wrap(text, width):
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def align(text, width, how):
    if how == "l" or len(text) >= width:
        return text.ljust(width)
    return text.rjust(width) if how == "r" else (" " * ((width - len(text)) // 2) + text).ljust(width)


def paper(maker, table):
    language = table.language

    def paragraph():
        return wrap(" ".join(maker.phrase(language, 8, 16) + "." for _ in range(5)), 100)

    caption = maker.phrase(language, 3, 6)
    label = {"id": "Tabel 1", "en": "Table 1"}[language]
    lines = [{"id": "1. PENDAHULUAN", "en": "1. INTRODUCTION"}[language], "", *paragraph(), ""]
    lines += [" " * maker.random.choice((0, 20, 40)) + f"{label}. {caption}", *table.header(), *table.body()]
    if maker.random.random() < 0.4:
        lines.append({"id": "Sumber: Data primer (2022)", "en": "Source: Field data (2022)"}[language])
    return caption, "\n".join([*lines, "", *paragraph(), "", *paragraph()]) + "\n"


def main(folder, count, seed):
    (folder / "raw").mkdir(parents=True)
    (folder / "pipeline.json").write_text('{"version": 1}\n')
    maker, truth = Maker(seed), {}
    while len(truth) < count:
        table = maker.table()
        if table.width > 150:
            continue
        name = f"t{len(truth):04}"
        caption, text = paper(maker, table)
        (folder / "raw" / f"{name}.txt").write_text(text)
        truth[name] = [{"caption": caption, "columns": table.columns, "rows": table.rows}]
    (folder / "truth.json").write_text(json.dumps(truth, indent=1))


main(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
