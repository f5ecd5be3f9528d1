import PetikModel
import PetikValidate

/// The JSON Schema (2020-12) of pipeline.json.
package let pipelineSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:petik:pipeline:1",
    "title": "petik configuration",
    "type": "object",
    "additionalProperties": false,
    "required": ["version"],
    "properties": {
      "$schema": {"type": "string"},
      "version": {"const": 1},
      "folders": {"type": "object", "additionalProperties": false,
        "properties": {"raw": {"type": "string"}, "extracted": {"type": "string"}}},
      "sources": {"type": "object", "additionalProperties": false,
        "properties": {"include": {"type": "array", "items": {"type": "string"}},
          "exclude": {"type": "array", "items": {"type": "string"}}}},
      "rules": {"type": "object", "additionalProperties": {"type": "boolean"},
        "propertyNames": {"enum": [\(quoted(switchableRules))]}},
      "severities": {"type": "object",
        "additionalProperties": {"enum": [\(quoted(Finding.Severity.allCases.map(\.rawValue)))]},
        "propertyNames": {"enum": [\(quoted(knownFindings))]}},
      "lexicon": {"type": "object", "additionalProperties": false,
        "properties": {
          "headings": {"type": "object",
            "additionalProperties": {"enum": [\(quoted(SectionRole.allCases.map(\.rawValue)))]}},
          "runningHeads": {"type": "array", "items": {"type": "string"}},
          "tableLabels": {"type": "array", "items": {"type": "string"}},
          "figureLabels": {"type": "array", "items": {"type": "string"}}}},
      "tables": {"type": "object", "additionalProperties": false,
        "properties": {"minimumConfidence": {"type": "number", "minimum": 0, "maximum": 1}}},
      "limits": {"type": "object", "additionalProperties": false,
        "properties": {"sourceBytes": {"type": "integer", "minimum": 1},
          "tableWords": {"type": "integer", "minimum": 1}}},
      "checks": {"type": "array", "items": {"type": "object", "additionalProperties": false,
        "required": ["name"],
        "properties": {"name": {"type": "string"}, "papers": {"type": "string"},
          "caption": {"type": "string"}, "headers": {"type": "array", "items": {"type": "string"}},
          "rows": {"type": "object", "additionalProperties": false,
            "properties": {"minimum": {"type": "number"}, "maximum": {"type": "number"}}},
          "requiredColumns": {"type": "array", "items": {"type": "string"}},
          "columns": {"type": "object", "additionalProperties": {"type": "object",
            "additionalProperties": false,
            "properties": {"type": {"enum": [\(quoted(ConfigurationReader.columnTypes))]},
              "minimum": {"type": "number"}, "maximum": {"type": "number"},
              "enum": {"type": "array", "items": {"type": "string"}}, "unique": {"type": "boolean"},
              "monotone": {"enum": [\(quoted(ColumnExpectation.Order.allCases.map(\.rawValue)))]},
              "sum": {"type": "number"}, "tolerance": {"type": "number", "minimum": 0}}}},
          "sections": {"type": "array",
            "items": {"enum": [\(quoted(SectionRole.allCases.map(\.rawValue)))]}},
          "minimumConfidence": {"type": "number", "minimum": 0, "maximum": 1},
          "coverage": {"type": "number", "minimum": 0, "maximum": 1}}}}
    }
  }

  """

private func quoted(_ names: [String]) -> String {
  names.map { "\"\($0)\"" }.joined(separator: ", ")
}
