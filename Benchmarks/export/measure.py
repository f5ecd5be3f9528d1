"""Exports a small and a large dataset to every format: MB/s of output and peak memory of both."""
import os, pathlib, resource, shutil, subprocess, sys, time

petik, work, *sizes = sys.argv[1:]

def run(dataset, name):
    out = pathlib.Path(work) / "out" / name
    out.parent.mkdir(exist_ok=True)
    start = time.perf_counter()
    child = subprocess.Popen([petik, "export", name, "--out", str(out)], cwd=dataset, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{name}: {errors.decode()}")
    files = [out] if out.is_file() else [f for f in out.rglob("*") if f.is_file()]
    size = sum(f.stat().st_size for f in files)
    shutil.rmtree(out) if out.is_dir() else out.unlink()
    return size, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024

lines = subprocess.run([petik, "export", "--list"], capture_output=True, text=True, check=True)
names = [line.split()[0] for line in lines.stdout.splitlines()]
print(f"{'format':<10}{'MB out':>8}{'s':>8}{'MB/s':>8}{'CPU s':>8}   MiB peak at {' and '.join(sizes)} papers")
for name in names:
    peaks = []
    for size in sizes:
        written, wall, cpu, peak = run(pathlib.Path(work) / size, name)
        peaks.append(f"{peak:.0f}")
    print(f"{name:<10}{written / 1e6:>8.1f}{wall:>8.2f}{written / 1e6 / wall:>8.1f}{cpu:>8.2f}   {' and '.join(peaks)}")
