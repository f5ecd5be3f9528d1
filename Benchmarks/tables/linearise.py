"""Ways in which PDF tools print a table as lines without positions."""
import textwrap


def spans(row):
    """A header row as printed: each spanner once, nothing for empty cells."""
    return [x for i, x in enumerate(row) if x and (i == 0 or row[i - 1] != x)]


def as_lines(table, rng):
    """A row is a line."""
    return [" ".join(x for x in spans(row)) for row in table.boxhead] + [" ".join(row) for row in table.rows]


def wrapped(table, rng):
    """A row is a line unless a long cell breaks it: each wrapped cell ends the line it stands on."""
    lines = [" ".join(spans(row)) for row in table.boxhead]
    for row in table.rows:
        line = []
        for cell in row:
            pieces = textwrap.wrap(cell, rng.randint(22, 30), break_on_hyphens=False)
            line.append(pieces[0])
            for piece in pieces[1:]:
                lines.append(" ".join(line))
                line = [piece]
            if len(pieces) > 1:
                lines.append(" ".join(line))
                line = []
        if line:
            lines.append(" ".join(line))
        if rng.random() < 0.8:
            lines.append("")
    return lines


def cells(table, rng):
    """One cell a line."""
    return [x for row in table.boxhead for x in spans(row)] + [cell for row in table.rows for cell in row]


def columns(table, rng):
    """Column after column, each with its name."""
    if len(table.boxhead) > 1:
        return cells(table, rng)
    return [x for name, column in zip(table.boxhead[0], zip(*table.rows)) for x in (name, *column)]


WAYS = [as_lines, as_lines, wrapped, cells, columns]


def tika(lines, rng):
    """Trailing blanks; a blank line here and there."""
    return [line + " " if line else "" for line in lines]
