import Bulletin
import BulletinSQLite
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine
@testable import BulletinFuzz

/// Answers of `query` held against SQLite's, where both mean the same: whole numbers, texts that are
/// compared as they stand, dates in ISO 8601, NULL.
///
/// `BULLETIN_SQL_QUESTIONS=1000 swift test --filter SQLiteOracleTests` asks that many.
@Suite struct SQLiteOracleTests {
  private static let questions =
    Int(ProcessInfo.processInfo.environment["BULLETIN_SQL_QUESTIONS"] ?? "") ?? 200

  @Test func theEngineAgreesWithSQLite() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sql-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let registry = try BuiltIns.registry()
    var (asked, answered) = (0, 0)
    while asked < Self.questions {
      var random = SeededGenerator(seed: UInt64(asked) + 1)
      let table = OracleTable(using: &random)
      let path = folder.appending(path: "t\(asked).csv").path
      try Data(table.csv.utf8).write(to: URL(fileURLWithPath: path))
      let database = try SQLiteDatabase(":memory:", .readWrite)
      try table.fill(database)
      for _ in 0..<10 {
        let question = OracleQuestion(using: &random)
        asked += 1
        let expected = try database.rows(question.sql).map { row in row.map(Self.text) }.sorted {
          $0.description < $1.description
        }
        let query = TableQuery(
          items: try SelectItem.parseList(question.select),
          by: try question.by.map(NamedExpression.parseList) ?? [],
          filter: try question.filter.map(Expression.parse))
        for isPlain in [true, false] {
          let input = try QueryInput([path], table: nil, registry: registry)
          let answer = try await QueryRun(
            query, over: input.binding, in: input.context, work: ScanWork(tasks: 2, chunk: 211),
            isPlain: isPlain
          ).run()
          let found = try await answer.rows.map { row in
            row.key.map(\.description) + row.values.map(Self.text)
          }.sorted { $0.description < $1.description }
          #expect(found == expected, "\(question)\n\(table.csv)")
          #expect(answer.leftOutCount == 0, "\(question)\n\(table.csv)")
        }
        answered += expected.count
      }
    }
    #expect(answered > asked)
  }

  private static func text(_ value: SQLiteValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): "\(number)"
    case .text(let text): text
    case .real, .blob: "neither a whole number nor a text"
    }
  }

  private static func text(_ value: QueryAnswer.Value) -> String {
    switch value {
    case .number(let number): number.description
    case .quantity(let quantity): FigureTable.plain(quantity)
    case .day(let day): day.description
    }
  }
}

/// A small table with every kind of cell that both read alike.
private struct OracleTable {
  private var rows: [[String?]] = []

  init(using random: inout SeededGenerator) {
    let places = ["Sơn La", "Lai Châu", "Điện Biên", "đ", "a,b", "he said \"no\"", "two\nlines"]
    // Each column has a cell of its kind, so that it is read as that.
    rows.append(["Sơn La", "out", "7", "-3", "2020-02-29"])
    for _ in 0..<random.below(60) {
      rows.append([
        random.oneIn(8) ? nil : random.pick(places),
        random.oneIn(6) ? nil : random.pick(["in", "out"]),
        random.oneIn(5) ? nil : "\(random.below(2000) - 1000)",
        random.oneIn(5) ? nil : "\(random.below(12) - 4)",
        random.oneIn(7)
          ? nil
          : "20\(10 + random.below(15))-\(["01", "06", "12"][random.below(3)])-\(10 + random.below(19))",
      ])
    }
  }

  var csv: String {
    "place,way,n,m,day\n"
      + rows.map { row in
        row.map { cell in
          let text = cell ?? ""
          let isPlain = !text.contains { ",\"\n".contains($0) }
          return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
        }.joined(separator: ",") + "\n"
      }.joined()
  }

  func fill(_ database: SQLiteDatabase) throws {
    try database.execute("CREATE TABLE t (place TEXT, way TEXT, n INTEGER, m INTEGER, day TEXT)")
    for row in rows {
      let values = row.enumerated().map { index, cell -> SQLiteValue in
        guard let cell else { return .null }
        return index == 2 || index == 3 ? .integer(Int64(cell)!) : .text(cell)
      }
      try database.run(
        "INSERT INTO t VALUES (?, ?, ?, ?, ?)", values[0], values[1], values[2], values[3],
        values[4])
    }
  }
}

/// One question in both languages.
private struct OracleQuestion: CustomStringConvertible {
  private(set) var select = ""
  private(set) var by: String?
  private(set) var filter: String?
  private(set) var sql = ""

  private typealias Pair = (ours: String, sql: String)

  init(using random: inout SeededGenerator) {
    var items: [Pair] = [("count()", "count(*)")]
    for _ in 0..<1 + random.below(3) {
      let operand = Self.number(&random, 2)
      switch random.below(6) {
      case 0: items.append(("count(\(operand.ours))", "count(\(operand.sql))"))
      case 1: items.append(("sum(\(operand.ours))", "sum(\(operand.sql))"))
      case 2: items.append(("min(\(operand.ours))", "min(\(operand.sql))"))
      case 3: items.append(("max(\(operand.ours))", "max(\(operand.sql))"))
      case 4: items.append(("distinct(place)", "count(DISTINCT place)"))
      default: items.append(("sum(n)", "sum(n)"))
      }
    }
    let all: [Pair] = [
      ("place", "place"), ("way", "way"), ("m", "m"),
      ("year(day) as y", "CAST(substr(day, 1, 4) AS INTEGER)"),
      ("coalesce(m, 0) as c", "coalesce(m, 0)"),
      ("month(day) as o", "CAST(substr(day, 6, 2) AS INTEGER)"),
    ]
    var keys: [Pair] = []
    for _ in 0..<random.below(3) {
      let key = random.pick(all)
      if !keys.contains(where: { $0.ours == key.ours }) { keys.append(key) }
    }
    select = items.enumerated().map { "\($1.ours) as v\($0)" }.joined(separator: ", ")
    by = keys.isEmpty ? nil : keys.map(\.ours).joined(separator: ", ")
    let condition = random.oneIn(4) ? nil : Self.condition(&random, 3)
    filter = condition?.ours
    sql = "SELECT \((keys + items).map(\.sql).joined(separator: ", ")) FROM t"
    if let condition { sql += " WHERE \(condition.sql)" }
    if !keys.isEmpty { sql += " GROUP BY \(keys.map(\.sql).joined(separator: ", "))" }
  }

  var description: String {
    "--select '\(select)' --by '\(by ?? "")' --where '\(filter ?? "")'\n\(sql)"
  }

  private static func number(_ random: inout SeededGenerator, _ depth: Int) -> Pair {
    guard depth > 0, !random.oneIn(3) else {
      return random.pick([("n", "n"), ("m", "m"), ("3", "3"), ("n", "n")])
    }
    let (a, b) = (number(&random, depth - 1), number(&random, depth - 1))
    switch random.below(7) {
    case 0: return ("(\(a.ours) + \(b.ours))", "(\(a.sql) + \(b.sql))")
    case 1: return ("(\(a.ours) - \(b.ours))", "(\(a.sql) - \(b.sql))")
    case 2: return ("(\(a.ours) * \(b.ours))", "(\(a.sql) * \(b.sql))")
    case 3: return ("abs(\(a.ours))", "abs(\(a.sql))")
    case 4: return ("coalesce(\(a.ours), \(b.ours))", "coalesce(\(a.sql), \(b.sql))")
    case 5:
      let c = condition(&random, depth - 1)
      return (
        "if(\(c.ours), \(a.ours), \(b.ours))",
        "(CASE WHEN \(c.sql) THEN \(a.sql) ELSE \(b.sql) END)"
      )
    default: return ("max(\(a.ours), \(b.ours))", "max(\(a.sql), \(b.sql))")
    }
  }

  private static func condition(_ random: inout SeededGenerator, _ depth: Int) -> Pair {
    if depth > 0, !random.oneIn(3) {
      let (a, b) = (condition(&random, depth - 1), condition(&random, depth - 1))
      switch random.below(4) {
      case 0: return ("(\(a.ours) and \(b.ours))", "(\(a.sql) AND \(b.sql))")
      case 1: return ("(\(a.ours) or \(b.ours))", "(\(a.sql) OR \(b.sql))")
      case 2: return ("(not \(a.ours))", "(NOT \(a.sql))")
      default: break
      }
    }
    switch random.below(6) {
    case 0: return ("(way == \"out\")", "(way = 'out')")
    case 1: return ("(place != \"Sơn La\")", "(place <> 'Sơn La')")
    case 2: return ("(place in [\"Sơn La\", \"đ\"])", "(place IN ('Sơn La', 'đ'))")
    case 3: return ("is_missing(m)", "(m IS NULL)")
    case 4: return ("(year(day) >= 2015)", "(CAST(substr(day, 1, 4) AS INTEGER) >= 2015)")
    default:
      let (a, b) = (number(&random, 1), number(&random, 1))
      let sign = random.pick([("<", "<"), (">=", ">="), ("==", "="), ("!=", "<>")])
      return ("(\(a.ours) \(sign.0) \(b.ours))", "(\(a.sql) \(sign.1) \(b.sql))")
    }
  }
}
