import Bulletin
import BulletinOperations
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Answers do not depend on how much memory there is for their groups.
@Suite struct SpillTests {
  private static let tables =
    Int(ProcessInfo.processInfo.environment["BULLETIN_QUERY_TABLES"] ?? "") ?? 20

  @Test func tablesOfAllKindsAnswerAlikeWithoutMemory() async throws {
    try await Self.withFolder { folder in
      let registry = try BuiltIns.registry()
      let scratch = MemoryScratch()
      for seed in 0..<Self.tables {
        var random = Seeded(UInt64(seed) &* 104_729 &+ 7)
        let table = RandomTable(using: &random)
        let path = folder.appending(path: "t\(seed).csv").path
        try Data(table.bytes).write(to: URL(fileURLWithPath: path))
        for _ in 0..<4 {
          let asked = table.question(using: &random)
          let query = try Self.query(asked.select, asked.by, asked.filter)
          let input = try QueryInput([path], table: nil, registry: registry)
          let expected = await ColumnarScanTests.told {
            try await QueryRun(query, over: input.binding, in: input.context).run()
          }
          try await Self.expect(
            expected, query, input, scratch, [(1, 1 << 20, 1), (3, 77, 2)],
            "seed \(seed), \(asked): \(String(decoding: table.bytes, as: UTF8.self))")
        }
      }
      #expect(scratch.written > Self.tables)
    }
  }

  static let questions: [(select: String, by: String?)] = [
    ("count() as n, sum(w) as s", "t"),
    ("count(), sum(w), mean(d), min(d), max(w)", "t, k"),
    ("sum(d), count(t)", "k"),
    ("max(d), count(w)", "year(y) as y, t"),
    ("sum(w)", "d > 3 as high, k, t"),
    ("count(), min(w)", "d"),
    ("sum(w), sum(d)", nil),
    ("distinct(k), median(d), count()", "t"),
    ("distinct(t), quantile(w, 0.9), quantile(w, 0.1)", "t, year(y)"),
    ("median(d), distinct(k), distinct(d)", nil),
    ("distinct(year(y)), sum(w)", "k"),
    ("median(w), distinct(t)", "d"),
  ]

  @Test(arguments: questions)
  func hundredsOfRunsAreMerged(_ question: (select: String, by: String?)) async throws {
    try await Self.withFolder { folder in
      let path = folder.appending(path: "many.csv").path
      try Data(Self.many(rows: 2000).utf8).write(to: URL(fileURLWithPath: path))
      let query = try Self.query(question.select, question.by, nil)
      let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
      let expected = await ColumnarScanTests.told {
        try await QueryRun(query, over: input.binding, in: input.context, isPlain: true).run()
      }
      #expect(expected?.hasPrefix("fault") == false)
      let scratch = MemoryScratch()
      try await Self.expect(
        expected, query, input, scratch, [(1, 1 << 20, 64), (2, 1000, 16), (4, 333, 5)], "")
      #expect(scratch.written > 0)
    }
  }

  /// Totals of more than 38 digits go the plain way; those that only look as if they might do not.
  @Test(arguments: [("", ""), ("", "-")])
  func largeTotalsAreTotals(_ first: String, _ second: String) async throws {
    try await Self.withFolder { folder in
      let path = folder.appending(path: "large.csv").path
      var text = "t,d\nx,0.5\n"
      for row in 0..<1200 {
        text += "x,\(row % 2 == 0 ? first : second)99999999999999999.5\n"
      }
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let query = try Self.query("sum(d)", "t", nil)
      let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
      let expected = await ColumnarScanTests.told {
        try await QueryRun(query, over: input.binding, in: input.context, isPlain: true).run()
      }
      let scratch = MemoryScratch()
      try await Self.expect(expected, query, input, scratch, [(1, 200, 1), (2, 90, 4)], "")
      #expect(scratch.written > 0)
    }
  }

  /// What is read row by row is read again for what has no room.
  @Test(arguments: [40_000, 90_000, 1 << 24])
  func rowsAreReadAgainForGroupsWithoutRoom(_ memory: Int) async throws {
    try await Self.withFolder { folder in
      let path = folder.appending(path: "many.csv").path
      try Data(Self.many(rows: 1500).utf8).write(to: URL(fileURLWithPath: path))
      let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
      for (select, by) in [
        ("median(d), count()", "k"), ("distinct(t), quantile(w, 0.9)", "t, year(y)"),
        ("sum(w)", "lower(t) as l"),
      ] {
        let query = try Self.query(select, by, nil)
        func told(_ memory: Int?) async -> String? {
          await ColumnarScanTests.told {
            let answer = try await QueryRun(
              query, over: input.binding, in: input.context, work: ScanWork(memory: memory),
              isPlain: true
            ).run()
            if let memory { #expect(answer.isReadAgain == (memory < 1 << 20)) }
            return answer
          }
        }
        let (found, expected) = (await told(memory), await told(nil))
        #expect(found == expected, "\(select) by \(by)")
      }
    }
  }

  @Test func oneGroupWithoutRoomIsRefused() async throws {
    try await Self.withFolder { folder in
      let path = folder.appending(path: "many.csv").path
      try Data(Self.many(rows: 1500).utf8).write(to: URL(fileURLWithPath: path))
      let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
      let query = try Self.query("distinct(w + d)", nil, nil)
      await #expect(throws: MemoryFault.self) {
        try await QueryRun(
          query, over: input.binding, in: input.context, work: ScanWork(memory: 10_000)
        ).run()
      }
    }
  }

  @Test func aFullDiskIsAFault() async throws {
    try await Self.withFolder { folder in
      let path = folder.appending(path: "many.csv").path
      try Data(Self.many(rows: 3000).utf8).write(to: URL(fileURLWithPath: path))
      let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
      var context = input.context
      context.scratch = MemoryScratch(room: 5000)
      let query = try Self.query("count()", "t, k", nil)
      await #expect(throws: ScratchFault.self) {
        try await QueryRun(
          query, over: input.binding, in: context,
          work: ScanWork(tasks: 2, chunk: 500, groups: 8, memory: 0)
        ).run()
      }
    }
  }

  @Test func temporaryFilesKeepWhatIsWritten() throws {
    let file = try TemporaryFiles().makeFile()
    let bytes = Array("quá nhiều nhóm".utf8)
    try bytes.withUnsafeBytes { try file.write($0, at: 3) }
    var read = [UInt8](repeating: 7, count: 40)
    let count = try read.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
    #expect(Array(read[..<count]) == [0, 0, 0] + bytes)
    #expect(throws: ScratchFault.self) { try TemporaryFiles(folder: "/nowhere").makeFile() }
  }

  @Test(arguments: [
    ("256MB", 256_000_000), ("1GB", 1_000_000_000), ("64MiB", 64 << 20), ("5", 5), ("2kb", 2000),
    ("1.5GB", nil), ("GB", nil), ("", nil), ("-1", nil), ("64 MB", nil), ("3PB", nil),
    ("99999999999TB", nil),
  ])
  func sizesAreReadAsTheyAreWritten(_ text: String, _ bytes: Int?) {
    #expect(MemorySize.bytes(text) == bytes)
  }

  private static func query(
    _ select: String, _ by: String?, _ filter: String?
  ) throws -> TableQuery {
    TableQuery(
      items: try SelectItem.parseList(select), by: try by.map(NamedExpression.parseList) ?? [],
      filter: try filter.map(Expression.parse))
  }

  private static func expect(
    _ expected: String?, _ query: TableQuery, _ input: QueryInput, _ scratch: MemoryScratch,
    _ works: [(tasks: Int, chunk: Int, groups: Int)], _ comment: String
  ) async throws {
    var context = input.context
    context.scratch = scratch
    for (work, memory) in zip(works + works, works.map { _ in 0 } + works.map { _ in 300_000 }) {
      let found = await ColumnarScanTests.told {
        let tables = try await SourceScanner(binding: input.binding, context: context).open()
        let work = ScanWork(
          tasks: work.tasks, chunk: work.chunk, groups: work.groups, memory: memory)
        // Where the bytes cannot be scanned memory does not matter here.
        let scanned = try await ColumnarRun(query, input.binding, context, work).run(tables)
        if let scanned { return scanned }
        return try await QueryRun(query, over: input.binding, in: context, isPlain: true).run()
      }
      #expect(found == expected, "\(work), \(memory) bytes; \(comment)")
    }
  }

  private static func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "spill-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  /// Rows with many keys: texts long and short, with zero bytes, high bytes, quotes and none.
  private static func many(rows: Int) -> String {
    var random = Seeded(17)
    var text = "t,k,w,d,y\n"
    for row in 0..<rows {
      let number = Int.random(in: 0..<700, using: &random)
      let name =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: ""
        case 1: "\"a\0\(number % 40)\""
        case 2: "a\0\(number % 40)"
        case 3: "🦀\(number)"
        case 4: "\u{10FFFD}\(number % 9)"
        case 5: "  khách \(number)"
        case 6: "\"một tên rất dài, với dấu phẩy, số \(number)\""
        case 7: "e\u{301}\(number % 30)"
        case 8 where number % 9 == 0: "\"nói \"\"thế\"\" \(number)\""
        default: "khách-\(number)"
        }
      let key = Int.random(in: 0..<9, using: &random) == 0 ? "" : "\(number * 7919 - 9000)"
      let whole = Int.random(in: 0..<20, using: &random) == 0 ? "" : "\(row % 301 - 100)"
      // A cell that is put together byte by byte sends its row the plain way.
      let isOdd = Int.random(in: 0..<150, using: &random) == 0
      let decimal = isOdd ? "\"\(number % 3)\" " : "\(number % 50).\(row % 97)"
      text += "\(name),\(key),\(whole),\(decimal),20\(number % 10 + 10)-01-0\(row % 9 + 1)\n"
    }
    return text
  }
}
