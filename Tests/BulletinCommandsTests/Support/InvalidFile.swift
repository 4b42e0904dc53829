import Bulletin
import BulletinConfig
import Foundation
import Testing

/// A configuration with faults, and what its first lines say must be told of it.
///
/// `# expect: 14:7-14:14 B012 'period'` is a fault: from where to where, which code, and words that
/// its hint holds. Nobody recorded these lines: they are written with the file.
struct InvalidFile: CustomTestStringConvertible {
  /// Its path without `.yaml`, from the folder of all.
  let name: String
  let text: String

  var testDescription: String { name }

  static let folder = Golden.folder.appending(path: "Invalid")

  /// Every file, by name.
  static let all: [InvalidFile] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map {
        InvalidFile(name: String(path.dropLast(5)), text: $0)
      }
    }
  }()

  /// The files that some of them include.
  private static let included = [
    "files/places.yaml": "calendars: {}\n", "files/list.yaml": "[a]\n",
    "files/letterhead.yaml": "letterhead: {place: Sơn La}\n",
    "files/sources.yaml": "sources:\n  more: {type: csvv, path: a.csv}\n",
  ]

  /// The faults that its first lines name: `14:7-14:14 B012` with the words of the hint.
  var expected: [(fault: String, hint: String?)] {
    text.split(separator: "\n").prefix { $0.hasPrefix("# expect: ") }.map { line in
      let words = line.dropFirst("# expect: ".count).split(separator: " ", maxSplits: 2)
      return (words.prefix(2).joined(separator: " "), words.count > 2 ? String(words[2]) : nil)
    }
  }

  /// What the loader says of it.
  ///
  /// What a build lacks is no fault of the file and changes with the build.
  func load() throws -> (told: [Diagnostic], texts: [String: String]) {
    let loaded = try Office(text, Self.included).load()
    return (loaded.diagnostics.filter { $0.code != .notInBuild }, loaded.texts)
  }
}

extension Diagnostic {
  /// Where it is, from and to, and its code: `14:7-14:14 B012`.
  var fault: String {
    guard let place else { return "- \(code)" }
    let end = place.end ?? .init(line: place.line, column: place.column + 1)
    let file = place.file == "config.yaml" ? "" : "\(place.file):"
    return "\(file)\(place.line):\(place.column)-\(end.line):\(end.column) \(code)"
  }
}
