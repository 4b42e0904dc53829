/// A label broken into the lines that fit a width.
///
/// Lao has no blanks between words: lines may break at blanks of no width and before letters that
/// begin a syllable.
struct TextLines {
  /// The lines, at least one.
  let lines: [String]
  /// Whether every word of the text is there, and none was parted.
  let isWhole: Bool

  /// Breaks a text.
  ///
  /// - Parameter limit: The most lines; what does not fit ends in an ellipsis.
  init(_ text: String, width: Double, size: Double, limit: Int) {
    // A label of a megabyte is cut before it is measured.
    let text = String(String.UnicodeScalarView(SafeText.oneLine(text).unicodeScalars.prefix(600)))
    var lines: [String] = []
    var line = ""
    var isWhole = true
    for piece in Self.pieces(of: text) {
      let joined = line + piece
      if line.isEmpty || Self.measured(joined, size) <= width {
        line = joined
      } else {
        lines.append(Self.trimmed(line))
        line = piece
      }
      while Self.measured(line, size) > width, let head = Self.head(of: line, width, size) {
        isWhole = false
        lines.append(head)
        line = String(line.dropFirst(head.count))
        if lines.count > limit { break }
      }
      if lines.count > limit { break }
    }
    if !Self.trimmed(line).isEmpty || lines.isEmpty { lines.append(Self.trimmed(line)) }
    if lines.count > limit {
      isWhole = false
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = Self.shortened(lines[limit - 1] + "…", width, size)
    }
    self.lines = lines
    self.isWhole = isWhole
  }

  /// The width of the longest line.
  func width(size: Double) -> Double {
    lines.map { TextMetrics.width($0, size: size) }.max() ?? 0
  }

  private static func measured(_ line: String, _ size: Double) -> Double {
    TextMetrics.width(trimmed(line), size: size)
  }

  /// The text in pieces between which a line may break; a piece keeps the blank behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if character == " " || character == "\u{200B}" || character == "-" {
        pieces.append(piece)
        piece = ""
      }
    }
    return (piece.isEmpty ? pieces : pieces + [piece]).flatMap(LaoBreaks.pieces)
  }

  /// As much of a word as fits; nil if not one letter would be left behind.
  private static func head(of word: String, _ width: Double, _ size: Double) -> String? {
    var head = ""
    for character in word {
      let next = head + String(character)
      if !head.isEmpty, TextMetrics.width(next, size: size) > width { break }
      head = next
    }
    return head.count < word.count ? head : nil
  }

  private static func shortened(_ line: String, _ width: Double, _ size: Double) -> String {
    var line = line
    while TextMetrics.width(line, size: size) > width, line.count > 2 {
      line = String(line.dropLast(2)) + "…"
    }
    return line
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    while line.first == " " { line.removeFirst() }
    return String(line)
  }
}
