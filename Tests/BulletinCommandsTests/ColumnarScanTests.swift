import Bulletin
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Scans of bytes answer what the plain way answers, however the work is shared out.
///
/// With BULLETIN_QUERY_TABLES set to a number, that many random tables instead of a few.
@Suite struct ColumnarScanTests {
  private static let tables =
    Int(ProcessInfo.processInfo.environment["BULLETIN_QUERY_TABLES"] ?? "") ?? 60

  /// What an answer comes to, or why there is none.
  static func told(_ answer: () async throws -> QueryAnswer?) async -> String? {
    do {
      guard let answer = try await answer() else { return nil }
      let rows = try await answer.rows.map { "\($0.key) \($0.values.map(plain))" }
      return
        (rows + answer.leftOut.map { "\($0.diagnostic)" } + ["\(answer.leftOutCount)"]
        + answer.diagnostics.map { "\($0)" }).joined(separator: "\n")
    } catch { return "fault: \(error)" }
  }

  private static func plain(_ value: QueryAnswer.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .quantity(let quantity): FigureTable.plain(quantity)
    case .day(let day): day.description
    }
  }

  @Test func aScanOfBytesAnswersLikeThePlainWay() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scan-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let registry = try BuiltIns.registry()
    var scanned = 0
    for seed in 0..<Self.tables {
      var random = Seeded(UInt64(seed) &* 7919 &+ 13)
      let table = RandomTable(using: &random)
      let path = folder.appending(path: "t\(seed).csv").path
      try Data(table.bytes).write(to: URL(fileURLWithPath: path))
      for _ in 0..<4 {
        let asked = table.question(using: &random)
        let query = TableQuery(
          items: try SelectItem.parseList(asked.select),
          by: try asked.by.map(NamedExpression.parseList) ?? [],
          filter: try asked.filter.map(Expression.parse))
        let input = try QueryInput([path], table: nil, registry: registry)
        let expected = await Self.told {
          try await QueryRun(query, over: input.binding, in: input.context, isPlain: true).run()
        }
        for (tasks, chunk, groups) in [(1, 1 << 20, 1 << 14), (2, 40, 1), (3, 177, 4)] {
          let work = ScanWork(tasks: tasks, chunk: chunk, groups: groups)
          let found = await Self.told {
            try await QueryRun(query, over: input.binding, in: input.context, work: work).run()
          }
          #expect(
            found == expected,
            "seed \(seed), \(tasks) tasks, \(asked): \(String(decoding: table.bytes, as: UTF8.self))"
          )
          if found != expected { return }
        }
        let scanner = SourceScanner(binding: input.binding, context: input.context)
        if let opened = try? await scanner.open(),
          (try? await ColumnarRun(query, input.binding, input.context, ScanWork()).run(opened))
            != nil
        {
          scanned += 1
        }
      }
    }
    // Else the comparison would say nothing.
    #expect(scanned > Self.tables)
  }
}

/// Answers are printed the same whether they are told as bytes and numbers or as values.
@Suite struct PrintedAnswerTests {
  @Test func numbersArePrintedAsTheyPrintThemselves() throws {
    var random = Seeded(5)
    var numbers: [(Int128, Int)] = [(0, 0), (0, 18), (5, 1), (-5, 18), (Int128(UInt64.max) + 1, 3)]
    for power in 0..<38 {
      let most = (0..<power).reduce(Int128(9)) { power, _ in power * 10 + 9 }
      let number = Int128.random(in: -most...most, using: &random)
      for places in 0...18 { numbers.append((number, places)) }
      numbers.append((most, power % 19))
    }
    for (coefficient, places) in numbers {
      var printed: [UInt8] = []
      printed.append(coefficient, places: places)
      let number = try #require(ExactDecimal(coefficient: coefficient, scale: places))
      #expect(String(decoding: printed, as: UTF8.self) == number.description)
    }
  }

  @Test func textsArePrintedAsCellsAre() {
    for text in [
      "", "Lào", "=1+1", "+5", "-5", "@x", "＝1", "ﬁ", "a,b", "nói \"thế\"", "a\nb", "a\rb", "\ta",
      "a\u{301}", "\"", ",", "\0",
    ] {
      let (told, made) = (CSVRows(), CSVRows())
      var bytes = text
      bytes.withUTF8 { told.text(UnsafeRawBufferPointer($0)) }
      made.dimension(text.isEmpty ? .missing : .text(text))
      #expect(told.bytes == made.bytes, "\(text)")
    }
  }
}

/// A table of delimited text as people, programs and enemies write it.
struct RandomTable {
  var bytes: [UInt8] = []
  private var kinds: [Character] = []

  init(using random: inout Seeded) {
    let width = Int.random(in: 1...5, using: &random)
    let delimiter = [",", ",", ";", "\t"].randomElement(using: &random)!
    let lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random)!
    // w whole, d decimal, t text, y day, m anything
    kinds = (0..<width).map { _ in "wwddttym".randomElement(using: &random)! }
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    if Int.random(in: 0..<8, using: &random) == 0 { text += "sep=\(delimiter)" + lineEnd }
    text += (0..<width).map { "c\($0)" }.joined(separator: delimiter) + lineEnd
    let dirt = Int.random(in: 0..<3, using: &random)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      var cells = kinds.map { Self.cell($0, dirt, delimiter, &random) }
      if dirt > 0, Int.random(in: 0..<25, using: &random) == 0 { cells.append("9") }
      if Int.random(in: 0..<25, using: &random) == 0 { cells.append("") }
      if cells.count > 1, Int.random(in: 0..<25, using: &random) == 0 { cells.removeLast() }
      if Int.random(in: 0..<30, using: &random) == 0 { text += lineEnd }
      text += cells.joined(separator: delimiter) + lineEnd
    }
    if Bool.random(using: &random), text.hasSuffix(lineEnd) { text.removeLast() }
    if Int.random(in: 0..<20, using: &random) == 0 { text += "\"open" + lineEnd }
    bytes = Array(text.utf8)
    if Int.random(in: 0..<20, using: &random) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = 0xE1
    }
  }

  private static func cell(
    _ kind: Character, _ dirt: Int, _ delimiter: String, _ random: inout Seeded
  ) -> String {
    func one(_ texts: [String]) -> String { texts.randomElement(using: &random)! }
    if Int.random(in: 0..<12, using: &random) == 0 { return one(["", "", " ", "\"\"", "\t "]) }
    if dirt == 2, Int.random(in: 0..<25, using: &random) == 0 {
      return one([
        "abc", "12x", "-", "1.2.3", "\"a\"b", "a\"b\"", "\"1\" ", "=1+1", "\0", "−5", "1e3",
      ])
    }
    let number = Int.random(in: -40...40, using: &random)
    var text: String
    switch kind {
    case "w": text = one(["\(number)", "\(number * 1_000_003)", "\(abs(number))"])
    case "d":
      text = one(["\(number).5", "\(number).25", "\(abs(number)).125", "\(number)", "0.001"])
      if dirt > 0 { text = one([text, text, text, "\(abs(number)),5", "1.440", "1,440", "007"]) }
    case "t":
      text = one([
        "Lào", "Lào", "Thái Lan", "x", " x", "X ", "hai\(delimiter)phần", "hai\ndòng",
        "nói \"thế\"", "ปลา", "🦀",
      ])
    case "y": text = one(["2024-01-0\(abs(number) % 9 + 1)", "2023-12-31", "11/3/2024", "2023"])
    default: text = one(["\(number)", "x", "2024-01-01", "\(number).5", "true"])
    }
    let isSafe =
      !text.contains(delimiter) && !text.contains("\n") && !text.contains("\"")
    if isSafe, Int.random(in: 0..<5, using: &random) > 0 {
      return Int.random(in: 0..<9, using: &random) == 0 ? " \(text) " : text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  struct Question: CustomStringConvertible {
    var select: String
    var by: String?
    var filter: String?
    var description: String { "\(select) by \(by ?? "-") where \(filter ?? "-")" }
  }

  func question(using random: inout Seeded) -> Question {
    func column(_ wanted: String, _ random: inout Seeded) -> String {
      let fit = kinds.indices.filter { wanted.contains(kinds[$0]) }
      return "c\((fit.isEmpty ? Array(kinds.indices) : fit).randomElement(using: &random)!)"
    }
    func item(_ random: inout Seeded) -> String {
      switch Int.random(in: 0..<11, using: &random) {
      case 8, 9: "distinct(\(column("wdtym", &random)))"
      case 10:
        "quantile(\(column("wd", &random)), \(["0", "0.1", "0.75", "1"].randomElement(using: &random)!))"
      case 0: "count()"
      case 1: "count(\(column("wdtym", &random)))"
      case 2: "mean(\(column("wd", &random)))"
      case 3: "min(\(column("wd", &random)))"
      case 4: "max(\(column("wd", &random)))"
      case 5: "median(\(column("wd", &random)))"
      default: "sum(\(column("wd", &random)))"
      }
    }
    func dimension(_ random: inout Seeded) -> String {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: "year(\(column("y", &random)))"
      case 1: "\(column("wd", &random)) > 3"
      case 2: column("wdym", &random)
      default: column("t", &random)
      }
    }
    func condition(_ random: inout Seeded) -> String {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: "\(column("wd", &random)) > \(Int.random(in: -9...9, using: &random))"
      case 1: "\(column("wd", &random)) <= 2.5"
      case 2: "\(column("w", &random)) == 7"
      case 3: "not is_missing(\(column("wdtym", &random)))"
      case 4: "\(column("t", &random)) != \"x\""
      default: "\(column("t", &random)) in [\"x\", \"Lào\"]"
      }
    }
    let count = Int.random(in: 1...3, using: &random)
    let dimensions = Int.random(in: 0...2, using: &random)
    let conditions = Int.random(in: 0...2, using: &random)
    return Question(
      select: (0..<count).map { _ in item(&random) }.joined(separator: ", "),
      by: dimensions == 0
        ? nil : (0..<dimensions).map { "\(dimension(&random)) as d\($0)" }.joined(separator: ", "),
      filter: conditions == 0
        ? nil : (0..<conditions).map { _ in condition(&random) }.joined(separator: " and "))
  }
}
