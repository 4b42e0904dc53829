extension WordStyles {
  /// Styles of tables and of what stands in their cells.
  var tables: [WordStyle] {
    let cell = WordStyle.spacing(look.isBordered ? 20 : 40, look.isBordered ? 20 : 40)
    let small = WordStyle.size(look.tableSize)
    let head = WordStyle.bold + (look.isBordered ? "" : WordStyle.color(look.accent)) + small
    return [
      WordStyle(
        kind: .table, id: "TableNormal", name: "Normal Table", base: nil,
        table: "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
          + "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>"
          + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
          + "</w:tblCellMar></w:tblPr>", isDefault: true),
      WordStyle(
        kind: .table, id: "ReportTable", name: "Report Table", base: "TableNormal",
        table: "<w:tblPr>\(borders)</w:tblPr>" + firstRow),
      WordStyle(
        kind: .table, id: "SideBySide", name: "Side by Side", base: "TableNormal",
        table: "<w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
          + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"),
      WordStyle(
        kind: .table, id: "KeyFigures", name: "Key Figures", base: "TableNormal",
        table: "<w:tblPr><w:tblBorders>\(line("top", 4, "BFBFBF"))\(line("bottom", 4, "BFBFBF"))"
          + "\(line("insideH", 4, "D9D9D9"))</w:tblBorders></w:tblPr>"),
      WordStyle(
        id: "Caption", name: "caption", next: "BodyText",
        paragraph: "<w:keepNext/><w:keepLines/>" + WordStyle.spacing(180, 80)
          + (look.isBordered ? WordStyle.align("center") : ""),
        run: WordStyle.bold + (look.isBordered ? "" : WordStyle.color("404040"))
          + WordStyle.size(look.isBordered ? 26 : 20)),
      WordStyle(id: "TableText", name: "Table Text", paragraph: cell, run: small),
      WordStyle(
        id: "TableNumber", name: "Table Number", base: "TableText",
        paragraph: WordStyle.align("right")),
      WordStyle(
        id: "TableHead", name: "Table Head", base: "TableText",
        paragraph: "<w:keepNext/>" + WordStyle.align(look.isBordered ? "center" : "right"),
        run: head),
      WordStyle(
        id: "TableHeadStart", name: "Table Head Start", base: "TableHead",
        paragraph: WordStyle.align("left")),
      WordStyle(id: "TableTotal", name: "Table Total", base: "TableText", run: WordStyle.bold),
      WordStyle(
        id: "TableTotalNumber", name: "Table Total Number", base: "TableNumber",
        run: WordStyle.bold),
      WordStyle(
        id: "TableNote", name: "Table Note", paragraph: WordStyle.spacing(40, 0),
        run: (look.isBordered ? WordStyle.italic : WordStyle.color("404040"))
          + WordStyle.size(look.isBordered ? 24 : 18)),
      WordStyle(
        id: "TableEnd", name: "Table End", next: "BodyText",
        paragraph: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
        run: WordStyle.size(8)),
      WordStyle(
        id: "KeyFigureLabel", name: "Key Figure Label", base: "TableText",
        paragraph: WordStyle.spacing(60, 60), run: WordStyle.size(look.size)),
      WordStyle(
        id: "KeyFigure", name: "Key Figure", base: "KeyFigureLabel",
        paragraph: WordStyle.align("right"), run: WordStyle.bold),
    ]
  }

  private var borders: String {
    let sides =
      look.isBordered
      ? ["top", "left", "bottom", "right", "insideH", "insideV"].map { line($0, 4, "000000") }
      : [line("top", 8, "404040"), line("bottom", 8, "404040"), line("insideH", 4, "D9D9D9")]
    return "<w:tblBorders>\(sides.joined())</w:tblBorders>"
  }

  private var firstRow: String {
    look.isBordered
      ? ""
      : "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>\(line("bottom", 8, "404040"))"
        + "</w:tcBorders></w:tcPr></w:tblStylePr>"
  }

  private func line(_ side: String, _ width: Int, _ color: String) -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"\(width)\" w:space=\"0\" w:color=\"\(color)\"/>"
  }
}
