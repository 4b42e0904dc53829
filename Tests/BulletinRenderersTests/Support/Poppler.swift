import Foundation
import Testing

/// PDF files as poppler, which is not ours, reads them.
enum Poppler {
  /// Whether it is on this machine.
  static let isThere = ["/usr/bin/pdfinfo", "/usr/local/bin/pdfinfo", "/opt/homebrew/bin/pdfinfo"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// The structure of a file: a line for each element with its words, links in brackets.
  ///
  /// Where lines and pages end, which fonts decide, is not in it.
  static func structure(_ bytes: [UInt8]) throws -> String {
    var lines: [(level: Int, name: String, words: String)] = []
    // Where the words of an inline element go: to the element that it stands in.
    var open: [(level: Int, line: Int?)] = []
    for line in try output(["pdfinfo", "-struct-text"], bytes).split(separator: "\n") {
      let level = line.prefix { $0 == " " }.count / 2
      let text = line.drop { $0 == " " }
      while let last = open.last, last.level >= level { open.removeLast() }
      guard !text.hasPrefix("Object ") else { continue }
      if text.hasPrefix("\"") {
        guard let target = open.last(where: { $0.line != nil })?.line else { continue }
        let words = text.dropFirst().dropLast(text.hasSuffix("\"") ? 1 : 0)
        lines[target].words += open.last?.line == nil ? "[\(words)]" : String(words)
      } else if text.hasPrefix("Span") || text.hasPrefix("Link") {
        open.append((level, text.hasPrefix("Span") ? open.last?.line : nil))
      } else {
        // An attribute is told whole.
        let name = text.hasPrefix("/") ? text : text.prefix { $0 != " " && $0 != ":" }
        lines.append((level, String(name), ""))
        open.append((level, lines.count - 1))
      }
    }
    return lines.map { line in
      let words = line.words.replacing("\u{A0}", with: " ").replacing("][", with: "")
        .replacing(" ][", with: " ").split(separator: " ").joined(separator: " ")
      return String(repeating: "  ", count: line.level) + line.name
        + (words.isEmpty ? "" : ": \(words)") + "\n"
    }.joined()
  }

  /// The words of a file, as one who searches it finds them.
  static func text(_ bytes: [UInt8]) throws -> String {
    try output(["pdftotext", "-layout"], bytes, further: ["-"])
  }

  /// What a command prints about a file that is its last argument but for some.
  static func output(
    _ command: [String], _ bytes: [UInt8], further: [String] = []
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bulletin-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command + [file.path] + further
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
