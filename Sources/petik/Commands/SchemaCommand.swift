import ArgumentParser
import PetikDataset
import PetikDiff
import PetikExport
import PetikPipeline
import PetikText
import PetikValidate

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of an output or of pipeline.json.",
    discussion: """
      Examples:
        petik schema paper > paper.schema.json
        petik schema pipeline
      """)

  enum Name: String, ExpressibleByArgument, CaseIterable {
    case paper, dataset, pipeline, references, report, diff, jsonl, csv, sqlite
  }

  @Argument(
    help:
      "paper, dataset, references, pipeline, report, diff, jsonl, csv (a Data Package) or sqlite (SQL)."
  )
  var name: Name

  func run() throws {
    let schema =
      switch name {
      case .paper: paperSchema
      case .dataset: datasetSchema
      case .pipeline: pipelineSchema
      case .references: worksSchema
      case .report: reportSchema
      case .diff: diffSchema
      case .jsonl: jsonLinesSchema
      case .csv: csvPackageJSON.string
      case .sqlite: databaseSchema
      }
    Terminal.standardOutput.write(schema)
  }
}
