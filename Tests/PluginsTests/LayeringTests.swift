import Foundation
import Testing

/// The walls of the house: leaves and plugins see the core and nothing else of Bulletin's.
@Suite struct LayeringTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func folders(in name: String) -> [String] {
    let path = root.appending(path: name).path
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
  }

  /// Every module of this package that is Swift; C libraries have names with a capital C and no code.
  private static let modules =
    folders(in: "Plugins")
    + folders(in: "Sources").filter { !files(of: "Sources/\($0)").isEmpty }

  private static let leaves =
    folders(in: "Plugins").map { "Plugins/\($0)" }
    + ["BulletinSources", "BulletinMetrics", "BulletinRenderers", "BulletinTesting"].map {
      "Sources/\($0)"
    }

  private static func files(of folder: String) -> [URL] {
    let base = root.appending(path: folder)
    let all = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// The modules that a file imports, whatever stands before the word.
  private static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({
          $0.hasPrefix("@") || ["public", "internal", "private"].contains($0)
        })
      else { return nil }
      return String(words[words.count - 1].prefix { $0 != "." })
    }
  }

  /// The core, and thin wrappers of C libraries that know nothing of Bulletin.
  private static let allowed: Set<String> = ["Bulletin", "BulletinSQLite", "BulletinTypesetting"]

  @Test(arguments: leaves)
  func aLeafImportsTheCoreAlone(leaf: String) throws {
    let files = Self.files(of: leaf)
    #expect(!files.isEmpty, "\(leaf) has no files")
    for file in files {
      for module in try Self.imports(of: file) where Self.modules.contains(module) {
        #expect(Self.allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test func theCoreImportsNothingOfBulletin() throws {
    for file in Self.files(of: "Sources/Bulletin") {
      for module in try Self.imports(of: file) {
        #expect(!Self.modules.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  /// The manifest gives a leaf no more than its imports may name.
  @Test(arguments: leaves)
  func theManifestGivesALeafTheCoreAlone(leaf: String) throws {
    let name = leaf.split(separator: "/").last.map(String.init) ?? leaf
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    let pattern =
      leaf.hasPrefix("Plugins/")
      ? #"plugins\.map \{ \.target\(name: \$0, dependencies: \[([^\]]*)\]"#
      : #"\.target\(\s*name: "\#(name)",\s*dependencies: \[([^\]]*)\]"#
    let match = try #require(
      manifest.firstMatch(of: try Regex(pattern, as: (Substring, Substring).self)),
      "\(name) is not in the manifest as it used to be")
    let dependencies = match.output.1.split(separator: "\"").map(String.init)
    #expect(dependencies.contains("Bulletin"))
    for module in Self.modules where dependencies.contains(module) {
      #expect(Self.allowed.contains(module), "\(name) depends on \(module)")
    }
  }
}
