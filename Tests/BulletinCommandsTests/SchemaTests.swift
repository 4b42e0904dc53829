import Bulletin
import BulletinConfig
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinFuzz

/// The schema that editors use says of keys and kinds of values what the loader says.
@Suite struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let package = folder.deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("Configurations/\(path)"), encoding: .utf8)
  }

  private static func everything() throws -> (text: String, files: [String: String]) {
    (
      try file("everything.yaml"),
      [
        "places.yaml": try file("places.yaml"), "report.vi.md": try file("report.vi.md"),
        "mau.mustache": try file("mau.mustache"),
      ]
    )
  }

  private static func tree(_ text: String) throws -> Node {
    try #require(
      YAMLReader(bytes: Array(text.utf8), file: "config.yaml", into: Diagnostics()).read())
  }

  /// The faults that a schema can know of: keys, kinds of values, words that are fixed.
  private static let shape: Set<DiagnosticCode> = [
    .wrongType, .missingKey, .unknownKey, .valueNotAllowed, .outOfRange, .conflictingKeys,
    .unknownComponent, .unknownSection, .unknownPublisher,
  ]

  @Test func everyKeyIsKnown() throws {
    let (text, files) = try Self.everything()
    let told = try Office(text, files).load().diagnostics.filter { $0.severity == .error }
    #expect(told.map(\.description) == [])
    #expect(try SchemaValidator.verdicts([NodeText.json(Self.tree(text))]) == [nil])
  }

  @Test func theConfigurationsOfTheProjectAreValid() throws {
    let folders = ["config.yaml", "Examples", "../shared/examples"].map {
      Self.package.appendingPathComponent($0)
    }
    var paths: [URL] = []
    for folder in folders {
      if folder.pathExtension == "yaml" { paths.append(folder) }
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
      paths += (names ?? []).filter { $0.hasSuffix(".yaml") && !$0.contains(".build/") }
        .map(folder.appendingPathComponent).filter { !Self.isOfAnotherProgram($0) }
    }
    // A configuration with plugins has a schema of its own; Scripts/check-plugins runs those.
    let trees = try paths.map { ($0, try Self.tree(String(contentsOf: $0, encoding: .utf8))) }
      .filter { $0.1["plugins"] == nil }
    #expect(trees.count >= 3)
    let verdicts = try SchemaValidator.verdicts(trees.map { NodeText.json($0.1) })
    for ((path, _), verdict) in zip(trees, verdicts) {
      #expect(verdict == nil, "\(path.lastPathComponent)")
    }
  }

  /// A block of a guide that is a whole file says so in a comment before it, and is run as that file.
  @Test func theConfigurationsInTheDocumentationAreValid() throws {
    let names = try #require(FileManager.default.subpaths(atPath: Self.package.path))
    let pages = names.filter { $0.hasSuffix(".md") && !$0.contains(".build/") }
      .filter { $0 == "README.md" || $0.hasPrefix("Sources/") || $0.hasPrefix("Examples/") }
    var blocks: [(page: String, json: JSONValue)] = []
    for page in pages {
      let text = try String(
        contentsOf: Self.package.appendingPathComponent(page), encoding: .utf8)
      let pieces = text.components(separatedBy: "```")
      for (before, block) in zip(pieces, pieces.dropFirst()) {
        guard block.hasPrefix("yaml\n") || block.hasPrefix("yaml fragment\n") else { continue }
        if before.hasSuffix("-->\n") || before.hasSuffix("-->\n\n") { continue }
        var yaml = String(block[block.firstIndex(of: "\n")!...].dropFirst())
        if !yaml.contains("version:") { yaml = "version: 1\n" + yaml }
        blocks.append((page, NodeText.json(try Self.tree(yaml))))
      }
    }
    #expect(blocks.count >= 5)
    let verdicts = try SchemaValidator.verdicts(blocks.map(\.json))
    for (block, verdict) in zip(blocks, verdicts) {
      #expect(verdict == nil, "\(block.page): \(block.json)")
    }
  }

  /// A configuration beside a Package.swift is for the program of that package and its plugins.
  private static func isOfAnotherProgram(_ path: URL) -> Bool {
    let package = path.deletingLastPathComponent().appendingPathComponent("Package.swift")
    return path.deletingLastPathComponent() != self.package.standardizedFileURL
      && FileManager.default.fileExists(atPath: package.path)
  }

  @Test func mutantsGetTheSameVerdict() throws {
    let (text, files) = try Self.everything()
    let all = KeyMutation.all(of: try Self.tree(text))
    #expect(all.count > 1500)
    let mutants = Thoroughness.sample(all, of: 100)
    var differing: [String] = []
    for mutant in mutants {
      let tree = mutant.tree
      let verdict = try SchemaValidator.verdicts([NodeText.json(tree)])[0]
      let told = try Office(NodeText.yaml(tree), files).load().diagnostics
        .filter { $0.severity == .error }
      let isShape = told.contains { Self.shape.contains($0.code) }
      if verdict == nil, isShape {
        differing.append("\(mutant.name): schema accepts, loader: \(told.map(\.description))")
      } else if let verdict, told.isEmpty {
        differing.append("\(mutant.name): loader accepts, schema: \(verdict)")
      }
    }
    #expect(differing == [], "\(differing.count) of \(mutants.count)")
  }
}
