// swift-tools-version: 6.1
import PackageDescription

/// The plugins that come with Bulletin: they see the core and nothing else.
let plugins = ["CongressStatistics", "LaosExchanges", "NGOAid"]

let package = Package(
  name: "Bulletin",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Bulletin", targets: ["Bulletin"]),
    .library(name: "BulletinCommands", targets: ["BulletinCommands"]),
    .library(name: "BulletinEngine", targets: ["BulletinEngine"]),
    .library(name: "BulletinOperations", targets: ["BulletinOperations"]),
    .library(name: "BulletinRenderers", targets: ["BulletinRenderers"]),
    .library(name: "BulletinSources", targets: ["BulletinSources"]),
    .library(name: "BulletinPrograms", targets: ["BulletinPrograms"]),
    .library(name: "BulletinTesting", targets: ["BulletinTesting"]),
    .executable(name: "bulletin", targets: ["bulletin"]),
  ],
  traits: [
    .trait(name: "Excel", description: "Excel workbooks, with libxlsxwriter."),
    .trait(name: "PDF", description: "PDF files, with Pango, cairo and librsvg."),
    .default(enabledTraits: ["Excel", "PDF"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  ],
  targets: [
    .target(name: "Bulletin"),
    .target(name: "BulletinTesting", dependencies: ["Bulletin"]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CBytes"),
    .target(name: "CCurl"),
    .target(name: "BulletinSQLite", dependencies: ["CSQLite"]),
    .target(name: "CArchive"),
    .target(name: "CXlsxWriter"),
    .target(name: "CTypesetting"),
    .target(name: "BulletinTypesetting", dependencies: ["CTypesetting"]),
    .target(name: "BulletinConfig", dependencies: ["Bulletin", "CLibYAML"]),
    .target(name: "BulletinEngine", dependencies: ["Bulletin", "CBytes"]),
    .target(name: "BulletinSources", dependencies: ["Bulletin", "BulletinSQLite"]),
    .target(name: "BulletinMetrics", dependencies: ["Bulletin"]),
    .target(
      name: "BulletinRenderers",
      dependencies: [
        "Bulletin", "CArchive",
        .target(name: "CXlsxWriter", condition: .when(traits: ["Excel"])),
        .target(name: "BulletinTypesetting", condition: .when(traits: ["PDF"])),
      ]),
    .target(
      name: "BulletinOperations",
      dependencies: ["Bulletin", "BulletinSQLite", "CArchive", "CNettle", "CLinux", "CCurl"]),
    .target(
      name: "BulletinPrograms", dependencies: ["Bulletin", "BulletinOperations", "CLinux"]),
    .target(
      name: "BulletinCommands",
      dependencies: [
        "Bulletin", "BulletinConfig", "BulletinEngine", "BulletinSources", "BulletinMetrics",
        "BulletinRenderers", "BulletinOperations", "BulletinPrograms", "BulletinTesting",
        "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ] + plugins.map { .byName(name: $0) }),
    .executableTarget(name: "bulletin", dependencies: ["BulletinCommands"]),
    .executableTarget(
      name: "BulletinFuzz", dependencies: ["Bulletin", "BulletinConfig", "BulletinCommands"],
      path: "Tests/Fuzz"),
    .testTarget(
      name: "BulletinTests", dependencies: ["Bulletin"], exclude: ["Schedule/cronsim.tsv"]),
    .testTarget(name: "BulletinTestingTests", dependencies: ["Bulletin", "BulletinTesting"]),
    .testTarget(name: "BulletinConfigTests", dependencies: ["Bulletin", "BulletinConfig"]),
    .testTarget(
      name: "BulletinSourcesTests",
      dependencies: ["BulletinSources", "BulletinSQLite", "BulletinOperations"]),
    .testTarget(
      name: "BulletinRenderersTests", dependencies: ["BulletinRenderers", "BulletinOperations"],
      exclude: ["Goldens"]),
    .testTarget(name: "BulletinSQLiteTests", dependencies: ["BulletinSQLite"]),
    .testTarget(
      name: "BulletinOperationsTests", dependencies: ["BulletinOperations"],
      exclude: ["Support/mail-sink.py", "Support/web-sink.py"]),
    .testTarget(
      name: "BulletinProgramsTests", dependencies: ["BulletinPrograms", "BulletinTesting"],
      exclude: ["Programs"]),
    .testTarget(
      name: "BulletinCommandsTests",
      dependencies: [
        "BulletinCommands", "BulletinConfig", "BulletinEngine", "BulletinFuzz", "BulletinPrograms",
        "BulletinSQLite", "BulletinTesting", "bulletin",
      ],
      exclude: ["Configurations", "Invalid", "Support/validate-schema.py"]),
    .testTarget(
      name: "PluginsTests", dependencies: ["Bulletin"] + plugins.map { .byName(name: $0) }),
  ]
    + plugins.map { .target(name: $0, dependencies: ["Bulletin"], path: "Plugins/\($0)") },
  swiftLanguageModes: [.v6]
)
