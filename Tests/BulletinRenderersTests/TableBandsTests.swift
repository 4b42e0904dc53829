import Bulletin
import Testing

@testable import BulletinRenderers

/// A table that no paper is wide enough for stands in parts, each naming its rows.
@Suite struct TableBandsTests {
  private static func table(_ columns: Int) -> Table {
    Table(
      caption: [.text("C")],
      heads: [Table.Head("N")] + (1..<columns).map { Table.Head("\($0)", isNumeric: true) },
      rows: [Table.Row(.total, (0..<columns).map { [.text("\($0)")] })],
      notes: [Footnote(.correction, mark: "1", [.text("note")])])
  }

  private static func heads(_ table: Table) -> String {
    table.heads.map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    (7, 80.0, ["N 1 2 3 4 5 6"]), (7, 69, ["N 1 2 3", "N 4 5 6"]), (7, 50, ["N 1 2 3", "N 4 5 6"]),
    (7, 30, ["N 1 2", "N 3 4", "N 5 6"]), (7, 15, ["N 1 2 3 4 5 6"]), (1, 5, ["N"]),
  ])
  func aTableIsPartedWhereItHasNoRoom(columns: Int, room: Double, expected: [String]) {
    let least = [Double](repeating: 10, count: columns)
    let bands = Self.table(columns).bands(least: least, in: room)
    #expect(bands.map(Self.heads) == expected)
    #expect(bands.map(\.caption.isEmpty) == bands.indices.map { $0 > 0 })
    #expect(bands.map(\.notes.isEmpty) == bands.indices.map { $0 < bands.count - 1 })
    for band in bands {
      #expect(band.rows.map(\.kind) == [.total])
      #expect(band.rows[0].cells.count == band.heads.count)
    }
  }

  @Test(arguments: [
    (70.0, ["N 1 2 3 4 5 6"]), (60.0, ["N 1 2 3", "N 4 5 6"]), (40.0, ["N 1 2 3", "N 4 5 6"]),
    (30.0, ["N 1 2", "N 3 4", "N 5 6"]),
  ])
  func columnsUnderOneHeadStayTogether(room: Double, expected: [String]) {
    var table = Self.table(7)
    for column in 1..<7 { table.heads[column].groups = [column < 4 ? "A" : "B"] }
    let bands = table.bands(least: [Double](repeating: 10, count: 7), in: room)
    #expect(bands.map(Self.heads) == expected)
  }
}
