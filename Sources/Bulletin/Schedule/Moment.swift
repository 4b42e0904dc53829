/// A point in time, in whole seconds.
public struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let seconds: Int

  /// Makes a moment of seconds since 1970.
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment so many seconds later.
  public func adding(seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }

  /// The moment in ISO 8601 with a zone's offset: `2026-01-01T06:00:00+07:00`.
  public func text(in zone: ZoneRules) -> String {
    let offset = zone.offset(at: self)
    let local = LocalTime(seconds: seconds + offset)
    let sign = offset < 0 ? "-" : "+"
    let size = abs(offset)
    let rest = size % 60 == 0 ? "" : ":\(Self.two(size % 60))"
    return "\(local)\(sign)\(Self.two(size / 3600)):\(Self.two(size / 60 % 60))\(rest)"
  }

  /// The moment in ISO 8601 in UTC: `2026-01-01T06:00:00Z`.
  public var utcText: String { "\(LocalTime(seconds: seconds))Z" }

  /// Reads ISO 8601: a day, a time, and an offset, or none for a zone's own time.
  ///
  /// - Parameter zone: The zone of a time without offset.
  /// - Returns: Nil for what is no such text.
  public init?(iso text: String, in zone: ZoneRules) {
    let split = text.firstIndex { $0 == "T" || $0 == " " || $0 == "t" } ?? text.endIndex
    guard let day = CalendarDay(iso: String(text[..<split])) else { return nil }
    var rest = text[split...].dropFirst()
    guard !rest.isEmpty || split == text.endIndex else { return nil }
    var offset: Int?
    if rest.last == "Z" || rest.last == "z" {
      offset = 0
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let size = Self.clock(rest[sign...].dropFirst(), hours: 0...23) else { return nil }
      offset = rest[sign] == "-" ? -size : size
      rest = rest[..<sign]
    }
    guard let time = rest.isEmpty && offset == nil ? 0 : Self.clock(rest, hours: 0...23) else {
      return nil
    }
    let local = LocalTime(day: day, second: time)
    self = offset.map { Moment(seconds: local.seconds - $0) } ?? zone.first(at: local)
  }

  private static func clock(_ text: Substring, hours: ClosedRange<Int>) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.map { Int($0)! }
    guard hours.contains(numbers[0]), numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Moment: Comparable {
  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }
}
