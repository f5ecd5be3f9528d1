import ArgumentParser
import Foundation
import PetikBibliography
import PetikLexicon
import PetikReferences
import PetikText

struct ReferencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "Parse reference strings into CSL-JSON, BibTeX or RIS.",
    discussion: """
      Reads one reference a line from the files, or from standard input (also as -), and writes \
      one work for each, in order. Blank lines are left out. Works are called by their line's \
      number; with --input jsonl each line is an object with "string" and, if you like, "id", \
      which is kept.

      Examples:
        petik references list.txt > list.jsonl
        pbpaste | petik references --format bibtex
        petik references --input jsonl strings.jsonl
        petik references --explain list.txt      which rule took which part

      Exit codes: 0 done, 2 could not read the input.
      """)

  enum Input: String, ExpressibleByArgument, CaseIterable { case lines, jsonl }

  @Option(help: "lines or jsonl.")
  var input: Input = .lines

  @Option(help: "csl (CSL-JSON, one item a line), bibtex or ris.")
  var format = "csl"

  @Flag(help: "Show for each string which rule took which part.")
  var explain = false

  @Argument(help: "Files with reference strings; none or -: standard input.", completion: .file())
  var files: [String] = []

  func validate() throws {
    _ = try chosenFormat()
    if explain, format != "csl" {
      throw ValidationError("--explain shows text of its own; leave out --format \(format)")
    }
  }

  func run() throws {
    let format = try chosenFormat()
    var writer = ReferenceWriter(lexicon: .standard, format: explain ? nil : format)
    do {
      for file in files.isEmpty ? ["-"] : files {
        try InputLines(file).forEach { line, place in
          let item =
            try input == .lines ? .line(line, at: place) : ReferenceItem.json(line, at: place)
          if let item { writer.write(item) }
        }
      }
    } catch {
      writer.flush()
      throw error
    }
    writer.flush()
  }

  private func chosenFormat() throws -> BibliographyFormat {
    guard let chosen = BibliographyFormat.all.first(where: { $0.name == format }) else {
      let names = BibliographyFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--format \(format): expected one of \(names)")
    }
    return chosen
  }
}

/// Parses strings one by one and writes them in pieces, so that memory does not grow with input.
private struct ReferenceWriter {
  let lexicon: Lexicon
  /// Nil where the reading is explained.
  let format: BibliographyFormat?
  private var output = Bytes()
  private var count = 0

  init(lexicon: Lexicon, format: BibliographyFormat?) {
    self.lexicon = lexicon
    self.format = format
  }

  mutating func write(_ item: ReferenceItem) {
    count += 1
    let id = item.id ?? .text(String(count))
    if let format {
      format.write(parseReference(item.string, lexicon: lexicon).work, id, &output)
    } else {
      output += explanation(of: item.string, id: id.text, lexicon: lexicon).utf8
    }
    if output.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    Terminal.standardOutput.write(output)
    output.removeAll(keepingCapacity: true)
  }
}
