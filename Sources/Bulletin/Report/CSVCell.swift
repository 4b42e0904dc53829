/// Cells of CSV files that Bulletin writes (RFC 4180).
public enum CSVCell {
  /// A text cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it.
  ///
  /// The wide forms of the marks count too: spreadsheets set to East Asian languages take them for
  /// the narrow ones.
  public static func text(_ text: String) -> String {
    let marks = "=+-@\t\r\n＝＋－＠".unicodeScalars
    let isFormula = text.unicodeScalars.first.map(marks.contains) ?? false
    return plain(isFormula ? "'" + text : text)
  }

  /// A text cell of an answer that a program may read: a sign alone, or before plain digits, runs
  /// nothing and stays as it is.
  public static func answer(_ text: String) -> String {
    isSignedNumber(text) ? plain(text) : self.text(text)
  }

  private static func isSignedNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x2B || first == 0x2D else { return false }
    return text.utf8.dropFirst().allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C
    }
  }

  /// A cell as it is, in quotes where it needs them.
  ///
  /// Goes by scalars: a quote with an accent over it is one character, and still ends a cell.
  public static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
    var cell = "\""
    for scalar in scalars {
      if scalar == "\"" { cell.unicodeScalars.append(scalar) }
      cell.unicodeScalars.append(scalar)
    }
    cell.unicodeScalars.append("\"")
    return cell
  }
}
