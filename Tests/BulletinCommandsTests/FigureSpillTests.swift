import Bulletin
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Figures do not depend on how much memory there is for the values that they are told from.
@Suite struct FigureSpillTests {
  private static let metrics = [
    "names: {type: distinct, from: trips, of: name}",
    "codes: {type: distinct, from: trips, of: code}",
    "sizes: {type: distinct, from: trips, of: size}",
    "middle: {type: median, from: trips, of: size}",
    "upper: {type: quantile, from: trips, of: size, at: 0.9}",
    "rough: {type: median, from: trips, of: amount}",
    "kinds: {type: distinct, from: trips, of: amount}",
    "grown: {type: change, of: names, against: previous year}",
    "part: {type: share, of: names}",
    "so_far: {type: cumulative, of: names, reset: year}",
    "people: {type: sum, from: trips, of: size}",
  ]

  /// Names that differ in marks alone, numbers that one file has as texts, amounts with bounds.
  private static func rows(_ seed: UInt64, _ count: Int) -> String {
    var random = Seeded(seed)
    var text = "day,province,name,code,size,amount\n"
    for _ in 0..<count {
      let name = ["Hòa", "Hoa", "hòa ", "Ho\u{0300}a"].randomElement(using: &random)!
      let code = Int.random(in: 0..<400, using: &random)
      let amount = Int.random(in: 1..<90, using: &random)
      let bound = ["", "", "trên ", "gần ", "khoảng "].randomElement(using: &random)!
      text +=
        [
          "\(Int.random(in: 2022...2023, using: &random))-0\(Int.random(in: 1...9, using: &random))-11",
          ["Sơn La", "Lai Châu", "Điện Biên"].randomElement(using: &random)!,
          "\(name)\(Int.random(in: 0..<300, using: &random))",
          seed == 1 ? "\(code)" : "\(code)\(["", "A", ".5"].randomElement(using: &random)!)",
          "\(Int.random(in: -50..<500, using: &random)).\(Int.random(in: 0..<99, using: &random))",
          "\(bound)\(amount) người",
        ].joined(separator: ",") + "\n"
    }
    return text
  }

  private static func office(_ count: Int = 4000) -> Office {
    Office(
      """
      version: 1
      sources:
        trips:
          type: csv
          path: trips*
          date: day
          columns: {day: date, size: decimal, amount: {type: quantity, unit: người}}
      metrics:
      \(metrics.map { "  \($0)" }.joined(separator: "\n"))
      pipelines: {}
      """, ["trips1.csv": rows(1, count), "trips2.csv": rows(2, count / 2)])
  }

  private static let ids = metrics.map { MetricID(String($0.prefix { $0 != ":" })) }

  /// Asks everything, with and without a breakdown, over a year and over two months.
  private static func answers(_ office: Office) async throws -> [String] {
    let plan = try office.plan()
    var told: [String] = []
    for by in ["", "province", "quarter(day)"] {
      for period in ["2023", "2023-02"] {
        let dimensions =
          by.isEmpty ? [] : try NamedExpression.parseList(by).map { Dimension($0.expression) }
        let answer = try await office.ask(ids, by: dimensions, period: period, of: plan)
        told += ids.map { "\($0) in \(period): \(answer.value($0))" }
        told += answer.rows.map { "by \(by) in \(period): \($0)" }
      }
    }
    return told
  }

  @Test(arguments: [(1, 500_000), (2, 700_000), (3, 900_000)])
  func figuresAreTheSameWithLittleMemory(tasks: Int, memory: Int) async throws {
    var office = Self.office()
    let expected = try await Self.answers(office)
    #expect(expected.contains { $0.hasPrefix("names in 2023:") && !$0.hasSuffix("not stated") })
    let scratch = MemoryScratch()
    office.scratch = scratch
    office.work = ScanWork(tasks: tasks, chunk: 4096, memory: memory)
    #expect(try await Self.answers(office) == expected)
    #expect(scratch.written > 10_000, "\(scratch.written)")
  }

  @Test func aDiskThatIsFullIsTold() async throws {
    var office = Self.office()
    office.scratch = MemoryScratch(room: 20_000)
    office.work = ScanWork(tasks: 2, chunk: 4096, memory: 120_000)
    await #expect(throws: ScratchFault.self) { _ = try await Self.answers(office) }
  }

  /// Values that were to be spilled for speed alone stay where they are.
  @Test func aDiskThatIsFullIsNoFaultWhileThereIsRoom() throws {
    let memory = FoldMemory(limit: 1000, scratch: MemoryScratch(room: 0))
    let fault = ScratchFault(folder: "memory", reason: "no space left")
    try memory.note(600, spillable: 600)
    #expect(memory.isHalfUsed)
    try memory.note(fault)
    #expect(!memory.isShort(for: 600))
    try memory.note(600, spillable: 600)
    #expect(memory.isShort(for: 1200))
    #expect(throws: ScratchFault.self) { try memory.note(fault) }
  }

  @Test func valuesThatCannotBeReadBackMakeNoFigure() async throws {
    var office = Self.office()
    office.scratch = UnreadableScratch()
    office.work = ScanWork(tasks: 2, chunk: 4096, memory: 120_000)
    await #expect(throws: ScratchFault.self) { _ = try await Self.answers(office) }
  }

  @Test func cellsWithoutRoomAreRefused() async throws {
    var office = Self.office()
    office.scratch = MemoryScratch()
    office.work = ScanWork(tasks: 2, chunk: 4096, memory: 20_000)
    let plan = try office.plan()
    let by = try NamedExpression.parseList("name").map { Dimension($0.expression) }
    await #expect(throws: MemoryFault.self) {
      _ = try await office.ask(["people"], by: by, period: "2023", of: plan)
    }
  }
}

/// Scratch files that take everything and give nothing back.
private struct UnreadableScratch: ScratchSpace {
  func makeFile() -> any ScratchFile { File() }

  private struct File: ScratchFile {
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) {}

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      throw ScratchFault(folder: "memory", reason: "input/output error")
    }
  }
}
