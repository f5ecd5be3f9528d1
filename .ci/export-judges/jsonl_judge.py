"""jsonl: every line of every grain by petik's own schema, and counted against the papers."""
import json, subprocess
from jsonschema import Draft202012Validator

PARTS = {"section": "sections", "table": "tables", "reference": "references"}


def judge(dataset):
    schema = json.loads(subprocess.check_output([dataset.petik, "schema", "jsonl"]))
    Draft202012Validator.check_schema(schema)
    rules = {
        grain: Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{grain}"})
        for grain in ["paper", "section", "paragraph", "table", "citation", "reference"]
    }
    papers = [dataset.paper(name) for name in dataset.ids]
    expected = {grain: sum(len(paper[part]) for paper in papers) for grain, part in PARTS.items()}
    expected["citation"] = sum(len(c["items"]) for paper in papers for c in paper["citations"])
    expected["paper"] = len(papers)
    count, faults = 0, []
    for grain, rule in rules.items():
        with open(dataset.target / f"jsonl-{grain}", newline="\n") as file:
            lines = [json.loads(line) for line in file]
        count += len(lines)
        if grain in expected and len(lines) != expected[grain]:
            faults.append(f"{expected[grain]} of grain {grain} became {len(lines)} lines")
        for line in lines:
            faults += [f"{grain}: {list(e.absolute_path)}: {e.message[:200]}" for e in rule.iter_errors(line)]
    return count, faults


def spoil(dataset):
    file = dataset.target / "jsonl-table"
    file.write_text(file.read_text().replace('"spans":[[', '"spans":[[-1,', 1))
