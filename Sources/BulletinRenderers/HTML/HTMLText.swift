/// Text that a browser takes as text.
enum HTMLText {
  /// Escaped for content and for attributes in double quotes.
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(SafeText.inert(text), alsoApostrophes: true)
  }
}
