import Bulletin
import Testing

@testable import BulletinCommands

/// The options of config.md §2 that shape a table, each on a table as offices write it.
@Suite struct TableOptionTests {
  private static func ask(
    _ source: String, _ table: String, _ more: [String: String] = [:],
    sources: String = "", by: String = "", metrics: String = "{type: sum, from: t, of: amount}"
  ) async throws -> Answer {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: t.csv, date: none, \(source)}
      \(sources)
      metrics:
        asked: \(metrics)
      pipelines: {}
      """, more.merging(["t.csv": table]) { $1 })
    let by = by.isEmpty ? [] : try NamedExpression.parseList(by).map { Dimension($0.expression) }
    return try await office.ask(["asked"], by: by, period: "all")
  }

  @Test func cellsAreFilledFromAbove() async throws {
    let answer = try await Self.ask(
      "fill_down: [province], skip: 'place == \"Cộng\"'",
      "province,place,amount\nSơn La,a,1\n,b,2\n,Cộng,3\nLai Châu,a,4\n,b,\n", by: "province")
    #expect(answer.rows == ["Lai Châu: 4", "Sơn La: 3"])
    #expect(answer.rows(of: "asked") == [5, 3, 1, 0, 1])
  }

  @Test(arguments: [
    "{except: [donor]}", "[Laos, 'Viet Nam']",
  ])
  func columnsBecomeRows(_ columns: String) async throws {
    let answer = try await Self.ask(
      "bad_rows: 100%, columns: {amount: decimal}, "
        + "unpivot: {columns: \(columns), into: [recipient, amount]}",
      "donor,Laos,Viet Nam\nJapan,1,20\nKorea,,3.5\nItaly,2,x\n", by: "recipient")
    #expect(answer.rows == ["Laos: 3", "Viet Nam: 23.5"])
    // The row of the bad cell is one of the five that have a cell.
    #expect(answer.rows(of: "asked") == [5, 4, 0, 1, 0])
    #expect(answer.result.leftOut.map(\.column) == [9])
  }

  @Test func everyFormerColumnHasItsOwnTotal() async throws {
    let option =
      "unpivot: {columns: {except: [place]}, into: [year, amount]}, "
      + "totals: {column: place, rows: [All, North, South]}"
    let table = """
      place,2022,2023
      All,7,12
      North,3,5
      a,1,2
      b,2,3
      South,4,7
      c,4,7
      """
    let answer = try await Self.ask(option, table, by: "year")
    #expect(answer.rows == ["2022: 7", "2023: 12"])
    #expect(answer.warnings.isEmpty)
    let wrong = try await Self.ask(
      option, table.replacing("North,3,5", with: "North,3,6"), by: "year")
    #expect(wrong.warnings == ["D010"])
  }

  @Test func aRepeatedRowCountsOnce() async throws {
    let answer = try await Self.ask(
      "unique: [id]",
      "id,amount\n1,10\n2,20\n1,10\n 2 ,99\n,5\n,6\n")
    #expect(answer.value("asked") == "41")
    #expect(answer.rows(of: "asked") == [6, 4, 0, 0, 2])
    #expect(answer.warnings == ["D055"])
  }

  @Test func aRowIsRepeatedAlsoInAnotherFile() async throws {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: ["t*"], date: none, unique: [id, Số]}
      metrics:
        asked: {type: sum, from: t, of: amount}
      pipelines: {}
      """,
      ["t1.csv": "id,Số,amount\n1,a,10\n2,a,20\n", "t2.csv": "id,Số,amount\n1,a,10\n1,b,5\n"])
    #expect(try await office.ask(["asked"], period: "all").value("asked") == "35")
  }

  @Test func aValueIsLookedUpInAnotherSource() async throws {
    let answer = try await Self.ask(
      "columns: {region: {lookup: provinces.region, by: province}}",
      "province,amount\nSơn La,1\nHà Nội,2\nLai Châu,4\nAtlantis,8\n",
      ["p.csv": "province,region\nSơn La,Tây Bắc\nLai Châu,Tây Bắc\nHà Nội,Sông Hồng\n"],
      sources: "  provinces: {type: csv, path: p.csv, date: none}", by: "region")
    #expect(answer.rows == ["Sông Hồng: 2", "Tây Bắc: 5", ": 8"])
    #expect(answer.warnings == ["D052"])
  }

  @Test func theColumnThatBecameRowsIsLookedUp() async throws {
    let answer = try await Self.ask(
      "columns: {region: {lookup: p.region, by: recipient}}, "
        + "unpivot: {columns: {except: [donor]}, into: [recipient, amount]}",
      "donor,Laos,Cuba,Mars\nJapan,1,20,5\nKorea,,3.5,\n",
      ["p.csv": "recipient,region\nLaos,Asia\nCuba,America\n"],
      sources: "  p: {type: csv, path: p.csv, date: none}", by: "region")
    #expect(answer.rows == ["America: 23.5", "Asia: 1", ": 5"])
    #expect(answer.warnings.contains("D052"))
  }

  @Test func aValueThatIsThereTwiceIsRefused() async throws {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: t.csv, date: none, columns: {region: {lookup: p.region, by: province}}}
        p: {type: csv, path: p.csv, date: none}
      metrics:
        asked: {type: sum, from: t, of: amount, where: region == "a"}
      pipelines: {}
      """,
      ["t.csv": "province,amount\nx,1\n", "p.csv": "province,region\nx,a\nx,b\n"])
    #expect(await office.refusal(of: ["asked"], period: "all") == ["D053"])
  }

  @Test func unitsMayStandInAColumnOfTheirOwn() async throws {
    let answer = try await Self.ask(
      "columns: {amount: {unit_from: currency}}",
      "amount,currency\n1000.125,USD\n2,USD\n", metrics: "{type: sum, from: t, of: amount}")
    #expect(answer.figure("asked").quantity.description == "1002.125 USD")
    let mixed = try await Self.ask(
      "columns: {amount: {unit_from: currency}}", "amount,currency\n1,USD\n2,EUR\n")
    #expect(mixed.value("asked") == "not stated")
  }

  @Test(arguments: [
    ("header: none, columns: {amount: {from: column_2}}", "a,1\nb,2\n", "3"),
    ("header: 3", "Biểu 1\n\nplace,amount\na,1\n", "1"),
    (
      "header: [1, 2], columns: {amount: {from: Đoàn ra lượt người}}",
      "Đoàn ra,,Đoàn vào\nsố đoàn,lượt người,số đoàn\n1,20,3\n2,22,3\n", "42"
    ),
    ("columns: {amount: {from: Số tiền}}", "Báo cáo năm\n\nNơi,Số tiền\na,1\nb,2\n", "3"),
    ("bad_rows: 100%", "place,amount\na,1\nb,2\nc,3,a remark\nd,4\n", "7"),
    ("bad_rows: 100%", "BÁO CÁO\nplace,amount\na,1\nb,2\nghi chú: x,y,z,w\n", "3"),
    ("bad_rows: 100%", "amount\n1\n2\n3\n\"1;5\"\n", "6"),
    ("", ",place,amount\n0,a,1\n1,b,2\n", "3"),
    ("bad_rows: 100%", "place,amount\na,1\nb", "1"),
    ("bad_rows: 100%", "place,amount\na,1\nb\0,2\n", "1"),
    ("columns: {amount: quantity}", "amount\n1.440 billion VND\n2.5 billion VND\n", "3940000000"),
    ("columns: {amount: quantity}", "amount\n1.440 triệu đồng\n2 triệu đồng\n", "1442000000"),
    ("style: vi", "amount\n1.440\n\"12,5\"\n", "1452.5"),
    ("style: en", "amount\n\"1,440\"\n12.5\n", "1452.5"),
    ("missing: ['-', '…']", "amount\n-\n…\n4\n", "4"),
    ("not_stated: [KXĐ]", "amount\nKXĐ\n4\n", "not stated"),
    ("columns: {amount: {not_stated: [KXĐ], minimum: 0}}", "amount\nKXĐ\n4\n", "at least 4"),
    ("columns: {amount: {formula: nam + nu}}", "nam,nu\n1,2\n3,4\n", "10"),
    ("columns: {amount: {values: {một: 1}}}", "amount\nmột\n2\n", "3"),
    ("columns: {amount: decimal}", "amount\n1.5E-05\n2\n", "2.000015"),
    ("where: kind == \"x\"", "kind,amount\nx,1\ny,2\n", "1"),
  ])
  func aTableIsReadAsItIs(_ option: String, _ table: String, _ sum: String) async throws {
    #expect(try await Self.ask(option, table).value("asked") == sum)
  }

  @Test(arguments: [("true", ["Sơn La: 3"]), ("false", ["  Sơn La: 2", "Sơn La: 1"])])
  func blanksAroundTextsAreDroppedUnlessTheyCount(
    _ trim: String, _ rows: [String]
  ) async throws {
    let answer = try await Self.ask(
      "trim: \(trim)", "place,amount\nSơn La,1\n  Sơn La,2\n", by: "place")
    #expect(answer.rows == rows)
  }

  @Test func composedAndDecomposedLettersAreTheSame() async throws {
    let answer = try await Self.ask(
      "style: vi", "place,amount\nS\u{01A1}n La,1\nSo\u{031B}n La,2\n", by: "place")
    #expect(answer.rows == ["Sơn La: 3"])
    #expect(answer.rows[0].unicodeScalars.contains("\u{01A1}"))
  }
}
