"""Compares petik's reading of invented strings with their fields: measure.py TRUTH.jsonl READ.jsonl"""
import collections, json, re, sys

NAMES = {"title": "title", "container": "container-title", "volume": "volume", "issue": "issue", "pages": "page",
         "publisher": "publisher", "place": "publisher-place"}


def plain(value):
    return re.sub(r"\W+", "", str(value)).casefold()


def fields(item):
    read = {name: plain(item[key]) for name, key in NAMES.items() if item.get(key)}
    if item.get("author"):
        read["authors"] = [plain(name.get("family") or name.get("literal", "")) for name in item["author"]]
    if item.get("issued"):
        read["year"] = str(item["issued"]["date-parts"][0][0])
    return read


right, printed, found, whole, styles = collections.Counter(), 0, 0, 0, collections.Counter()
total = 0
with open(sys.argv[1]) as truths, open(sys.argv[2]) as reads:
    for truth, read in zip(map(json.loads, truths), map(json.loads, reads)):
        want = {name: plain(value) for name, value in truth["fields"].items() if name != "authors"}
        want["authors"] = [plain(family) for family, _ in truth["fields"]["authors"]]
        got = fields(read)
        hits = sum(want.get(name) == value for name, value in got.items())
        right["fields"] += hits
        printed += len(want)
        found += len(got)
        total += 1
        whole += want == got
        styles[truth["id"].split("-")[0]] += want == got
print(f"fields F1 {2 * right['fields'] / (printed + found):.3f}, whole {whole / total:.3f} of {total} strings")
print("whole by style: " + ", ".join(f"{name} {count * len(styles) / total:.2f}" for name, count in sorted(styles.items())))
