/// Text that an XML parser takes as text.
enum XMLText {
  /// On one line, without what XML 1.0 forbids, escaped for content and for attributes in double
  /// quotes.
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(SafeText.oneLine(text), alsoApostrophes: false)
  }

  /// The first line of a file.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
