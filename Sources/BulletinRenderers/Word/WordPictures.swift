import Bulletin

/// The drawings of a document with the parts that they are filed in: charts that the word processor
/// draws, each with a picture for one that cannot (markup compatibility, ECMA-376 Part 3).
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
  /// The pictures that stand in for charts, PNG files by the places of the charts.
  private var standIns: [Int: [UInt8]] = [:]
  private lazy var raster = ChartRaster(report, units: units)

  init(_ report: Report, units: UnitVocabulary, look: WordLook) {
    (self.report, self.units, self.look) = (report, units, look)
  }

  /// The names that a document with drawings declares.
  static let namespaces =
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  /// Files a chart's drawings: one for each unit of its figures, for each series of sparklines, and
  /// for each page of rows.
  ///
  /// - Returns: The runs that show them; none where there is nothing that could be drawn.
  mutating func add(_ chart: Chart) -> [(chart: WordChart, run: String)] {
    let drawn = WordChart.charts(of: chart, in: report, units: units, look: look)
      .filter(\.isDrawn)
    return drawn.map { ($0, add($0, of: chart, among: drawn.count)) }
  }

  private mutating func add(_ drawn: WordChart, of chart: Chart, among count: Int) -> String {
    charts.append(drawn)
    let number = charts.count
    // A twentieth of a point is 635 English metric units.
    let width = (drawn.isBare ? WordSparklines.lineWidth(look) : look.textWidth) * 635
    let height = Int(
      drawn.height(isAmongOthers: count > 1) * Double(width) / ChartMeasures.width)
    let description = ChartDescription(chart.part(drawn.panel), of: report, units: units)
    let main = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    let xml = drawing(
      description, "Chart \(number)", number: number, width,
      drawn.isBare ? WordSparklines.lineHeight(look) * 635 : height,
      "<wp:cNvGraphicFramePr/>", kind: main,
      "<c:chart xmlns:c=\"\(main)\" r:id=\"rIdChart\(number)\"/>")
    guard let picture = raster?.picture(of: chart, drawn.panel), let png = picture.png else {
      return "<w:r>\(xml)</w:r>"
    }
    standIns[number - 1] = png
    let full = width * picture.height / picture.width
    let most = width * 5 / 4
    return "<w:r>"
      + Self.alternative(
        xml,
        standIn(
          description, number, full > most ? width * most / full : width, min(full, most)))
      + "</w:r>"
  }

  /// A drawing for those who know what Word 2010 does, and another for those who do not.
  ///
  /// What must be known is not the name of charts: LibreOffice draws them, but does not say so.
  private static func alternative(_ drawing: String, _ other: String) -> String {
    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Choice xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
      + " Requires=\"w14\">\(drawing)</mc:Choice><mc:Fallback>\(other)</mc:Fallback>"
      + "</mc:AlternateContent>"
  }

  /// The picture that stands in for a chart.
  private func standIn(
    _ description: ChartDescription, _ number: Int, _ width: Int, _ height: Int
  ) -> String {
    let main = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    let name = "Picture \(number)"
    return drawing(
      description, name, number: Self.firstStandIn + number, width, height,
      "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>",
      kind: main,
      "<pic:pic xmlns:pic=\"\(main)\"><pic:nvPicPr><pic:cNvPr id=\"0\" name=\"\(name)\"/>"
        + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture\(number)\"/>"
        + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
  }

  /// Drawings bear numbers of their own; those of stand-ins begin behind this.
  private static let firstStandIn = 100_000

  /// A drawing that stands in the line like a letter.
  private func drawing(
    _ description: ChartDescription, _ name: String, number: Int, _ width: Int, _ height: Int,
    _ properties: String, kind: String, _ content: String
  ) -> String {
    "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
      + "<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"\(number)\""
      + " name=\"\(name)\" descr=\"\(XMLText.escaped(description.summary))\""
      + " title=\"\(XMLText.escaped(description.title))\"/>\(properties)"
      + "<a:graphic><a:graphicData uri=\"\(kind)\">\(content)</a:graphicData></a:graphic>"
      + "</wp:inline></w:drawing>"
  }

  /// What leads to the parts.
  var relations: [Relation] {
    charts.indices.flatMap { index in
      let number = index + 1
      let chart = Relation(
        id: "rIdChart\(number)", kind: "chart", target: "charts/chart\(number).xml")
      let standIn = Relation(
        id: "rIdPicture\(number)", kind: "image", target: "media/chart\(number).png")
      return standIns[index] == nil ? [chart] : [chart, standIn]
    }
  }

  /// The types of the parts.
  var contentTypes: String {
    guard !charts.isEmpty else { return "" }
    let type = "application/vnd.openxmlformats-officedocument"
    let pictures = "<Default Extension=\"png\" ContentType=\"image/png\"/>"
    return "<Default Extension=\"xlsx\" ContentType=\"\(type).spreadsheetml.sheet\"/>"
      + (standIns.isEmpty ? "" : pictures)
      + relations.filter { $0.kind == "chart" }.map {
        "<Override PartName=\"/word/\($0.target)\" ContentType=\"\(type).drawingml.chart+xml\"/>"
      }.joined()
  }

  /// The parts: each chart with the workbook that its numbers are edited in, and its stand-in.
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
      ] + (standIns[index].map { [ZipArchive.Entry("word/media/\(name).png", $0)] } ?? [])
    }
  }
}
