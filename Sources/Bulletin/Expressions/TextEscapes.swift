/// Reads the escapes of text in quotes.
enum TextEscapes {
  /// The text that `raw`, the part between the quotes at `range`, stands for.
  ///
  /// Known are `\"`, `\'`, `\\`, `\n` and `\t`. In a pattern any other backslash is the pattern's
  /// own, so that `"\d+"` and `"\\d+"` are the same; elsewhere it is a fault.
  static func read(
    _ raw: String, at range: Range<Int>, inPattern: Bool = false
  ) throws(ExpressionFault) -> String {
    guard raw.utf8.contains(UInt8(ascii: "\\")) else { return raw }
    var text = String.UnicodeScalarView()
    var escaped = false
    var offset = range.lowerBound + 1
    for scalar in raw.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      guard escaped else {
        if scalar == "\\" { escaped = true } else { text.append(scalar) }
        continue
      }
      escaped = false
      switch scalar {
      case "\"", "'", "\\": text.append(scalar)
      case "n": text.append("\n")
      case "t": text.append("\t")
      case _ where inPattern:
        text.append("\\")
        text.append(scalar)
      default:
        throw ExpressionFault(
          offset - 1..<offset + UTF8.width(scalar), "unknown escape '\\\(scalar)' in a text",
          hint: "a backslash is written \\\\")
      }
    }
    return String(text)
  }
}
