"""Runs each tool in a process of its own and prints what it cost."""
import os, pathlib, subprocess, sys, tempfile, time

petik, here = sys.argv[1], pathlib.Path(sys.argv[2])
samples = here.parent.parent / "extracted"
WANTED = ["8912 cell value", "500 row added", "506 row removed", "1 column renamed"]
DAFF = ("import csv, daff, sys; a, b = [list(csv.reader(open(p))) for p in sys.argv[1:3]];"
        "t = [daff.PythonTableView(x) for x in (a, b)]; out = [];"
        "al = daff.Coopy.compareTables(*t).align(); fl = daff.CompareFlags();"
        "daff.TableDiff(al, fl).hilite(daff.PythonTableView(out)); print(len(out))")


def run(name, command):
    start = time.time()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    print(f"{name:34} CPU {usage.ru_utime + usage.ru_stime:6.2f} s  wall {time.time() - start:6.2f} s"
          f"  {usage.ru_maxrss / 1024:5.0f} MB  exit {process.returncode}")
    return output


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    subprocess.run([sys.executable, here / "generate.py", folder, samples], check=True)
    pair = [folder / "old.csv", folder / "new.csv"]
    output = run("petik, 100,000 rows", [petik, "diff", *pair, "--stat"])
    missed = [count for count in WANTED if count not in output]
    print("  exact" if not missed else f"  NOT EXACT, lacks {missed}: {output}")
    run("git diff, 100,000 rows", ["git", "diff", "--no-index", "--stat", *pair])
    if not run("daff, 100,000 rows", [sys.executable, "-c", DAFF, *pair]):
        print("  daff did not run: make tools, then make bench")
    output = run("petik, 1,000 pairs of tables",
                 [petik, "diff", folder / "small/old", folder / "small/new", "--stat"])
    print(f"  {output.count('1 cell value')} of 1000 exact")
    output = run("petik, 1,000 papers, 10 changed",
                 [petik, "diff", folder / "papers/old", folder / "papers/new", "--name-only"])
    print(f"  {len(output.splitlines())} papers named")
