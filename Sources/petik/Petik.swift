import ArgumentParser
import PetikPipeline

@main struct Petik: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "petik",
    abstract: "Turns the text of Indonesian and English journal papers into data.",
    discussion: """
      petik reads raw text pulled out of PDFs and writes a structured dataset: sections, tables, \
      citations, footnotes and references, every item with its place in the source.

      Examples:
        petik ingest                     all of raw/ into extracted/
        petik ingest raw/paper.txt       one paper; the others stay as they are
        petik status                     what changed since the last ingest
        petik find sawah tadah hujan     where the dataset speaks of it
        petik validate                   what is wrong in extracted/
        petik explain cell-type          what a rule wants
        petik show paper                 a paper as a person reads it
        petik references list.txt        reference strings into CSL-JSON, BibTeX or RIS
        petik diff HEAD~1                what changed since the last commit, and why
        petik export --list              the forms in which other programs read the dataset
        petik schema paper               the JSON Schema of paper.json
      """,
    version: petikVersion,
    subcommands: [
      IngestCommand.self, StatusCommand.self, FindCommand.self, ValidateCommand.self,
      ExplainCommand.self, ShowCommand.self,
      ReferencesCommand.self, DiffCommand.self, PatchCommand.self, GitCommand.self,
      ExportCommand.self, SchemaCommand.self,
    ])

  /// Usage errors exit 2, with one line that says what is wrong.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.exit(with: error)
    }
  }
}
