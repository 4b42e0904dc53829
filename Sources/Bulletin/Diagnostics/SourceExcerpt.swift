/// The lines of a file, as a diagnostic shows them.
struct SourceExcerpt: Sendable {
  private let lines: [Substring]

  init(_ text: String) {
    let body =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lines = body.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
  }

  /// A line ready to print.
  struct Line {
    /// The line: control characters and secrets replaced, cut to a window if long.
    var shown = ""
    /// What stands before the carets, tabs kept.
    var padding = ""
    /// How many carets.
    var carets = 1
  }

  /// The first line of `place`; `nil` if the file has no such line.
  func line(at place: Place, concealing concealed: [Place] = []) -> Line? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let window = window(lines[place.line - 1], place)
    var line = Line()
    var width = 0
    var column = window.first
    if window.first > 1 {
      line.shown += "…"
      line.padding += " "
    }
    for character in window.characters {
      let shown = Self.hides(place, column, concealed) ? "•" : visible(character)
      line.shown.append(shown)
      if column < place.column {
        line.padding += shown == "\t" ? "\t" : String(repeating: " ", count: shown.displayWidth)
      } else if isInside(place, column) {
        width += shown == "\t" ? 1 : shown.displayWidth
      }
      column += 1
    }
    if window.isCut { line.shown += "…" }
    line.carets = max(1, width)
    return line
  }

  private static let longest = 160
  private static let before = 60

  /// The characters to show of a line: all, or those around the place.
  private func window(
    _ text: Substring, _ place: Place
  ) -> (characters: Substring, first: Int, isCut: Bool) {
    var first = 1
    var rest = text
    if place.column > Self.longest - Self.before {
      let skipped = place.column - Self.before
      rest = text.dropFirst(skipped)
      first = skipped + 1
    }
    let characters = rest.prefix(Self.longest)
    return (characters, first, characters.endIndex < rest.endIndex)
  }

  private func isInside(_ place: Place, _ column: Int) -> Bool {
    guard column >= place.column else { return false }
    guard let end = place.end else { return column == place.column }
    return end.line > place.line || column < end.column
  }

  private static func hides(_ shown: Place, _ column: Int, _ concealed: [Place]) -> Bool {
    let position = Place.Position(line: shown.line, column: column)
    return concealed.contains {
      $0.file == shown.file && $0.start <= position && position < ($0.end ?? $0.start.next)
    }
  }

  private func visible(_ character: Character) -> Character {
    character.isControl || character.isBidirectionalControl ? "\u{FFFD}" : character
  }
}
