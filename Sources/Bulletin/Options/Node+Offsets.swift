extension Node {
  /// The place of a part of a scalar's text, by offsets in its UTF-8.
  ///
  /// Exact for scalars that stand on one line without escapes; of any other the whole scalar.
  public func place(ofUTF8 range: Range<Int>) -> Place {
    guard let scalar, scalar.substitutions.isEmpty else { return place }
    let inset: Int
    switch scalar.style {
    case .plain: inset = 0
    case .singleQuoted, .doubleQuoted: inset = 1
    case .literal, .folded: return place
    }
    let quoted = inset == 0 ? scalar.source[...] : scalar.source.dropFirst().dropLast()
    guard quoted == scalar.text else { return place }
    let bytes = scalar.text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: min(range.lowerBound, bytes.count))
    let upper = bytes.index(bytes.startIndex, offsetBy: min(range.upperBound, bytes.count))
    let before = scalar.text.distance(from: scalar.text.startIndex, to: lower)
    let length = scalar.text.distance(from: lower, to: upper)
    return Place(
      file: place.file, line: place.line, column: place.column + inset + before,
      length: max(length, 1))
  }
}
