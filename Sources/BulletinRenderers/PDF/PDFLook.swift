import Bulletin

/// The measures and fonts of a layout, in points.
struct PDFLook {
  /// A colour; 0 to 1 each.
  struct Colour {
    var red, green, blue: Double

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let soft = Colour(red: 0.27, green: 0.27, blue: 0.27)
    static let rule = Colour(red: 0.85, green: 0.85, blue: 0.85)
    static let tint = Colour(red: 0.96, green: 0.96, blue: 0.96)
    /// The word on the pages of a draft: seen, and not in the way.
    static let draft = Colour(red: 0.87, green: 0.87, blue: 0.87)
  }

  /// Fonts in the order in which letters are looked for.
  var families: String
  /// The size of running text.
  var size: Double
  /// The size of text in tables.
  var tableSize: Double
  /// The size of notes under tables.
  var noteSize: Double
  /// The size of the annex of sources: its entries, and what stands below them.
  var originSizes: (entry: Double, detail: Double)
  /// The margins of the page.
  var margins: (top: Double, right: Double, bottom: Double, left: Double)
  /// The first line of a paragraph.
  var firstLine: Double
  /// From one line to the next, as a part of the size.
  var leading: Double
  /// The room over a paragraph.
  var paragraphGap: Double
  /// The colour of headings.
  var accent: Colour
  /// Whether it is the layout of official documents.
  var isOfficial: Bool

  /// A4, upright.
  static let page = (width: 595.276, height: 841.89)
  /// The height of a page's number over its upper edge, or below its text.
  static let edge = 28.35

  /// The width and height of the text on a page.
  func area(isLandscape: Bool) -> (width: Double, height: Double) {
    let upright = (
      Self.page.width - margins.left - margins.right,
      Self.page.height - margins.top - margins.bottom
    )
    guard isLandscape else { return upright }
    // The page lies on its left side: its upper margin is the one at the right when turned back.
    return (
      Self.page.height - margins.top - margins.bottom,
      Self.page.width - margins.left - margins.right
    )
  }

  /// A quiet layout for the screen and the desk.
  static let plain = PDFLook(
    families:
      "Arial, Arimo, Liberation Sans, Noto Sans, DejaVu Sans, Noto Sans Lao, Phetsarath OT, "
      + "sans-serif", size: 10.5,
    tableSize: 9.5, noteSize: 9, originSizes: (9, 8), margins: (68, 68, 68, 68), firstLine: 0,
    leading: 1.38, paragraphGap: 6, accent: Colour(red: 0.122, green: 0.306, blue: 0.475),
    isOfficial: false)

  /// Official documents: Times New Roman 14, margins 20, 15, 20 and 30 mm, the first line 1,27 cm
  /// in (Decree 30/2020/NĐ-CP, Appendix I).
  static let decree30 = PDFLook(
    families: timesAndKin,
    size: 14, tableSize: 12, noteSize: 12, originSizes: (12, 10),
    margins: (56.7, 42.5, 56.7, 85), firstLine: 36, leading: 1.3, paragraphGap: 6,
    accent: .black, isOfficial: true)

  /// Times New Roman, and what stands in for it where it is not installed.
  static let timesAndKin =
    "Times New Roman, Tinos, Liberation Serif, TeX Gyre Termes, FreeSerif, Noto Serif, "
    + "DejaVu Serif, Noto Serif Lao, Phetsarath OT, serif"

  /// The look of a layout.
  static func of(_ layout: PageLayout) -> PDFLook {
    switch layout {
    case .plain: plain
    case .decree30: decree30
    }
  }
}
