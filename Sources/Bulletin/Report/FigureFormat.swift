/// How a figure is printed; the part behind the bar in `{{id | compact}}`.
public enum FigureFormat: String, Sendable, Hashable, CaseIterable {
  /// With its bound and unit: `trên 17 triệu USD`.
  case standard
  /// Digits alone: `1.440`.
  case number
  /// With its bound, without its unit, for tables that name the unit in the head.
  case bare
  /// Shortened by a scale word: `70,8 tỷ đồng`.
  case compact
  /// With all its scale words: `70 tỷ 814 triệu đồng`.
  case exact
  /// In words: `Bảy mươi tỷ tám trăm mười bốn triệu đồng`.
  case words
  /// In words within a sentence: `bảy mươi tỷ tám trăm mười bốn triệu đồng`.
  case spelled
  /// As a place in a row: `thứ hai`.
  case ordinal
  /// In Roman numerals: `II`.
  case roman
  /// A change as a verb: `tăng 12,3 %`.
  case change
}
