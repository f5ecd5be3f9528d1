"""Exports a small and a large dataset to every format: speed of the large one, peak memory of both.

Fails where memory grows with the papers: by more than twice what the keys of the works need."""
import os, pathlib, shutil, subprocess, sys, time

petik, work, small, large = sys.argv[1:]
# Bytes a paper that may be kept: keys of its works, names of its files.
KEPT = 16_000


def run(dataset, name):
    out = pathlib.Path(work) / "out" / name
    out.parent.mkdir(exist_ok=True)
    start = time.perf_counter()
    child = subprocess.Popen(
        [petik, "export", name, "--out", str(out)], cwd=dataset, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{name}: {errors.decode()}")
    files = [out] if out.is_file() else [f for f in out.rglob("*") if f.is_file()]
    size = sum(f.stat().st_size for f in files)
    shutil.rmtree(out) if out.is_dir() else out.unlink()
    return size, wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


lines = subprocess.run([petik, "export", "--list"], capture_output=True, text=True, check=True)
names = [line.split()[0] for line in lines.stdout.splitlines()]
head = f"{'format':<10}{'MB out':>8}{'s':>8}{'MB/s':>8}{'MB/s CPU':>10}{'papers/s':>10}"
print(f"{head}   MB peak at {small} and {large} papers")
grown = []
for name in names:
    *_, before = run(pathlib.Path(work) / small, name)
    size, wall, cpu, peak = run(pathlib.Path(work) / large, name)
    if peak - before > KEPT * (int(large) - int(small)):
        grown.append(name)
    print(f"{name:<10}{size / 1e6:>8.1f}{wall:>8.2f}{size / 1e6 / wall:>8.1f}{size / 1e6 / cpu:>10.1f}"
          f"{int(large) / wall:>10.0f}   {before / 1e6:.0f} and {peak / 1e6:.0f}")
print(f"memory grows with the papers: {', '.join(grown) or 'in no format'}")
sys.exit(1 if grown else 0)
