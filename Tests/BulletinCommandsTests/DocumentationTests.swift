import Bulletin
import Foundation
import Testing

/// Every block of YAML in the documentation is a configuration that validates.
///
/// A block without `version` goes on where the last whole one before it in its document ended, as a
/// reader takes it. A block marked `yaml fragment` shows keys whose references stand elsewhere: the
/// schema is what it is held against, in `SchemaTests`.
@Suite struct DocumentationTests {
  private static let project = Golden.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// A block with its document and the line it begins on.
  struct Block: CustomTestStringConvertible {
    let place: String
    let text: String
    var testDescription: String { place }
  }

  private static let blocks: [Block] = documents.flatMap { document in
    blocks(in: document)
  }

  /// Markdown files of the project, without what is built or kept aside.
  private static let documents: [String] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: project.path())) ?? []
    return paths.filter { path in
      path.hasSuffix(".md") && !path.contains(".build/")
        && !path.hasPrefix("Tests/") && !path.contains("node_modules/")
    }.sorted()
  }()

  private static func blocks(in document: String) -> [Block] {
    let file = project.appending(path: document)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var blocks: [Block] = []
    var open: (line: Int, lines: [Substring])?
    var whole = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let (start, lines) = open {
        guard line == "```" else {
          open = (start, lines + [line])
          continue
        }
        let written = lines.joined(separator: "\n") + "\n"
        let isWhole = written.hasPrefix("version:") || written.contains("\nversion:")
        let block = isWhole ? written : whole + written
        if isWhole { whole = written }
        blocks.append(Block(place: "\(document):\(start)", text: block))
        open = nil
      } else if ["```yaml", "```yml"].contains(line) {
        open = (number + 1, [])
      }
    }
    return blocks
  }

  @Test func thereIsDocumentationToTest() { #expect(Self.blocks.count >= 2) }

  @Test(arguments: blocks)
  func itValidates(block: Block) throws {
    let told = try Office(block.text).load().diagnostics.filter { $0.severity == .error }
    #expect(told.map(\.description) == [])
  }
}
