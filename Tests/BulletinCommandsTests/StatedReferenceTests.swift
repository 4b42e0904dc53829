import Bulletin
import Testing

/// Random records and stated figures, against a plain reckoning that shares no code with the engine.
@Suite struct StatedReferenceTests {
  /// A stretch of months from January 2020, by its name in a configuration and in a table.
  private struct Stretch: Hashable {
    var name: String
    var cell: String
    var months: ClosedRange<Int>

    func holds(_ other: Stretch) -> Bool {
      months.lowerBound <= other.months.lowerBound && other.months.upperBound <= months.upperBound
    }
    func meets(_ other: Stretch) -> Bool { months.overlaps(other.months) }
  }

  private static let stretches: [Stretch] = {
    var all = [Stretch(name: "2020..2022", cell: "2020..2022", months: 0...35)]
    for year in 0..<3 {
      let number = 2020 + year
      all.append(Stretch(name: "\(number)", cell: "\(number)", months: year * 12...year * 12 + 11))
      for quarter in 0..<4 {
        let first = year * 12 + quarter * 3
        let roman = ["I", "II", "III", "IV"][quarter]
        all.append(
          Stretch(
            name: "\(number)-Q\(quarter + 1)", cell: "quý \(roman)/\(number)",
            months: first...first + 2))
        for month in first...first + 2 {
          let text = String(month % 12 + 1)
          let padded = text.count == 1 ? "0\(text)" : text
          all.append(
            Stretch(name: "\(number)-\(padded)", cell: "\(text)/\(number)", months: month...month))
        }
      }
    }
    return all
  }()

  /// The rules, as they stand: exactly, narrower, wider.
  private static func expected(
    _ asked: Stretch, records: [(Stretch, Int)], stated: [(Stretch, Int)]
  ) -> String {
    if let exact = stated.first(where: { $0.0 == asked }) { return "\(exact.1)" }
    if stated.contains(where: { $0.0.meets(asked) && !asked.holds($0.0) }) { return "not stated" }
    let inside = stated.filter { asked.holds($0.0) }
    let outermost = inside.filter { figure in
      !inside.contains { $0.0 != figure.0 && $0.0.holds(figure.0) }
    }
    var sum = outermost.reduce(0) { $0 + $1.1 }
    for (span, people) in records where span.meets(asked) {
      if !asked.holds(span) { return "not stated" }
      if outermost.contains(where: { $0.0.holds(span) }) { continue }
      if outermost.contains(where: { $0.0.meets(span) }) { return "not stated" }
      sum += people
    }
    return "\(sum)"
  }

  @Test(arguments: 1...40)
  func theEngineAgrees(seed: Int) async throws {
    var random = Dice(seed: UInt64(seed))
    let records = (0..<random.below(8)).map { _ in
      (Self.stretches[random.below(Self.stretches.count)], random.below(50) + 1)
    }
    var stated: [(Stretch, Int)] = []
    for _ in 0..<random.below(5) {
      let stretch = Self.stretches[random.below(Self.stretches.count)]
      if !stated.contains(where: { $0.0 == stretch }) {
        stated.append((stretch, random.below(500)))
      }
    }
    let rows = records.map { "\($0.0.cell);Đi;Hủa Phăn;\($0.1)" }
    let figures = stated.map { "laos.people_out;\($0.1);\($0.0.name)" }
    let office = Office(
      """
      version: 1
      sources:
        trips: {type: csv, path: trips.csv, records: laos.delegation}
        stated: {type: csv, path: stated.csv, records: figure}
      """,
      [
        "trips.csv": (["Thời gian;Chiều;Nơi đến;Số người"] + rows).joined(separator: "\n"),
        "stated.csv": (["metric;value;period"] + figures).joined(separator: "\n"),
      ])
    for asked in Self.stretches.filter({ _ in random.below(4) == 0 }) {
      let answer = try await office.ask(["laos.people_out"], period: asked.name)
      #expect(
        answer.value("laos.people_out") == Self.expected(asked, records: records, stated: stated),
        "\(asked.name): \(rows) \(figures)")
    }
  }

  /// Random numbers that are the same in every run.
  private struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
