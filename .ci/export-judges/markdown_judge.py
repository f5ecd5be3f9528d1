"""markdown: parsed by markdown-it with GitHub's tables and notes; what it reads is the paper."""
import re, yaml
from html.parser import HTMLParser
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from common import plain, without_callouts

KINDS = {"title", "abstract", "keyword", "heading", "paragraph", "quotation", "equation", "unclassified"}
parser = MarkdownIt("gfm-like", {"linkify": False, "html": True}).use(footnote_plugin)


class Cells(HTMLParser):
    def __init__(self):
        super().__init__()
        self.texts = []

    def handle_starttag(self, tag, attributes):
        if tag in ("td", "th"):
            self.texts.append("")

    def handle_data(self, data):
        if self.texts and data.strip("\n"):
            self.texts[-1] += data


def texts(tokens):
    """Text of each inline token, notes' calls left out; and the HTML's cells."""
    for token in tokens:
        if token.type == "inline":
            yield token.map, "".join(
                child.content if child.type in ("text", "text_special", "code_inline") else " "
                for child in token.children if child.type != "footnote_ref")
        elif token.type == "html_block":
            cells = Cells()
            cells.feed(token.content)
            for text in cells.texts:
                yield token.map, text


def judge(dataset):
    faults, count = [], 0
    for name in dataset.ids:
        with open(dataset.target / "markdown" / f"{name}.md", newline="") as file:
            text = file.read()
        if "\r" in text:
            faults.append(f"{name}: a carriage return")
        front, body = re.match(r"---\n(.*?\n)---\n\n(.*)", text, re.S).groups()
        paper = dataset.paper(name)
        values = yaml.safe_load(front)
        if values["id"] != name or values.get("title") != paper["metadata"].get("title", {}).get("text"):
            faults.append(f"{name}: the front matter is another paper's")
        read = [plain(text) for _, text in texts(parser.parse(body))]
        found, missing = compare(paper, read)
        count += found
        faults += [f"{name}: {text[:100]!r} is not read back" for text in missing]
    return count, faults


def compare(paper, read):
    """Blocks in the order of the paper, then cells and notes anywhere."""
    clean = without_callouts(paper)
    inside = {b for part in paper["tables"] + paper["figures"] for b in part["blocks"]}
    place, found, missing = 0, 0, []
    for block in paper["blocks"]:
        wanted = plain(clean[block["id"]])
        if block["kind"] not in KINDS or block["id"] in inside or not wanted:
            continue
        try:
            place = read.index(wanted, place) + 1
            found += 1
        except ValueError:
            missing.append(wanted)
    everything = set(read)
    for table in paper["tables"]:
        for row in table["rows"]:
            for cell in row:
                wanted = plain(cell["text"])
                found += 1
                if wanted and wanted not in everything:
                    missing.append(wanted)
    joined = "\n".join(read)
    notes = [note["text"] for note in paper["footnotes"]]
    entries = [clean[b["id"]] for b in paper["blocks"] if b["kind"] in ("reference", "listItem")]
    for text in notes + entries:
        # A list's own number or bullet is no text any more.
        wanted = plain(re.sub(r"^\s*(\d+\.|\W)\s", "", text))
        found += 1
        if wanted not in joined:
            missing.append(wanted)
    return found, missing


def spoil(dataset):
    file = dataset.target / "markdown" / f"{dataset.ids[0]}.md"
    text = file.read_text()
    place = text.index("a", text.index("\n## "))
    file.write_text(text[:place] + "*x*" + text[place:])
