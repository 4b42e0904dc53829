/// Cells of CSV files that Bulletin writes (RFC 4180).
public enum CSVCell {
  /// A text cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it.
  public static func text(_ text: String) -> String {
    let isFormula =
      text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    return plain(isFormula ? "'" + text : text)
  }

  /// A cell as it is, in quotes where it needs them.
  public static func plain(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
