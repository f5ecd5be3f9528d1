"""Writes two datasets: raw texts that are hostile, and the samples with hostile texts in every value."""
import json, pathlib, random, re, sys

SNIPPETS = [
    "]]>", "<!--", "-->", "<script>", "&amp;", "&#0;", "&", "<", ">", "\\", "\\\\", "\\end{document}",
    "{", "}", "{}}", "%", "$x$", "#", "_", "^", "~", "~~", "```", "`", "*", "**", "_a_", "|", "||",
    "[^1]", "[^1]: x", "[a](b)", "![", "- ", "1. ", "1) ", "> ", "# ", "---", "===", "\t", "\r", "\n",
    "\r\n", "\n\n", "\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85", "\u2028",
    "\u2029", "\u200b", "\ufeff", "\ufffe", "\uffff", "\ue000", "\U0010ffff", "e\u0301", "\u202e",
    "\"", "'", ",", ";", " and ", " et al.", "ER  - ", "TY  - JOUR", "@book{x,", "--", "=1+1", "@",
    "NULL", "NaN", "'; DROP TABLE papers; --", "علم", "漢字", "𝔘", "🙂", "www.x.id", "https://x.id/a_b_c",
]
LONG = "x" * 100_000
# What names a part or decides how it is read stays as it is.
KEPT = {
    "id", "section", "parent", "heading", "blocks", "block", "target", "kind", "role", "type", "language",
    "sameAs", "reference", "footnote", "references", "affiliations", "origin", "date", "sha256", "path",
    "format", "encoding", "mediaType", "version", "fingerprint", "severity", "rule", "page", "value",
}

def spoilt(chance, text):
    parts = [text[: len(text) // 2], text[len(text) // 2 :]]
    snippets = chance.sample(SNIPPETS, 3)
    places = [snippets[0], parts[0], snippets[1], parts[1], snippets[2]]
    if chance.random() < 0.002:
        places.append(LONG)
    return "".join(places)

def spoil(chance, value, key=""):
    if isinstance(value, dict):
        return {k: spoil(chance, v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [spoil(chance, v, key) for v in value]
    if isinstance(value, str) and key not in KEPT:
        return spoilt(chance, value)
    return value

def main(target, samples):
    chance = random.Random(7)
    values = target / "values"
    names = sorted(p.parent.name for p in samples.glob("*/paper.json"))
    for name in names:
        folder = values / "extracted" / name
        folder.mkdir(parents=True)
        paper = json.loads((samples / name / "paper.json").read_text())
        paper = spoil(chance, paper)
        works = [r["csl"] for r in paper["references"] if r["sameAs"] is None]
        (folder / "paper.json").write_text(json.dumps(paper, ensure_ascii=False))
        (folder / "references.json").write_text(json.dumps(works, ensure_ascii=False))
    manifest = {"format": "petik.dataset/1", "papers": [{"id": name} for name in names], "failed": []}
    (values / "extracted" / "dataset.json").write_text(json.dumps(manifest))
    texts = target / "texts"
    (texts / "raw").mkdir(parents=True)
    (texts / "pipeline.json").write_text('{"version": 1}')
    source = sorted((samples.parent / "raw").glob("*.txt"))
    for index in range(12):
        lines = source[index % len(source)].read_text(errors="replace").split("\n")
        for _ in range(120):
            place = chance.randrange(len(lines))
            lines[place] = spoilt(chance, lines[place])
        if index % 3 == 0:
            lines.insert(len(lines) // 2, LONG)
        data = "\n".join(lines).encode("utf-8", "surrogatepass")
        if index % 4 == 1:
            data = data.replace(b"a", b"\xff", 40) + b"\xed\xa0\x80"
        (texts / "raw" / f"hostile-{index}.txt").write_bytes(data)
    markup = samples.parent / "Tests" / "StageTests" / "Markup"
    page, article = (markup / "kebun-teh.html").read_text(), (markup / "tide-gauges.xml").read_text()
    for index in range(12):
        (texts / "raw" / f"torn-{index}.html").write_text(torn(chance, page))
        (texts / "raw" / f"repeated-{index}.xml").write_text(repeated(chance, article))
    for index in range(12):
        (texts / "raw" / f"noise-{index}.txt").write_text(noise(chance), newline="")

TAGS = [
    "<td>", "</td>", "<tr>", '<th colspan="999">', '<td rowspan="99999">', '<td colspan="-3">', "<p>", "</p>", "<h3>",
    "</h3>", "<table>", "</table>", "<thead>", "<caption>", "<li>", "<br>", "<sup>1,2</sup>", "\u2028", "\x85", "\x0c",
    "S S T S", "A B S T R A K", '<meta name="citation_title" content="x">', '<ol class="footnotes"><li>x</ol>',
]


def torn(chance, page):
    """A page in HTML with elements out of place."""
    for _ in range(chance.randrange(1, 60)):
        place = chance.randrange(len(page))
        page = page[:place] + chance.choice(TAGS) + page[place + chance.choice([0, 1, 9, 100]) :]
    return page


def repeated(chance, article):
    """JATS with elements left out or several times, and cells of any extent."""
    for _ in range(chance.randrange(1, 20)):
        found = list(re.finditer(r"<(td|th|p|tr|fn|title|label|kwd|contrib)\b[^>]*>[^<]*</\1>", article))
        one = chance.choice(found)
        article = article[: one.start()] + one.group() * chance.choice([0, 2, 5]) + article[one.end() :]
        extent = f'<td {chance.choice(["colspan", "rowspan"])}="{chance.choice([0, 2, 99, 5000])}">'
        article = article.replace("<td>", extent, 1)
    return article


def noise(chance):
    """Random signs in random lines: words, numbers, anything of Unicode."""
    signs = ["word ", "12 ", "1,5 ", "(Sari, 2019) ", "Tabel 1. ", "\n", "\n\n", "  ", "[1] ", "\x0c"]
    return "".join(
        chance.choice(signs) if chance.random() < 0.7 else chr(chance.choice([chance.randrange(1, 0x250),
            chance.randrange(0x2000, 0x2FFF), chance.randrange(0xE000, 0x11000)]))
        for _ in range(chance.randrange(50, 4000)))

main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
