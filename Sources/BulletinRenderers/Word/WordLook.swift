import Bulletin

/// The measures and fonts of a layout; lengths in twentieths of a point, font sizes in half points,
/// as WordprocessingML counts them.
struct WordLook: Sendable {
  /// The font of Latin letters, Vietnamese among them.
  var font: String
  /// The font of Lao letters.
  var laoFont: String
  /// What stands in for the font of Lao letters where that is not installed.
  var laoSubstitute = "Phetsarath OT"
  /// The size of running text.
  var size: Int
  /// The size of text in tables.
  var tableSize: Int
  /// The margins of the page.
  var margins: (top: Int, right: Int, bottom: Int, left: Int)
  /// How far header and footer stand from the edge of the page.
  var edge: Int
  /// The first line of a paragraph.
  var firstLine: Int
  /// The colour of headings, in RGB.
  var accent: String
  /// Whether tables have lines around every cell, and figures that stand alone are a list.
  var isBordered: Bool

  /// A4, upright.
  static let page = (width: 11_906, height: 16_838)

  /// The width of the text.
  var textWidth: Int { Self.page.width - margins.left - margins.right }

  /// The width of the text on a page that lies on its side.
  var landscapeWidth: Int { Self.page.height - margins.top - margins.bottom }

  /// A quiet layout for the screen and the desk.
  static let plain = WordLook(
    font: "Arial", laoFont: "Noto Sans Lao", size: 21, tableSize: 19,
    margins: (1361, 1361, 1361, 1361), edge: 624, firstLine: 0, accent: "1F4E79",
    isBordered: false)

  /// Official documents: Times New Roman 14, margins 20, 15, 20 and 30 mm, the first line 1,27 cm
  /// in (Decree 30/2020/NĐ-CP, Appendix I).
  static let decree30 = WordLook(
    font: "Times New Roman", laoFont: "Noto Serif Lao", size: 28, tableSize: 24,
    margins: (1134, 851, 1134, 1701), edge: 567, firstLine: 720, accent: "000000",
    isBordered: true)

  /// The lines around cells of a total, where not every cell has them.
  var totalBorders: String {
    isBordered
      ? ""
      : "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"404040\"/>"
        + "</w:tcBorders>"
  }

  /// The properties of a section: its page, header and footer.
  ///
  /// The first page of an official document bears no number, and neither does that of an annex,
  /// which counts its own. A page on its side has its upper edge where it is bound.
  func section(isAnnex: Bool, isLandscape: Bool = false, isFirst: Bool = true) -> String {
    let sides =
      isLandscape
      ? (margins.left, margins.top, margins.right, margins.bottom)
      : (margins.top, margins.right, margins.bottom, margins.left)
    let margins =
      "w:top=\"\(sides.0)\" w:right=\"\(sides.1)\" w:bottom=\"\(sides.2)\""
      + " w:left=\"\(sides.3)\" w:header=\"\(edge)\" w:footer=\"\(edge)\" w:gutter=\"0\""
    let size =
      isLandscape
      ? "w:w=\"\(Self.page.height)\" w:h=\"\(Self.page.width)\" w:orient=\"landscape\""
      : "w:w=\"\(Self.page.width)\" w:h=\"\(Self.page.height)\""
    return "<w:sectPr>" + WordFurniture.references
      + "<w:type w:val=\"nextPage\"/><w:pgSz \(size)/><w:pgMar \(margins)/>"
      + (isAnnex ? "<w:pgNumType w:start=\"1\"/>" : "")
      + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }

  /// The look of a layout.
  static func of(_ layout: PageLayout) -> WordLook {
    switch layout {
    case .plain: plain
    case .decree30: decree30
    }
  }
}
