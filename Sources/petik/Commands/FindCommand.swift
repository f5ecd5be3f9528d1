import ArgumentParser
import Foundation
import PetikCatalogue
import PetikDataset
import PetikFiles
import PetikPipeline

struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Search the text, tables and references of the dataset.",
    discussion: """
      Prints the passages in which all words occur, the best first: the paper, the part of its \
      paper.json, the section and the place. Accents and capitals make no difference. The first \
      search after an ingest brings the index up to date.

      Examples:
        petik find sawah tadah hujan
        petik find '"tadah hujan"' 'produk*' --not kopi    a phrase, a beginning, not a word
        petik find Rahman 2018 --in reference --limit 5
        petik find inflasi --json | jq -r '.hits[].paper'

      Exit codes: 0 found, 1 nothing found, 2 could not run.
      """)

  @OptionGroup var options: ConfigurationOptions

  @Option(name: .long, help: "The most hits.")
  var limit = 20

  @Option(name: .customLong("in"), help: "Only text, table or reference.")
  var kind: Kind?

  @Option(
    name: .customLong("not"), help: "A word that must not be there; may be given several times.")
  var unwanted: [String] = []

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Argument(help: "Words, \"phrases\", beginnings*.")
  var query: [String] = []

  enum Kind: String, ExpressibleByArgument, CaseIterable { case text, table, reference }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): expected 1 or more") }
  }

  func run() throws {
    let words = (query + unwanted.map { "-" + $0 }).joined(separator: " ")
    guard let search = SearchQuery(words) else {
      throw Failure(
        message: "nothing to look for in \"\(words)\"; give a word of letters or digits")
    }
    let (root, configuration) = try options.load()
    let name = configuration.folders.extracted
    let dataset = root.appending(path: name, directoryHint: .isDirectory)
    guard let manifest = readManifest(at: dataset) else {
      throw Failure(message: "there is no dataset in \"\(name)\"; run petik ingest")
    }
    let folder = dataset.path(percentEncoded: false).withoutFinalSlash
    let hits: [Hit]
    do {
      hits = try find(search, manifest, folder)
    } catch {
      // The index is derived: a broken one is made anew.
      Catalogue.discard(in: folder + "/" + DatasetWriter.ownName)
      hits = try find(search, manifest, folder)
    }
    let titles = Dictionary(
      manifest.papers.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let view = HitsView(query: words, hits: hits, titles: titles)
    Terminal.standardOutput.write(json ? view.json : Array(view.text(Terminal.standardOutput).utf8))
    if hits.isEmpty { throw ExitCode(1) }
  }

  private func find(_ search: SearchQuery, _ manifest: Manifest, _ folder: String) throws -> [Hit] {
    let catalogue = try open(folder)
    var progress = IngestProgress()
    try catalogue.index(manifest, in: folder) { done, total in
      progress.show(done: done, total: total)
    }
    progress.clear()
    return try catalogue.find(search, in: kind?.rawValue, limit: limit)
  }

  private func open(_ folder: String) throws -> Catalogue {
    let own = folder + "/" + DatasetWriter.ownName
    do {
      try DatasetWriter.makeOwnFolder(own)
      return try Catalogue(in: own)
    } catch {
      return try Catalogue(inMemory: ())
    }
  }
}
