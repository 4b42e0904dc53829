/// Pieces of WordprocessingML (ECMA-376 Part 1, 17).
enum WordXML {
  /// A paragraph in a style.
  ///
  /// - Parameters:
  ///   - style: The id of the style; nil for that of running text.
  ///   - properties: Further properties, in the schema's order behind the style.
  ///   - runs: The runs in it.
  static func paragraph(_ style: String? = nil, properties: String = "", _ runs: String) -> String {
    let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let all = style + properties
    return "<w:p>" + (all.isEmpty ? "" : "<w:pPr>\(all)</w:pPr>") + runs + "</w:p>"
  }

  /// Runs between the ends of a bookmark.
  static func bookmark(_ name: String, number: Int, _ runs: String) -> String {
    "<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/>\(runs)"
      + "<w:bookmarkEnd w:id=\"\(number)\"/>"
  }

  /// A rule in the middle of a column, as long as told.
  ///
  /// - Parameter column: The width of the column that it stands in the middle of.
  static func rule(_ length: Int, in column: Int) -> String {
    let side = max((column - length) / 2, 0)
    return paragraph(
      "Rule", properties: "<w:ind w:left=\"\(side)\" w:right=\"\(side)\" w:firstLine=\"0\"/>", "")
  }

  /// A table without borders, for blocks that stand side by side.
  ///
  /// - Parameters:
  ///   - rows: The cells of each row, each holding whole paragraphs.
  ///   - isCentred: Whether low cells stand in the middle of their row.
  static func sideBySide(
    _ widths: [Int], _ rows: [[String]], style: String = "SideBySide", isCentred: Bool = false
  ) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let body = rows.map { cells in
      "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + zip(widths, cells).map { width, cell in
          "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
            + (isCentred ? "<w:vAlign w:val=\"center\"/>" : "") + "</w:tcPr>\(cell)</w:tc>"
        }.joined() + "</w:tr>"
    }.joined()
    return "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/>"
      + "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "</w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(body)</w:tbl>"
  }

  /// The names that all parts with text declare.
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
}
