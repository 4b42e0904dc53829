import BulletinEngine

/// The rows that figures were made without, as CSV.
enum LeftOutFile {
  static func text(_ rows: [LeftOutRow]) -> String {
    var lines = ["source,file,sheet,line,column,header,content,reason"]
    for row in rows {
      lines.append(
        [
          row.source, row.path, row.sheet ?? "", String(row.line),
          row.column > 0 ? String(row.column) : "", row.header, row.content, row.reason,
        ].map(CSVText.cell).joined(separator: ","))
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}

/// Cells of CSV files that are written (RFC 4180), harmless to a spreadsheet.
enum CSVText {
  /// A text cell; one that a spreadsheet would run gets an apostrophe before it.
  static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    return plain(isFormula ? "'" + text : text)
  }

  /// A cell as it is, in quotes where it needs them.
  static func plain(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
