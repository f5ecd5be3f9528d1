import PetikModel

/// The JSON Schema (2020-12) of what `petik validate --format json` writes. A line of `jsonl` is one
/// `finding`.
package let reportSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:petik:report:1",
    "title": "petik validation report",
    "type": "object",
    "additionalProperties": false,
    "required": ["format", "version", "target", "counts", "failed", "findings"],
    "properties": {
      "format": {"const": "petik.report/1"},
      "version": {"type": "string"},
      "target": {"type": "string"},
      "counts": {"type": "object", "additionalProperties": false,
        "required": ["error", "warning", "note", "suppressed"],
        "properties": {"error": {"type": "integer"}, "warning": {"type": "integer"},
          "note": {"type": "integer"}, "suppressed": {"type": "integer"}}},
      "failed": {"type": "boolean"},
      "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}}
    },
    "$defs": {
      "finding": {"type": "object", "additionalProperties": false,
        "required": ["rule", "severity", "message", "mend", "file", "fingerprint"],
        "properties": {"rule": {"enum": [\(Rule.names.map { "\"\($0)\"" }.joined(separator: ", "))]},
          "severity": {"enum": ["error", "warning", "note"]},
          "message": {"type": "string"}, "mend": {"type": "string"}, "file": {"type": "string"},
          "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1},
          "cell": {"type": "object", "additionalProperties": false, "required": ["table"],
            "properties": {"table": {"type": "string"}, "row": {"type": "integer", "minimum": 0},
              "column": {"type": "string"}}},
          "source": {"type": "object", "additionalProperties": false,
            "required": ["path", "line", "column"],
            "properties": {"path": {"type": "string"}, "line": {"type": "integer", "minimum": 1},
              "column": {"type": "integer", "minimum": 1}}},
          "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}}
    }
  }

  """
