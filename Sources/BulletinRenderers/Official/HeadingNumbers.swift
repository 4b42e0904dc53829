import Bulletin

/// Whether the headings of an official document are numbered `I.`, `1.`, `a)` by its format, or by
/// whoever wrote them.
struct HeadingNumbers {
  private let isNumbered: Bool
  private let writtenLevels: Set<Int>

  /// - Parameter isNumbered: Whether the format numbers headings at all.
  init(_ report: Report, isNumbered: Bool) {
    self.isNumbered = isNumbered
    var written: Set<Int> = []
    for part in report.body {
      if Self.bearsNumber(part.title) { written.insert(1) }
      for case .heading(let level, let inlines) in part.blocks where Self.bearsNumber(inlines) {
        written.insert(min(max(level, 2), 3))
      }
    }
    writtenLevels = written
  }

  /// Whether headings of this level carry numbers that somebody wrote: the format then adds none to
  /// any of them, so that two ways of counting never mix.
  func isWritten(_ level: Int) -> Bool { isNumbered && writtenLevels.contains(level) }

  private static let romans = Set((1...50).map(RomanNumeral.text))

  private static func bearsNumber(_ inlines: [Inline]) -> Bool {
    guard case .text(let words) = inlines.first else { return false }
    return bearsNumber(words)
  }

  /// `II. …`, `3. …`, `1.2. …`, `a) …`.
  static func bearsNumber(_ text: String) -> Bool {
    guard let blank = text.firstIndex(of: " "), let mark = text[..<blank].last,
      mark == "." || mark == ")"
    else { return false }
    let number = text[..<blank].dropLast()
    guard !number.isEmpty, number.count <= 8 else { return false }
    return romans.contains(String(number))
      || number.allSatisfy { $0 == "." || ("0"..."9").contains($0) }
      || (number.count == 1 && mark == ")" && number.allSatisfy(\.isLetter))
  }
}
