// swift-tools-version: 6.2
import PackageDescription

// The manifest is the map: a module may import only what its line names.
let package = Package(
  name: "petik",
  products: [.executable(name: "petik", targets: ["petik"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    // C libraries. Only C targets see their headers; no Swift file imports them.
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(
      name: "CPetikICU", dependencies: ["CICU"],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CPetikXML", dependencies: ["CLibXML2"], linkerSettings: [.linkedLibrary("xml2")]),

    .target(name: "CPetikFiles"),

    .target(name: "CPetikDigest"),

    // Base: bytes, values, words, running text.
    .module("Text", also: ["CPetikDigest"]),
    .module("Model", uses: ["Text"]),
    .module("Lexicon", uses: ["Text"]),
    .module("CSV", uses: ["Text"]),
    .module("JSON", uses: ["Text"]),
    .module("Prose", uses: ["Text", "Model", "Lexicon"]),

    // Stages, in the order a paper meets them. No stage may import another.
    .stage("Decode", also: ["CPetikICU", "CPetikXML"]),
    .stage("Normalise", also: ["CPetikICU"]),
    .stage("Pages"),
    .stage("Notes"),
    .stage("Tables"),
    .stage("Blocks"),
    .stage("Front"),
    .stage("Sections"),
    .stage("References"),
    .stage("Citations"),
    .stage("Links"),
    .stage("Checks"),

    // The file system.
    .module("Files", uses: ["Text"], also: ["CPetikFiles"]),

    // Above the stages.
    .module("Dataset", uses: ["Text", "Model", "JSON", "Files"]),
    .target(
      name: "PetikCatalogue",
      dependencies: [
        "PetikText", "PetikModel", "PetikJSON", "PetikFiles", "PetikDataset",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Catalogue"),
    .module("Bibliography", uses: ["Text", "Model", "Dataset"]),
    .module("Diff", uses: ["Text", "Model", "CSV", "JSON", "Files", "Dataset"]),
    .target(
      name: "PetikExport",
      dependencies: [
        "CPetikXML",
        "PetikText", "PetikModel", "PetikJSON", "PetikDataset", "PetikBibliography",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Export"),
    .module(
      "Validate", uses: ["Text", "Model", "Lexicon", "Prose", "CSV", "JSON", "Dataset", "Checks"]),
    .module(
      "Pipeline",
      uses: [
        "Text", "Model", "Lexicon", "Prose", "Dataset", "JSON", "CSV", "Validate",
        "Decode", "Normalise", "Pages", "Notes", "Tables", "Blocks", "Front", "Sections",
        "References", "Citations", "Links", "Checks", "Files", "Catalogue",
      ]),
    .executableTarget(
      name: "petik",
      dependencies: [
        // Lexicon too: values of Pipeline hold one, and an incremental build must see its layout.
        "PetikText", "PetikModel", "PetikLexicon", "PetikDataset", "PetikPipeline",
        "PetikJSON", "PetikCSV", "PetikValidate", "PetikBibliography", "PetikReferences",
        "PetikDiff", "PetikExport", "PetikFiles", "PetikCatalogue",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["petik.docc"]),

    // Tests.
    .target(name: "PetikTestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "StageTests",
      dependencies: [
        "PetikTestSupport", "PetikText", "PetikModel", "PetikLexicon", "PetikProse", "PetikDecode",
        "PetikNormalise", "PetikPages", "PetikNotes", "PetikTables", "PetikBlocks", "PetikFront",
        "PetikSections", "PetikReferences", "PetikCitations", "PetikLinks", "PetikChecks",
        "PetikPipeline",
      ],
      exclude: ["Markup"]),
    .testTarget(
      name: "DatasetTests",
      dependencies: [
        "PetikTestSupport", "PetikText", "PetikModel", "PetikLexicon", "PetikDecode",
        "PetikDataset", "PetikPipeline", "PetikCSV", "PetikJSON", "PetikFiles", "PetikCatalogue",
      ]),
    .testTarget(
      name: "ValidateTests",
      dependencies: [
        "PetikTestSupport", "PetikText", "PetikModel", "PetikLexicon", "PetikJSON", "PetikCSV",
        "PetikDataset", "PetikValidate", "PetikPipeline", "PetikFiles", "PetikCatalogue",
      ]),
    .testTarget(
      name: "DiffTests",
      dependencies: [
        "PetikTestSupport", "PetikText", "PetikCSV", "PetikJSON", "PetikDataset", "PetikDiff",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["PetikTestSupport", "petik"]),
    .testTarget(name: "TidyTests"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)

extension Target {
  static func module(_ name: String, uses: [String] = [], also: [String] = []) -> Target {
    .target(
      name: "Petik" + name,
      dependencies: (uses.map { "Petik" + $0 } + also).map { .init(stringLiteral: $0) },
      path: "Sources/" + name)
  }

  static func stage(_ name: String, also: [String] = []) -> Target {
    .target(
      name: "Petik" + name,
      dependencies: ["PetikText", "PetikModel", "PetikLexicon", "PetikProse"]
        + also.map { .init(stringLiteral: $0) },
      path: "Sources/Stages/" + name)
  }
}

// `make fuzz` asks for the fuzzing program: it needs libFuzzer's runtime, so nobody else builds it.
if Context.environment["PETIK_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "PetikFuzz",
      dependencies: [
        "PetikText", "PetikModel", "PetikLexicon", "PetikProse", "PetikCSV", "PetikJSON",
        "PetikFiles", "PetikDataset", "PetikCatalogue", "PetikPipeline", "PetikReferences",
      ],
      path: "Tests/Fuzz", exclude: ["Corpus"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

for target in package.targets where target.type != .system && !target.name.hasPrefix("CPetik") {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
  ]
}
