/// Text that an XML parser takes as text.
enum XMLText {
  /// On one line, without what XML 1.0 forbids, escaped for content and for attributes in double
  /// quotes.
  static func escaped(_ text: String) -> String {
    let line = SafeText.oneLine(text)
    guard line.utf8.contains(where: isMarkup) else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
  }

  /// The first line of a file.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
