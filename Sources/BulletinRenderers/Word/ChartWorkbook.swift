import Bulletin

/// The cells behind a chart of a document, as the small workbook that opens when staff edit it
/// (ECMA-376 Part 1, 18); texts are texts, whatever they begin with.
struct ChartWorkbook {
  let chart: WordChart

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The files of the workbook.
  var entries: [ZipArchive.Entry] {
    [
      ZipArchive.Entry(
        "[Content_Types].xml",
        text: XMLText.declaration
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
          + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
          + " ContentType=\"\(Self.type).sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
          + " ContentType=\"\(Self.type).worksheet+xml\"/></Types>"),
      ZipArchive.Entry(
        "_rels/.rels",
        text: WordPackage.relations([
          ("rId1", "\(Self.office)/officeDocument", "xl/workbook.xml")
        ])),
      ZipArchive.Entry(
        "xl/workbook.xml",
        text: XMLText.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
          + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
      ZipArchive.Entry(
        "xl/_rels/workbook.xml.rels",
        text: WordPackage.relations([
          ("rId1", "\(Self.office)/worksheet", "worksheets/sheet1.xml")
        ])),
      ZipArchive.Entry("xl/worksheets/sheet1.xml", text: sheet),
    ]
  }

  private var sheet: String {
    let first = row(
      1, ([chart.axisName] + chart.rows.map(\.name)).enumerated().map { text($1, $0, 1) })
    let rows = chart.names.enumerated().map { index, name in
      let cells = chart.rows.enumerated().compactMap { column, row in
        WordChart.number(row.cells[index]).map {
          "<c r=\"\(WordChart.letters(column + 1))\(index + 2)\"><v>\($0)</v></c>"
        }
      }
      return row(index + 2, [text(name, 0, index + 2)] + cells)
    }
    return XMLText.declaration + "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(first)"
      + rows.joined() + "</sheetData></worksheet>"
  }

  private func row(_ number: Int, _ cells: [String]) -> String {
    "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private func text(_ words: String, _ column: Int, _ row: Int) -> String {
    "<c r=\"\(WordChart.letters(column))\(row)\" t=\"inlineStr\"><is>"
      + "<t xml:space=\"preserve\">\(XMLText.escaped(words))</t></is></c>"
  }
}
