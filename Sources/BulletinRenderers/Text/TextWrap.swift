import Bulletin

/// Lines of words, measured in the columns of a terminal.
enum TextWrap {
  /// The text on lines of a width; a word that is longer is parted where it must be.
  ///
  /// - Parameters:
  ///   - first: What stands before the first line; the others are set in as far.
  /// - Returns: One line at least.
  static func lines(_ text: String, width: Int, first: String = "") -> [String] {
    let room = max(width - first.displayWidth, 1)
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, room) {
        let size = piece.displayWidth
        if columns > 0, columns + 1 + size > room {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        line += (columns > 0 ? " " : "") + piece
        columns += (columns > 0 ? 1 : 0) + size
      }
    }
    if columns > 0 || lines.isEmpty { lines.append(line) }
    let indent = blanks(first.displayWidth)
    return lines.enumerated().map { ($0 == 0 ? first : indent) + $1 }
  }

  /// The columns of the longest word.
  static func longestWord(of text: String) -> Int {
    text.split(separator: " ").map(\.displayWidth).max() ?? 0
  }

  /// So many blanks; none for a number below zero.
  static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  private static func pieces(of word: Substring, _ room: Int) -> [Substring] {
    guard word.displayWidth > room else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let size = word[index].displayWidth
      if columns > 0, columns + size > room {
        pieces.append(word[start..<index])
        (start, columns) = (index, 0)
      }
      columns += size
    }
    return pieces + [word[start...]]
  }
}
