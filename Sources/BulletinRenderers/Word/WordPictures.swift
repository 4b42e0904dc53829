import Bulletin

/// The drawings of a document with the parts that they are filed in.
struct WordPictures {
  /// A relationship from the document to a part.
  struct Relation {
    var id: String
    var kind: String
    var target: String
  }

  private let report: Report
  private let units: UnitVocabulary
  private let look: WordLook
  private var charts: [WordChart] = []

  init(_ report: Report, units: UnitVocabulary, look: WordLook) {
    (self.report, self.units, self.look) = (report, units, look)
  }

  /// The names that a document with drawings declares.
  static let namespaces =
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  /// Files a chart's drawings, one for each unit of its figures.
  ///
  /// - Returns: The runs that show them; none where there is nothing that could be drawn.
  mutating func add(_ chart: Chart) -> [String] {
    let text = FigureText(language: report.language, units: units)
    let groups = chart.seriesByUnit(in: report, text) ?? []
    return groups.compactMap { add(part: chart.part($0, in: report, text), text) }
  }

  private mutating func add(part chart: Chart, _ text: FigureText) -> String? {
    let drawn = WordChart(chart: chart, report: report, figures: text, look: look)
    guard drawn.isDrawn else { return nil }
    charts.append(drawn)
    let number = charts.count
    let description = ChartDescription(chart, of: report, units: units)
    // A twentieth of a point is 635 English metric units.
    let width = look.textWidth * 635
    // Rows need about half a centimetre each, up to what a page holds with its headings.
    let height =
      chart.kind == .sparkline
      ? width / 8
      : drawn.hasRows ? min(chart.categories.count * 200_000 + 500_000, width * 5 / 4) : width / 2
    let main = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
      + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"\(number)\""
      + " name=\"Chart \(number)\" descr=\"\(XMLText.escaped(description.summary))\""
      + " title=\"\(XMLText.escaped(description.title))\"/><wp:cNvGraphicFramePr/>"
      + "<a:graphic><a:graphicData uri=\"\(main)\"><c:chart xmlns:c=\"\(main)\""
      + " r:id=\"rIdChart\(number)\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  /// What leads to the parts.
  var relations: [Relation] {
    charts.indices.map {
      Relation(id: "rIdChart\($0 + 1)", kind: "chart", target: "charts/chart\($0 + 1).xml")
    }
  }

  /// The types of the parts.
  var contentTypes: String {
    guard !charts.isEmpty else { return "" }
    let type = "application/vnd.openxmlformats-officedocument"
    return "<Default Extension=\"xlsx\" ContentType=\"\(type).spreadsheetml.sheet\"/>"
      + relations.map {
        "<Override PartName=\"/word/\($0.target)\" ContentType=\"\(type).drawingml.chart+xml\"/>"
      }.joined()
  }

  /// The parts: each chart with the workbook that its numbers are edited in.
  ///
  /// - Throws: `MissingLibrary`, or `ZipFault`.
  func entries() throws -> [ZipArchive.Entry] {
    try charts.enumerated().flatMap { index, chart in
      let name = "chart\(index + 1)"
      let package = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
      return [
        ZipArchive.Entry("word/charts/\(name).xml", text: chart.xml),
        ZipArchive.Entry(
          "word/charts/_rels/\(name).xml.rels",
          text: WordPackage.relations([("rId1", package, "../embeddings/\(name).xlsx")])),
        ZipArchive.Entry(
          "word/embeddings/\(name).xlsx",
          try ZipArchive.bytes(of: ChartWorkbook(chart: chart).entries, for: "docx")),
      ]
    }
  }
}
