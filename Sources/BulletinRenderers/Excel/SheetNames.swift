/// Names of sheets: what spreadsheets refuse becomes a blank, long ones are cut, none is there twice.
struct SheetNames {
  private static let longest = 31
  private var taken: Set<String> = ["history"]

  /// A name like the one wanted that was not taken before.
  mutating func take(_ wanted: String) -> String {
    let name = Self.allowed(wanted)
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " (\(number))"
      let candidate = Self.cut(name, to: Self.longest - suffix.count) + suffix
      if taken.insert(candidate.lowercased()).inserted { return candidate }
      number += 1
    }
  }

  private static func allowed(_ text: String) -> String {
    var name = ""
    for scalar in SafeText.oneLine(text).unicodeScalars {
      name.unicodeScalars.append("[]:*?/\\".unicodeScalars.contains(scalar) ? " " : scalar)
    }
    while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
    return trimmed(name).isEmpty ? "1" : trimmed(name)
  }

  /// Cut to a number of UTF-16 units, as spreadsheets count, and never within a letter.
  private static func cut(_ name: String, to length: Int) -> String {
    guard name.utf16.count > length else { return name }
    var kept = ""
    for letter in name {
      guard kept.utf16.count + letter.utf16.count < length else { break }
      kept.append(letter)
    }
    return trimmed(kept) + "…"
  }

  private static func trimmed(_ name: String) -> String {
    var name = name
    while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
    return name
  }
}
