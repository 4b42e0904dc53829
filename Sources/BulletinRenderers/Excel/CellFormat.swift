/// How a cell of a workbook looks.
struct CellFormat: Hashable {
  /// Where the content stands in its cell.
  enum Side: Hashable {
    case start, middle, end
  }

  /// How numbers are printed; nil as the spreadsheet likes.
  var number: String?
  var isBold = false
  var isItalic = false
  var isQuiet = false
  var size: Int?
  var side: Side?
  var wraps = false
  /// Whether some room is before the content.
  var isIndented = false
  var hasLineAbove = false
  var hasLineBelow = false

  static let plain = CellFormat()
  static let title = CellFormat(isBold: true, size: 14)
  static let quiet = CellFormat(isQuiet: true)
  static let strong = CellFormat(isBold: true)
  static let text = CellFormat(wraps: true)
  static let head = CellFormat(isBold: true, side: .start, wraps: true, hasLineBelow: true)
  static let numberHead = CellFormat(isBold: true, side: .end, wraps: true, hasLineBelow: true)
  static let groupHead = CellFormat(isBold: true, side: .middle, wraps: true, hasLineBelow: true)
}

#if Excel
  import CXlsxWriter

  extension CellFormat {
    /// Tells the library.
    func apply(
      to format: UnsafeMutablePointer<lxw_format>, _ library: XlsxWriterFunctions
    ) {
      if let number { library.format_set_num_format(format, number) }
      if isBold { library.format_set_bold(format) }
      if isItalic { library.format_set_italic(format) }
      if isQuiet { library.format_set_font_color(format, 0x59_5959) }
      if let size { library.format_set_font_size(format, Double(size)) }
      switch side {
      case .start: library.format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      case .middle: library.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      case .end: library.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      case nil: break
      }
      library.format_set_align(
        format,
        UInt8(
          (hasLineBelow ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP).rawValue))
      if wraps { library.format_set_text_wrap(format) }
      if isIndented { library.format_set_indent(format, 1) }
      if hasLineAbove { library.format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      if hasLineBelow { library.format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    }
  }
#endif
