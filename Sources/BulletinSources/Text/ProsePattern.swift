import Bulletin

/// One pattern of a text source, compiled.
struct ProsePattern: Sendable {
  /// One place in the text that the pattern fits.
  struct Hit {
    /// The cells of the row, by column.
    var cells: [String: String]
    /// The characters of the value, from 0.
    var span: Range<Int>
    /// The line of the value, from 1.
    var line: Int
    /// The column of the value, from 1.
    var column: Int
  }

  let metric: String
  let place: Place?
  let groups: [String]
  private let source: String
  private let unit: String?

  init(metric: String, pattern: SourceText, unit: String?) throws {
    self.metric = metric
    self.place = pattern.place
    self.unit = unit
    source = pattern.text
    groups = Self.groupNames(in: pattern.text)
    guard (try? Regex(pattern.text)) != nil else {
      throw OptionFault(pattern.place, "'\(pattern.text)' is not a regular expression")
    }
    guard groups.contains("value") else {
      throw OptionFault(
        pattern.place, "the pattern of '\(metric)' has no group named 'value'",
        hint: #"write (?<value>[\d.]+)"#)
    }
  }

  func hits(in text: String) -> [Hit] {
    guard let regex = try? Regex(source) else { return [] }
    var hits: [Hit] = []
    var counted = text.startIndex
    var (offset, line, column) = (0, 1, 1)
    for match in text.matches(of: regex) {
      guard let range = match["value"]?.range else { continue }
      while counted < range.lowerBound {
        offset += 1
        if text[counted].isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        counted = text.index(after: counted)
      }
      var cells = ["metric": metric]
      for group in groups {
        if let substring = match[group]?.substring { cells[group] = String(substring) }
      }
      if let unit, let value = cells["value"] { cells["value"] = "\(value) \(unit)" }
      let end = offset + text.distance(from: range.lowerBound, to: range.upperBound)
      (cells["start"], cells["end"]) = (String(offset), String(end))
      hits.append(Hit(cells: cells, span: offset..<end, line: line, column: column))
    }
    return hits
  }

  private static func groupNames(in pattern: String) -> [String] {
    guard let group = try? Regex(#"\(\?P?<([\p{L}_][\p{L}\p{N}_]*)>"#) else { return [] }
    return pattern.matches(of: group).compactMap { $0[1].substring.map(String.init) }
  }
}
