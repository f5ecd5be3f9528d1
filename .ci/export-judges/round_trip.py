"""Compares datasets with what came back of them through JATS; F1 over all papers, exact matches."""
import collections, json, pathlib, sys
from common import plain, without_callouts

# Markup says what everything is but for the front, whose names and labels are read from their words.
LEAST = {
    "sections": 1, "tables": 1, "cells": 1, "headers": 1, "captions": 1, "notes": 1, "calls": 1, "references": 1,
    "fields": 1, "citations": 1, "figures": 1, "paragraphs": 1, "front": 0.98,
}


def parts(paper):
    found = {name: [] for name in LEAST}
    references = {r["id"]: plain(r["printed"]) for r in paper["references"]}
    for section in paper["sections"]:
        label, title = plain(section["label"]).strip("."), plain(section["title"]).lower()
        found["sections"].append((section["level"], label, title, section["role"]))
    for table in paper["tables"]:
        name = plain(table["label"])
        cells = [(row, column, plain(cell["text"]), cell["value"]) for row, line in enumerate(table["rows"]) for column, cell in enumerate(line)]
        found["tables"].append((name, str(cells)))
        found["cells"] += [(name, *cell[:3]) for cell in cells if cell[2]]
        found["headers"].append((name, str([[plain(cell) for cell in row] for row in table["boxhead"]]), str(table["columns"])))
        source = table.get("source") and plain(table["source"]["text"])
        found["captions"].append((name, plain(table.get("caption")), plain(" ".join(table.get("notes", []))), source))
    for figure in paper["figures"]:
        found["figures"].append((plain(figure["label"]), plain(figure["caption"])))
    for note in paper["footnotes"]:
        back = note.get("backReference") and (note["backReference"]["kind"], references.get(note["backReference"].get("reference")))
        works = tuple(references.get(r) for r in note.get("references", []))
        found["notes"].append((plain(note["label"]), plain(note["text"]), works, back))
    labels = {note["id"]: plain(note["text"]) for note in paper["footnotes"]}
    found["calls"] = [labels.get(call.get("footnote")) for call in paper["callouts"]]
    for citation in paper["citations"]:
        for item in citation["items"]:
            found["citations"].append((plain(citation["text"]), item.get("year"), references.get(item.get("reference"))))
    for reference in paper["references"]:
        found["references"].append((reference["origin"], plain(reference["printed"])))
        work = {k: v for k, v in reference["csl"].items() if k != "id"}
        found["fields"].append(plain(json.dumps(work, sort_keys=True, ensure_ascii=False)))
    texts = without_callouts(paper)
    abstracts = {b for a in paper["abstracts"] for b in a["blocks"]}
    for block in paper["blocks"]:
        if block["kind"] in ("paragraph", "listItem", "quotation", "equation") and block["id"] not in abstracts:
            found["paragraphs"].append((block["kind"], plain(texts[block["id"]])))
    for key, value in paper["metadata"].items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                item = {k: v for k, v in item.items() if k not in ("spans", "text" if "date" in item else "")}
            found["front"].append((key, plain(json.dumps(item, sort_keys=True, ensure_ascii=False))))
    for abstract in paper["abstracts"]:
        found["front"].append(("abstract", abstract["language"], plain(abstract["text"])))
    for group in paper["keywords"]:
        found["front"].append(("keywords", group["language"], str([plain(t["text"]) for t in group["terms"]])))
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
