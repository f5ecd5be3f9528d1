"""sqlite: SQLite's own checks, every view asked, the rows counted against the papers."""
import sqlite3, subprocess

PARTS = {"sections": "sections", "blocks": "blocks", "tables": "tables", "figures": "figures",
    "footnotes": "footnotes", "callouts": "callouts", "citations": "citations",
    "paper_references": "references"}


def judge(dataset):
    faults = []
    base = sqlite3.connect(dataset.target / "sqlite")
    ask = lambda query: base.execute(query).fetchall()
    if ask("PRAGMA integrity_check") != [("ok",)]:
        faults.append(f"integrity_check: {ask('PRAGMA integrity_check')[:3]}")
    if ask("PRAGMA foreign_key_check"):
        faults.append(f"foreign_key_check: {ask('PRAGMA foreign_key_check')[:3]}")
    # FTS5 raises where its index is not that of the texts.
    ask("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    for (view,) in ask("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"):
        ask(f'SELECT * FROM "{view}"')
    papers = [dataset.paper(name) for name in dataset.ids]
    for table, part in PARTS.items():
        expected = sum(len(paper[part]) for paper in papers)
        (found,) = ask(f"SELECT count(*) FROM {table}")[0]
        if found != expected:
            faults.append(f"{table} has {found} rows of {expected}")
    (cells,) = ask("SELECT count(*) FROM cells")[0]
    if cells != sum(len(row) for paper in papers for table in paper["tables"] for row in table["rows"]):
        faults.append(f"cells has {cells} rows")
    base.rollback()
    made = sqlite3.connect(":memory:")
    made.executescript(subprocess.check_output([dataset.petik, "schema", "sqlite"], text=True))
    statements = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    if made.execute(statements).fetchall() != ask(statements):
        faults.append("petik schema sqlite is another schema")
    return cells, faults


def spoil(dataset):
    base = sqlite3.connect(dataset.target / "sqlite")
    base.execute("DELETE FROM papers WHERE paper = (SELECT min(paper) FROM papers)")
    base.commit()
