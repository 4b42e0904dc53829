/// Values in paths: letters are kept, what a file name cannot bear becomes `_`.
public enum PathText {
  /// A text as one name in a path.
  public static func safe(_ text: String) -> String {
    let kept = String(
      text.map { character in
        let isBad =
          "/\\:*?\"<>|".contains(character)
          || character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        return isBad ? "_" : character
      })
    return kept == "." || kept == ".." || kept.isEmpty
      ? String(repeating: "_", count: max(kept.count, 1)) : kept
  }
}
