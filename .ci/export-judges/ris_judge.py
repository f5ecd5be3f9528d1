"""ris: read back by rispy, compared with the CSL-JSON."""
import rispy
from common import plain
from csl_judge import items


def judge(dataset):
    with open(dataset.target / "ris", newline="\n") as file:
        entries = {entry.get("id"): entry for entry in rispy.load(file)}
    works, faults = items(dataset), []
    if len(entries) != len(works):
        faults.append(f"{len(works)} works became {len(entries)}")
    for work in works:
        entry = entries.get(work["id"], {})
        if plain(entry.get("title")) != plain(work.get("title")):
            faults.append(f"{work['id']}: the title became {str(entry.get('title'))[:80]!r}")
        if len(entry.get("authors", [])) != len(work.get("author", [])):
            faults.append(f"{work['id']}: {len(work.get('author', []))} authors became others")
    return len(works), faults


def spoil(dataset):
    file = dataset.target / "ris"
    file.write_text(file.read_text().replace("AU  - ", "", 1))
