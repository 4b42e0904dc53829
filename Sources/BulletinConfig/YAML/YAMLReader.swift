import Bulletin
import CLibYAML

/// Reads YAML into nodes that know their places, from the events of libyaml.
///
/// Anchors, aliases and merge keys are resolved. Scalars keep their text as typed; what a word such
/// as `no` means is left to the type that reads it. Time and memory are bounded by `YAMLLimits`.
public struct YAMLReader {
  private let text: String?
  private let bytes: [UInt8]
  private let file: String
  private let limits: YAMLLimits
  private let diagnostics: Diagnostics

  /// Makes a reader of a text; faults go to the collector, with `file` as their file.
  public init(
    _ text: String, file: String, limits: YAMLLimits = YAMLLimits(), into diagnostics: Diagnostics
  ) {
    self.text = text
    bytes = []
    self.file = file
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Makes a reader of a file's bytes, which should be UTF-8.
  public init(
    bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits(), into diagnostics: Diagnostics
  ) {
    text = String(validating: bytes, as: UTF8.self)
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Reads the document.
  ///
  /// - Returns: `nil` if there is no reading it, after reporting why; an empty map for an empty
  ///   document. Faults that leave a tree to be read, such as a key defined twice, are reported too.
  public func read() -> Node? {
    diagnostics.note(file: file)
    guard let text else {
      reportEncoding()
      return nil
    }
    guard text.utf8.count <= limits.fileBytes else {
      diagnostics.error(
        .tooLarge, "the file has \(text.utf8.count) bytes, more than \(limits.fileBytes)",
        at: Place(file: file, line: 1, column: 1))
      return nil
    }
    let parse = YAMLParse(text, file: file, limits: limits, diagnostics: diagnostics)
    return parse.run()
  }

  private func reportEncoding() {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // The text up to the first byte that is no UTF-8 shows where that is.
    var valid = ""
    var decoder = UTF8()
    var input = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&input) {
      valid.unicodeScalars.append(scalar)
    }
    let place =
      isWide
      ? Place(file: file, line: 1, column: 1)
      : Node(.scalar(Node.Scalar(valid)), at: Place(file: file, line: 1, column: 1))
        .place(ofUTF8: valid.utf8.count..<valid.utf8.count)
    diagnostics.error(
      .yamlSyntax, isWide ? "the file is UTF-16" : "the file is not UTF-8 from here on",
      at: place, hint: "save it as UTF-8")
  }
}
