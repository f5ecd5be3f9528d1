"""Writes a dataset of as many papers as asked: the samples again and again, with their own words."""
import json, pathlib, sys

def main(target, samples, papers):
    target.mkdir(parents=True)
    sources = [
        ((p / "paper.json").read_text(), (p / "references.json").read_text())
        for p in sorted(samples.iterdir()) if (p / "paper.json").exists()
    ]
    names = [f"paper-{index:06}" for index in range(papers)]
    for index, name in enumerate(names):
        paper, works = sources[index % len(sources)]
        folder = target / "extracted" / name
        folder.mkdir(parents=True)
        # Other titles are other works: every eleven papers print a tenth of their works anew.
        turn = str(index // len(sources) % 10)
        (folder / "paper.json").write_text(paper.replace('"title":"', f'"title":"{turn} '))
        (folder / "references.json").write_text(works.replace('"title":"', f'"title":"{turn} '))
    (target / "pipeline.json").write_text('{"version": 1}')
    manifest = {"format": "petik.dataset/1", "papers": [{"id": name} for name in names]}
    (target / "extracted" / "dataset.json").write_text(json.dumps(manifest))

main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
