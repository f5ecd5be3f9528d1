"""Exports every format from every dataset and has the judge of each format read it.

Each judge gives its faults. At the end each is shown an export that was spoilt on purpose; a judge
that finds nothing there is a fault too.
"""
import importlib, json, pathlib, shutil, subprocess, sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
GRAINS = ["paper", "section", "paragraph", "table", "citation", "reference"]


class Dataset:
    """A dataset's papers as its files have them, and what was exported from it."""

    def __init__(self, petik, root, target):
        self.root, self.target = pathlib.Path(root), target
        self.folder = self.root / "extracted"
        manifest = json.loads((self.folder / "dataset.json").read_text())
        self.ids = sorted(paper["id"] for paper in manifest["papers"])
        self.petik = petik

    def paper(self, name):
        return json.loads((self.folder / name / "paper.json").read_text())

    def export(self, *arguments, out):
        path = self.target / out
        run = subprocess.run(
            [self.petik, "export", *arguments, "--out", str(path)], cwd=self.root, capture_output=True)
        if run.returncode:
            return [f"{self.root}: petik export {' '.join(arguments)}: {run.stderr.decode()[:300]}"]
        return []


def formats(petik):
    lines = subprocess.run([petik, "export", "--list"], capture_output=True, check=True, text=True)
    return [line.split()[0] for line in lines.stdout.splitlines()]


def export_all(dataset, names):
    faults = []
    for name in names:
        faults += dataset.export(name, out=name)
    for grain in GRAINS:
        faults += dataset.export("jsonl", "--grain", grain, out=f"jsonl-{grain}")
    return faults


def main(petik, work, roots):
    names = formats(petik)
    judges = {
        name: importlib.import_module(f"{name}_judge")
        for name in names
        if (pathlib.Path(__file__).parent / f"{name}_judge.py").exists()
    }
    faults, counts = [], dict.fromkeys(judges, 0)
    for place, root in enumerate(roots):
        dataset = Dataset(petik, root, pathlib.Path(work) / f"out-{place}")
        faults += export_all(dataset, names)
        for name, judge in judges.items():
            try:
                count, found = judge.judge(dataset)
            except Exception as error:  # A reader that gives up is a fault of the export.
                count, found = 0, [f"{type(error).__name__}: {str(error)[:300]}"]
            counts[name] += count
            faults += [f"{root}: {name}: {fault}" for fault in found]
        if place == 0:
            samples = dataset
    for name, judge in judges.items():
        copy = Dataset(petik, samples.root, pathlib.Path(work) / f"spoilt-{name}")
        shutil.copytree(samples.target, copy.target)
        judge.spoil(copy)
        try:
            count, found = judge.judge(copy)
        except Exception as error:
            found = [error]
        if not found:
            faults.append(f"{name}: the judge does not see a spoilt export")
    for fault in faults[:40]:
        print(f"export: {fault}")
    read = ", ".join(f"{name} {count}" for name, count in counts.items())
    print(f"export: {len(roots)} datasets in {len(names)} formats; judged: {read}; {len(faults)} faults")
    sys.exit(1 if faults or not all(counts.values()) else 0)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
