"""Ingests a generated corpus and holds what it costs against what the machine can do at the same
moment. Ratios are held against budgets.json; absolute figures are printed only.

PETIK_BENCH_MB: size of the corpus in megabytes, 200 where it is not set."""
import json, os, pathlib, resource, shutil, subprocess, sys, tempfile, time
import hostile

HERE = pathlib.Path(__file__).parent
PETIK = os.environ["PETIK"]
MEGABYTES = float(os.environ.get("PETIK_BENCH_MB", "200"))
CORES = len(os.sched_getaffinity(0))
work = pathlib.Path(tempfile.mkdtemp(prefix="petik-bench-"))


class Run:
    """A command's seconds, CPU seconds and peak memory (bytes)."""
    def __init__(self, command, folder, guard=None):
        out = tempfile.TemporaryFile()
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT,
                                 preexec_fn=guard)
        _, status, used = os.wait4(child.pid, 0)
        self.wall = time.perf_counter() - start
        self.cpu = used.ru_utime + used.ru_stime
        self.peak = used.ru_maxrss * 1024
        self.status = os.waitstatus_to_exitcode(status)
        out.seek(0)
        self.text = out.read().decode(errors="replace")


def shell(line, folder):
    return Run(["bash", "-c", line], folder)


def ingest(folder, *arguments, status=0):
    run = Run([PETIK, "ingest", *arguments], folder)
    if run.status != status:
        sys.exit(f"petik ingest {' '.join(arguments)} exits {run.status}:\n{run.text[-2000:]}")
    return run


def fresh(folder):
    """Puts the dataset out of the way. Deleted here, its inodes would be passed by one by one for some
    minutes by whoever makes files (ext4), and that would be counted as petik's time."""
    if (folder / "extracted").exists():
        (folder / "extracted").rename(pathlib.Path(tempfile.mkdtemp(dir=work)) / "extracted")


def corpus_figures(ratios):
    folder = work / "corpus"
    folder.mkdir()
    (folder / "pipeline.json").write_text('{"version": 1}')
    made = subprocess.run([sys.executable, HERE / "generate.py", "raw", folder / "raw",
                           str(MEGABYTES)], check=True, capture_output=True, text=True)
    papers, size, largest = map(int, made.stdout.split())
    print(f"corpus: {size / 1e6:.0f} MB in {papers} papers, the largest {largest / 1e3:.0f} kB")
    files = "find raw -name '*.txt' -print0 | xargs -0"
    shell(f"{files} cat >/dev/null", folder)
    others = {
        "cat": shell(f"{files} cat >/dev/null", folder),
        "wc -w": shell(f"{files} cat | wc -w", folder),
        "grep -cE": shell(f"{files} env LC_ALL=C.UTF-8 grep -cE "
                          r"'\([A-Z][a-z]+, [0-9]{4}\)' | cat >/dev/null", folder),
    }
    for name, run in others.items():
        print(f"{name:28}{size / 1e6 / run.cpu:9.1f} MB/s a core")
    one = ingest(folder, "--jobs", "1", "--timings")
    print(f"{'ingest, 1 job':28}{size / 1e6 / one.cpu:9.1f} MB/s a core,"
          f"{papers / one.cpu:8.0f} papers/s a core, peak {one.peak / 1e6:.0f} MB, {one.wall:.1f} s")
    print(one.text[one.text.index("stage"):].rstrip())
    noop = min((ingest(folder) for _ in range(5)), key=lambda run: run.cpu)
    print(f"{'nothing to do':28}{noop.wall:9.3f} s, {noop.cpu:.3f} s CPU, {noop.peak / 1e6:.0f} MB")
    first = next((folder / "raw").glob("**/*.txt"))
    first.write_bytes(first.read_bytes() + b"\nTambahan.\n")
    changed = ingest(folder)
    print(f"{'one changed paper':28}{changed.wall:9.3f} s, {changed.cpu:.3f} s CPU")
    fresh(folder)
    many = ingest(folder, "--jobs", str(CORES))
    print(f"{f'ingest, {CORES} jobs':28}{size / 1e6 / many.wall:9.1f} MB/s, "
          f"{papers / many.wall:.0f} papers/s, peak {many.peak / 1e6:.0f} MB, {many.wall:.1f} s, "
          f"{one.wall / many.wall:.2f} times 1 job")
    start = min((Run([PETIK, "--version"], folder) for _ in range(10)), key=lambda run: run.wall)
    print(f"{'start (petik --version)':28}{start.wall * 1000:9.1f} ms")
    print("for orientation: AnyStyle 640 strings/s, GROBID 10 papers/s on 16 cores (published)")
    ratios["ingest faster than grep -cE"] = others["grep -cE"].cpu / one.cpu
    ratios["jobs over 1 job, a core"] = one.wall / many.wall / CORES
    ratios["nothing to do, of an ingest"] = noop.cpu / one.cpu
    ratios["one changed paper, of an ingest"] = changed.cpu / one.cpu
    ratios["peak memory, of 64 MB and twice the largest paper a worker"] = max(
        one.peak / (64e6 + 2 * largest), many.peak / (64e6 + 2 * largest * CORES))
    ratios["nothing to do, of 0.3 s for 6,000 papers"] = noop.cpu / (0.3 * max(papers, 600) / 6000)


def memory_of_papers(ratios):
    """What a paper of the dataset takes in the memory of a run, whatever its length."""
    peaks = []
    for count in (1000, 8000):
        folder = work / f"tiny-{count}"
        for number in range(count):
            below = folder / "raw" / f"{number % 16:02}"
            below.mkdir(parents=True, exist_ok=True)
            (below / f"makalah-{number:05}.txt").write_text(
                f"PENGARUH PUPUK {number} TERHADAP HASIL PADI\n\nSiti Aminah\n\nPENDAHULUAN\n\n"
                f"Padi adalah tanaman pangan utama. Pupuk {number} dipakai.\n")
        (folder / "pipeline.json").write_text('{"version": 1}')
        runs = [ingest(folder, "--jobs", "2"), ingest(folder, "--jobs", "2")]
        peaks.append([run.peak for run in runs])
    growth = [(many - few) / 7000 for few, many in zip(*peaks)]
    print(f"{'memory a paper':28}{growth[0]:9.0f} bytes, {growth[1]:.0f} with nothing to do; "
          f"8,000 tiny papers {max(peaks[1]) / 1e6:.0f} MB")
    ratios["memory a paper, in kB"] = max(growth) / 1000


def bounded():
    """A hostile text may take a minute and 4 GB, not the machine."""
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def growth(ratios):
    """CPU seconds of each hostile text, and of one ten times as long."""
    folder = work / "hostile"
    (folder / "raw").mkdir(parents=True)
    (folder / "pipeline.json").write_text('{"version": 1}')
    print(f"{'hostile text':28}{'0.1 MB':>10}{'1 MB':>10}{'growth':>10}{'peak MB':>10}")
    worst = 0
    for name in hostile.SHAPES:
        runs = []
        for size in (100_000, 1_000_000):
            (folder / "raw/a.txt").write_bytes(hostile.shape(name, size))
            repeats = 3 if size < 1_000_000 else 1
            best = None
            for _ in range(repeats):
                fresh(folder)
                run = Run([PETIK, "ingest", "--jobs", "1"], folder, guard=bounded)
                if run.status not in (0, 1):
                    print(f"{name}: exit {run.status} with {size} bytes, after {run.cpu:.0f} s CPU")
                    run.cpu = 1000
                best = run if best is None or run.cpu < best.cpu else best
            runs.append(best)
        # Below that the start of the program is measured.
        factor = runs[1].cpu / max(runs[0].cpu, 0.02)
        worst = max(worst, factor)
        print(f"{name:28}{runs[0].cpu:10.3f}{runs[1].cpu:10.3f}{factor:10.1f}"
              f"{runs[1].peak / 1e6:10.0f}")
    ratios["growth of time with ten times the text"] = worst


def judge(ratios):
    budgets = json.loads((HERE / "budgets.json").read_text())
    failed = False
    for name, budget in budgets.items():
        if name not in ratios:
            continue
        value = ratios[name]
        good = value >= budget["least"] if "least" in budget else value <= budget["most"]
        limit = f"least {budget['least']}" if "least" in budget else f"most {budget['most']}"
        print(f"{'ok  ' if good else 'FAIL'} {name}: {value:.3f} ({limit}; aim {budget['aim']})")
        failed |= not good
    return 1 if failed else 0


ratios = {}
try:
    corpus_figures(ratios)
    memory_of_papers(ratios)
    growth(ratios)
finally:
    shutil.rmtree(work, ignore_errors=True)
sys.exit(judge(ratios))
