import Bulletin
import Testing

@testable import BulletinCommands

/// Columns that nobody declared, with a cell that does not fit: what a figure needs decides.
@Suite struct UndeclaredColumnTests {
  private static func ask(
    _ metric: String, _ files: [String: String], path: String = "t.csv", source: String = "",
    by: String = "", more: String = ""
  ) async throws -> Answer {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: \(path), date: none, bad_rows: 100%\(source)}
      metrics:
        asked: \(metric)
        \(more)
      pipelines: {}
      """, files)
    let by = by.isEmpty ? [] : try NamedExpression.parseList(by).map { Dimension($0.expression) }
    return try await office.ask(["asked"], by: by, period: "all")
  }

  private static let table =
    "place,people,fee,member,day\na,1,1.5,true,2024-01-31\n"
    + "b,mười,2.25,false,2024-02-01\nc,3,x,có lẽ,hôm qua\n"

  @Test(arguments: [
    ("{type: sum, from: t, of: people}", "4", 1), ("{type: min, from: t, of: people}", "1", 1),
    ("{type: max, from: t, of: people}", "3", 1), ("{type: mean, from: t, of: people}", "2", 1),
    ("{type: median, from: t, of: people}", "2", 1),
    ("{type: count, from: t, of: people}", "3", 0),
    ("{type: count, from: t, where: people >= 1}", "2", 1),
    ("{type: sum, from: t, of: fee}", "3.75", 1),
    ("{type: sum, from: t, of: people * fee}", "1.5", 2),
    ("{type: sum, from: t, of: people, where: fee > 1}", "1", 2),
    ("{type: count, from: t, where: member}", "1", 1),
    ("{type: count, from: t, where: year(day) == 2024}", "2", 1),
    ("{type: count, from: t, where: 'day >= date(\"2024-02-01\")'}", "1", 1),
    ("{type: distinct, from: t, of: people}", "3", 0),
    ("{type: count, from: t, where: 'contains(people, \"m\")'}", "1", 0),
  ])
  func aBadCellIsLeftOutOfWhatNeedsIt(
    _ metric: String, _ value: String, _ leftOut: Int
  ) async throws {
    let answer = try await Self.ask(metric, ["t.csv": Self.table])
    #expect(answer.value("asked") == value)
    #expect(answer.rows(of: "asked")[3] == leftOut)
    #expect(answer.result.leftOut.count == leftOut)
  }

  @Test func noFigureChangesWhatAnotherReads() async throws {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: t.csv, date: none, bad_rows: 100%}
      metrics:
        people: {type: sum, from: t, of: people}
        spellings: {type: distinct, from: t, of: people}
        rows: {type: count, from: t}
      pipelines: {}
      """, ["t.csv": Self.table])
    let answer = try await office.ask(["people", "spellings", "rows"], period: "all")
    #expect(["people", "spellings", "rows"].map { answer.value($0) } == ["4", "3", "3"])
    #expect(answer.rows(of: "people") == [3, 2, 0, 1, 0])
    #expect(answer.rows(of: "spellings") == [3, 3, 0, 0, 0])
  }

  @Test func aColumnWithoutAnyNumberIsToldAndNotSilent() async throws {
    let answer = try await Self.ask(
      "{type: sum, from: t, of: place}", ["t.csv": Self.table])
    #expect(answer.rows(of: "asked") == [3, 0, 0, 3, 0])
    #expect(answer.result.leftOut.map(\.content) == ["a", "b", "c"])
  }

  @Test func aTextIsNoNumberOfCodes() async throws {
    let answer = try await Self.ask(
      "{type: count, from: t, where: 'code == \"12\"'}", ["t.csv": "code\n12\n13\n"])
    #expect(answer.rows(of: "asked") == [2, 0, 0, 2, 0])
    #expect(answer.result.leftOut.first?.reason.description.contains("=") == true)
  }

  @Test func theFilesOfASourceAreOneTable() async throws {
    let files = ["t1.csv": "code,n\n12,1\n", "t2.csv": "code,n\nA1,2\n12,3\n"]
    let answer = try await Self.ask(
      "{type: sum, from: t, of: n}", files, path: "t*", by: "code")
    #expect(answer.rows.sorted() == ["12: 4", "A1: 2"])
  }

  @Test func conditionsOnAllRowsReadNumbersToo() async throws {
    let answer = try await Self.ask(
      "{type: count, from: t}", ["t.csv": Self.table], source: ", where: people > 1")
    #expect(answer.rows(of: "asked") == [3, 1, 1, 1, 0])
  }

  @Test func anAmountThatCanBeReadInTwoWaysIsTold() async throws {
    let answer = try await Self.ask(
      "{type: max, from: t, of: people}", ["t.csv": "people\n2 người\n1.440 người\n"])
    #expect(answer.value("asked") == "2")
    #expect(answer.warnings == ["D011"])
  }

  @Test func aFormulaReadsNumbers() async throws {
    let answer = try await Self.ask(
      "{type: sum, from: t, of: cost}", ["t.csv": Self.table],
      source: ", columns: {cost: {formula: people * fee}}")
    #expect(answer.value("asked") == "1.5")
    #expect(answer.rows(of: "asked")[3] == 2)
  }
}
