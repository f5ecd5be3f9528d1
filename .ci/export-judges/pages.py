"""Runs what the pages about exports tell a reader to run; a block that fails or gives nothing is a fault."""
import ast, os, pathlib, re, shutil, subprocess, sys
import pypandoc

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
RUN = ["sh", "python", "r"]
# A reader's program may be absent.
PROGRAMS = ["sqlite3"]


def last_value(code):
    """The code, its last expression printed."""
    tree = ast.parse(code)
    if isinstance(tree.body[-1], ast.Expr):
        head = ast.unparse(ast.Module(tree.body[:-1], []))
        return f"{head}\nvalue = {ast.unparse(tree.body[-1])}\nassert len(value)\n"
    name = tree.body[-1].targets[0].id
    return f"{code}\nassert len({name})\n"


def commands(language, code, has_r):
    if language == "python":
        return [sys.executable, "-c", last_value(code)]
    if language == "r" and has_r:
        return ["Rscript", "-e", f"value <- {{\n{code}\n}}\nstopifnot(length(value) > 0)"]
    if language == "sh" and not any(p in code and not shutil.which(p) for p in PROGRAMS):
        return ["sh", "-e", "-c", code]
    return None


def main(root, work):
    tools = [root / ".build/debug", pathlib.Path(sys.executable).parent,
        pathlib.Path(pypandoc.get_pandoc_path()).parent]
    os.environ["PATH"] = ":".join(map(str, tools)) + ":" + os.environ["PATH"]
    has_r = shutil.which("Rscript") is not None
    counts, faults = {}, []
    for page in sorted((root / "Sources/petik/petik.docc").glob("Export*.md")):
        folder = work / page.stem
        folder.mkdir()
        for name in ["extracted", "pipeline.json", "raw"]:
            (folder / name).symlink_to(root / name)
        text = page.read_text()
        for block in BLOCK.finditer(text):
            language, code = block.groups()
            command = commands(language, code, has_r)
            if command is None:
                continue
            run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            counts[language] = counts.get(language, 0) + 1
            # What a block of commands prints may stand right behind it.
            printed = BLOCK.match(text, block.end() + 2)
            if printed and printed[1] not in RUN and run.stdout != printed[2]:
                faults.append(f"{page.name}: {code.strip().splitlines()[0]}: prints {run.stdout[:300]!r}")
            if run.returncode:
                faults.append(f"{page.name}: {code.strip().splitlines()[0]}: {run.stderr.strip()[-300:]}")
    for fault in faults:
        print(f"export-pages: {fault}")
    ran = ", ".join(f"{count} of {language}" for language, count in sorted(counts.items()))
    print(f"export-pages: ran {ran}{'' if has_r else '; R skipped, there is none'}; {len(faults)} faults")
    sys.exit(1 if faults or not counts.get("python") else 0)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
