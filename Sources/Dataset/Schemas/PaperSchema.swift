import PetikModel

/// The JSON Schema (2020-12) of paper.json.
package let paperSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:petik:paper:1",
    "title": "petik paper",
    "type": "object",
    "additionalProperties": false,
    "required": ["format", "id", "source", "pipeline", "language", "metadata", "abstracts",
      "keywords", "sections", "blocks", "tables", "figures", "footnotes", "callouts", "citations",
      "references", "crossReferences", "ledger", "findings"],
    "properties": {
      "format": {"const": "petik.paper/1"},
      "id": {"type": "string", "pattern": "^[^/]+$"},
      "source": \(sourceSchema),
      "pipeline": \(pipelineStampSchema),
      "language": {"type": "string", "pattern": "^(und|[a-z]{2})$"},
      "metadata": {"$ref": "#/$defs/metadata"},
      "abstracts": {"type": "array", "items": {"$ref": "#/$defs/abstract"}},
      "keywords": {"type": "array", "items": {"$ref": "#/$defs/keywordGroup"}},
      "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
      "blocks": {"type": "array", "items": {"$ref": "#/$defs/block"}},
      "tables": {"type": "array", "items": {"$ref": "#/$defs/table"}},
      "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
      "footnotes": {"type": "array", "items": {"$ref": "#/$defs/footnote"}},
      "callouts": {"type": "array", "items": {"$ref": "#/$defs/callout"}},
      "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
      "references": {"type": "array", "items": {"$ref": "#/$defs/reference"}},
      "crossReferences": {"type": "array", "items": {"$ref": "#/$defs/crossReference"}},
      "ledger": {"$ref": "#/$defs/ledger"},
      "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}}
    },
    "$defs": {
  \(frontDefinitions),
  \(bodyDefinitions),
  \(linkDefinitions),
  \(workDefinitions)
    }
  }

  """

let sourceSchema = """
  {"type": "object", "additionalProperties": false,
        "required": ["path", "sha256", "bytes", "encoding", "mediaType"],
        "properties": {"path": {"type": "string"}, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
          "bytes": {"type": "integer", "minimum": 0}, "encoding": {"type": "string"},
          "mediaType": {"type": "string"}}}
  """

let pipelineStampSchema = """
  {"type": "object", "additionalProperties": false, "required": ["version", "fingerprint"],
        "properties": {"version": {"type": "string"},
          "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}}
  """

/// `{"a", "b"}` as the values of a JSON enum.
func enumeration(_ values: [String]) -> String {
  "[" + values.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
}
