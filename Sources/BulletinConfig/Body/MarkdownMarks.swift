/// The marks at the beginning of lines that make blocks of them.
enum MarkdownMarks {
  /// A fence and what closes it: as many marks or more.
  static func fence(_ line: Substring) -> (mark: Character, count: Int)? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let count = line.prefix { $0 == mark }.count
    return count >= 3 && !line.dropFirst(count).contains("`") ? (mark, count) : nil
  }

  static func headingLevel(_ line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let next = line.dropFirst(level).first
    return next == nil || next == " " || next == "\t" ? level : nil
  }

  /// The words of a heading, without the marks around them.
  static func heading(_ line: Substring, _ level: Int) -> Substring {
    let words = MarkdownLine.trimmed(line.dropFirst(level))
    guard let last = words.lastIndex(where: { $0 != "#" }) else { return "" }
    return words[last] == " " ? MarkdownLine.trimmed(words[..<last]) : words
  }

  static func underline(_ line: Substring) -> Int? {
    if line.allSatisfy({ $0 == "=" }) { return 1 }
    return line.count >= 3 && line.allSatisfy { $0 == "-" } ? 2 : nil
  }

  static func isRule(_ line: Substring) -> Bool {
    guard let mark = line.first, "-*_".contains(mark) else { return false }
    let marks = line.filter { $0 != " " && $0 != "\t" }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The mark of a point: its characters with the blank behind it, and its number if it has one.
  ///
  /// Numbers have three digits at the most: `2023. …` begins with a year.
  static func point(_ line: Substring) -> (width: Int, mark: Character, number: Int?)? {
    guard let first = line.first else { return nil }
    if "-*+".contains(first), !isRule(line) {
      let next = line.dropFirst().first
      return next == nil || next == " " || next == "\t" ? (2, first, nil) : nil
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
      let next = rest.dropFirst().first, next == " " || next == "\t", let number = Int(digits)
    else { return nil }
    return (digits.count + 2, mark, number)
  }

  /// Whether a line says where a reference or a footnote leads: `[1]: https://…`, `[^1]: …`.
  static func isDefinition(_ line: Substring) -> Bool {
    guard line.first == "[", let end = line.firstIndex(of: "]"),
      end > line.index(after: line.startIndex)
    else { return false }
    return line[line.index(after: end)...].first == ":"
  }

  /// Whether a line ends a paragraph that stands before it.
  static func endsParagraph(_ line: Substring) -> Bool {
    headingLevel(line) != nil || fence(line) != nil || line.first == ">" || isRule(line)
      || point(line) != nil
  }
}
