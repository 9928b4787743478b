// swift-tools-version: 6.1
import PackageDescription

/// Every module is built as Swift 6 with warnings as errors; `package` access joins the modules, nothing is `public`.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
  name: "peilian",
  products: [.executable(name: "peilian", targets: ["peilian"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "Documents", swiftSettings: strict),
    // A header of one line.
    .systemLibrary(name: "CPrefetch"),
    .target(name: "Scoring", dependencies: ["CPrefetch", "Documents"], swiftSettings: strict),
    // Training of the recogniser: the only engine room with floating point.
    .target(name: "Learning", dependencies: ["Documents", "Scoring"], swiftSettings: strict),
    .target(name: "Roleplay", dependencies: ["Documents", "Scoring"], swiftSettings: strict),
    .target(name: "Career", dependencies: ["Documents", "Scoring", "Roleplay"], swiftSettings: strict),
    .target(name: "Library", dependencies: ["Documents", "Scoring", "Roleplay", "Career"], swiftSettings: strict),
    .target(
      name: "Records",
      dependencies: ["Documents", "Scoring", "Roleplay", "Career", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Authoring", dependencies: ["Documents", "Scoring", "Roleplay", "Career", "Library"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Documents", "Scoring", "Roleplay", "Career", "Library", "Authoring"],
      swiftSettings: strict),
    .systemLibrary(name: "CEditline", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLibEdit", dependencies: ["CEditline"]),
    .target(name: "Terminal", dependencies: ["CLibEdit"], swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "Documents", "Scoring", "Learning", "Roleplay", "Career", "Library", "Records", "Authoring", "Reports",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "peilian", dependencies: ["Commands"], swiftSettings: strict),

    .target(name: "TestSupport", dependencies: ["Documents"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LearningTests", dependencies: ["Learning", "Scoring", "Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LibraryTests", dependencies: ["Library", "Scoring", "Documents", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "RubricTests", dependencies: ["Scoring", "Documents", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AuthoringTests",
      dependencies: ["Authoring", "Library", "Roleplay", "Scoring", "Documents", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Authoring", "Library", "Career", "Roleplay", "Scoring", "Documents", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TranscriptTests",
      dependencies: [
        "Commands", "Authoring", "Library", "Records", "Roleplay", "Scoring", "Terminal", "TestSupport", "peilian",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "CareerTests", dependencies: ["Career", "Documents", "Scoring", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Career", "Documents", "Library", "Records", "Roleplay", "Scoring", "Terminal", "TestSupport",
        "peilian",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScoreTests",
      dependencies: ["Commands", "Library", "Scoring", "Documents", "Terminal", "TestSupport", "peilian"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Records", "Career", "Documents", "Roleplay", "Scoring", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TerminalProbe"], swiftSettings: strict),
    .testTarget(
      name: "RoleplayTests", dependencies: ["Roleplay", "Scoring", "Documents", "TestSupport"], swiftSettings: strict),
  ]
)
