/// The JSON Schema (2020-12) of dataset.json.
package let datasetSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:petik:dataset:1",
    "title": "petik dataset manifest",
    "type": "object",
    "additionalProperties": false,
    "required": ["format", "pipeline", "papers", "failed"],
    "properties": {
      "format": {"const": "petik.dataset/1"},
      "pipeline": \(pipelineStampSchema),
      "papers": {"type": "array", "items": {"type": "object", "additionalProperties": false,
        "required": ["id", "source", "language", "title", "counts", "sha256"],
        "properties": {"id": {"type": "string"},
          "source": {"type": "object", "additionalProperties": false,
            "required": ["path", "sha256", "bytes"],
            "properties": {"path": {"type": "string"}, "sha256": {"type": "string"},
              "bytes": {"type": "integer", "minimum": 0}}},
          "language": {"type": "string"}, "title": {"type": ["string", "null"]},
          "counts": {"type": "object", "additionalProperties": false,
            "required": ["sections", "tables", "citations", "footnotes", "references", "findings"],
            "properties": {"sections": {"type": "integer"}, "tables": {"type": "integer"},
              "citations": {"type": "integer"}, "footnotes": {"type": "integer"},
              "references": {"type": "integer"},
              "findings": {"type": "object", "additionalProperties": false,
                "required": ["error", "warning", "note"],
                "properties": {"error": {"type": "integer"}, "warning": {"type": "integer"},
                  "note": {"type": "integer"}}}}},
          "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}}},
      "failed": {"type": "array", "items": {"type": "object", "additionalProperties": false,
        "required": ["path", "sha256", "error"],
        "properties": {"path": {"type": "string"}, "sha256": {"type": ["string", "null"]},
          "error": {"type": "string"}}}}
    }
  }

  """
