import Foundation
import FoundationXML
import Testing

@testable import BulletinRenderers

/// XML as a parser that is not ours reads it.
final class ParsedXML: NSObject, XMLParserDelegate {
  /// The text of all elements of a name, in order.
  private(set) var texts: [String: [String]] = [:]
  /// The attributes of all elements of a name, in order.
  private(set) var attributes: [String: [[String: String]]] = [:]
  private var open: [String] = []

  /// Reads a text; one that is not well-formed is a fault of the test.
  init(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      Issue.record(
        "not well-formed: \(String(describing: parser.parserError))", sourceLocation: location)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(name)
    self.attributes[name, default: []].append(attributes)
    texts[name, default: []].append("")
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let name = open.last, let index = texts[name]?.indices.last else { return }
    texts[name]![index] += text
  }

  /// The values of an attribute of all elements of a name.
  func values(_ attribute: String, of element: String) -> [String] {
    (attributes[element] ?? []).compactMap { $0[attribute] }
  }

  /// All text of a document's runs.
  var words: String { (texts["w:t"] ?? []).joined() }
}

/// Files within a zip container as another program unpacks them.
enum Unpacked {
  /// The texts of the XML files, by name, in the order they are filed.
  static func texts(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bulletin-\(UUID().uuidString).zip")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = """
      import sys, zipfile
      box = zipfile.ZipFile(sys.argv[1])
      assert box.testzip() is None
      for entry in box.infolist():
          if entry.filename.endswith((".xml", ".rels")):
              sys.stdout.buffer.write(entry.filename.encode() + b"\\0" + box.read(entry) + b"\\0")
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let pieces = data.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 0, to: pieces.count - 1, by: 2).map { (pieces[$0], pieces[$0 + 1]) }
  }
}
