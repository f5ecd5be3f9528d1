"""csl: the official schema of CSL-JSON, which commonmeta-py carries."""
import importlib.util, json, pathlib
from jsonschema import Draft7Validator

home = pathlib.Path(importlib.util.find_spec("commonmeta").submodule_search_locations[0])
rule = Draft7Validator(json.loads((home / "resources" / "csl-data.json").read_text()))


def items(dataset):
    return json.loads((dataset.target / "csl").read_text())


def judge(dataset):
    works = items(dataset)
    faults = [f"{list(e.absolute_path)}: {e.message[:200]}" for e in rule.iter_errors(works)]
    if len({work["id"] for work in works}) != len(works):
        faults.append("two works have one key")
    printed = sum(len(json.loads((dataset.folder / name / "references.json").read_text())) for name in dataset.ids)
    if not len(works) <= printed or (printed and not works):
        faults.append(f"{len(works)} works of {printed} references")
    return len(works), faults


def spoil(dataset):
    file = dataset.target / "csl"
    file.write_text(file.read_text().replace('"type":"book"', '"type":"tome"', 1))
