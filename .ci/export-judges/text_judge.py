"""text: title, abstracts, headings and running text in order, nothing else."""
from common import without_callouts

KINDS = {"title", "abstract", "heading", "paragraph", "listItem", "quotation", "equation"}


def judge(dataset):
    faults = []
    for name in dataset.ids:
        paper = dataset.paper(name)
        texts = without_callouts(paper)
        expected = "".join(texts[b["id"]] + "\n\n" for b in paper["blocks"] if b["kind"] in KINDS)
        with open(dataset.target / "text" / f"{name}.txt", newline="") as file:
            if file.read() != expected:
                faults.append(f"{name} is not the paper's running text")
    return len(dataset.ids), faults


def spoil(dataset):
    file = dataset.target / "text" / f"{dataset.ids[0]}.txt"
    file.write_text(file.read_text().replace("a", "", 1))
