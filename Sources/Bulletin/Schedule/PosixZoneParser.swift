/// Reads the rule at the end of a TZif file.
struct PosixZoneParser {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// The rule; nil for what is none.
  mutating func zone() -> PosixZone? {
    guard name(), let standard = clock() else { return nil }
    if rest.isEmpty { return PosixZone(standard: -standard, daylight: nil) }
    guard name() else { return nil }
    var daylight = 3600 - standard
    if rest.first != "," {
      guard let offset = clock() else { return nil }
      daylight = -offset
    }
    guard let begins = change(), let ends = change(), rest.isEmpty else { return nil }
    return PosixZone(
      standard: -standard,
      daylight: PosixZone.Daylight(offset: daylight, begins: begins, ends: ends))
  }

  /// Skips a name: letters, or anything between angle brackets.
  private mutating func name() -> Bool {
    if rest.first == "<" {
      guard let close = rest.firstIndex(of: ">") else { return false }
      rest = rest[close...].dropFirst()
      return true
    }
    let count = rest.prefix { $0.isASCII && $0.isLetter }.count
    rest = rest.dropFirst(count)
    return count >= 3
  }

  /// `[+-]h[h][h][:mm[:ss]]` in seconds.
  private mutating func clock() -> Int? {
    var sign = 1
    if let first = rest.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      rest = rest.dropFirst()
    }
    guard var seconds = number(upTo: 167).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where rest.first == ":" {
      rest = rest.dropFirst()
      guard let part = number(upTo: 59) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  /// `,Jn`, `,n` or `,Mm.w.d`, with `/time` or at two o'clock.
  private mutating func change() -> PosixZone.Change? {
    guard take(",") else { return nil }
    let day: PosixZone.Change.Day
    if take("J") {
      guard let number = number(upTo: 365), number > 0 else { return nil }
      day = .julian(number)
    } else if take("M") {
      guard let month = number(upTo: 12), month > 0, take("."), let week = number(upTo: 5),
        week > 0, take("."), let weekday = number(upTo: 6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else {
      guard let number = number(upTo: 365) else { return nil }
      day = .zeroBased(number)
    }
    guard take("/") else { return PosixZone.Change(day: day, second: 7200) }
    return clock().map { PosixZone.Change(day: day, second: $0) }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits), number <= limit else {
      return nil
    }
    rest = rest.dropFirst(digits.count)
    return number
  }
}
