import Foundation

extension Program {
  /// A file with plain blanks in place of those that keep words together.
  static func text(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8).replacing("\u{A0}", with: " ")
  }

  /// The names in a folder, in order.
  static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }
}
