import Foundation
import Testing

/// Files that outputs are held against, beside the tests.
///
/// With `BULLETIN_RECORD` set an output that differs is recorded, and the test fails once, so that
/// nobody records by accident.
enum Golden {
  /// The folder of these tests.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  static func expect(
    _ text: String, _ path: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: path)
    let held = try? String(contentsOf: file, encoding: .utf8)
    if held == text { return }
    guard ProcessInfo.processInfo.environment["BULLETIN_RECORD"] != nil else {
      Issue.record("differs from \(path):\n\(text)", sourceLocation: location)
      return
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path)", sourceLocation: location)
  }
}
