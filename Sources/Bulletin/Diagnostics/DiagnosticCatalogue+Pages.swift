// R030 to R039: pages and pictures.
extension DiagnosticCode {
  /// No font of the machine has a letter.
  public static let letterMissing = DiagnosticCode("R030")
  /// A page could not be made.
  public static let pageFailed = DiagnosticCode("R031")
}

extension DiagnosticCatalogue {
  /// R030 to R039: pages and pictures.
  static let pages: [Entry] = [
    Entry(
      .letterMissing, "letter that no font has",
      "A report would have boxes in place of letters. Install a font that has them: on Debian "
        + "fonts-liberation for Latin and Vietnamese letters, fonts-noto-core for Lao."),
    Entry(
      .pageFailed, "page that could not be made",
      "The library that makes pages refused something; the message has its own words."),
  ]
}
