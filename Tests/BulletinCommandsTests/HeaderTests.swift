import Bulletin
import Foundation
import Testing

@testable import BulletinEngine

/// Which rows are taken for the header where nobody says it.
@Suite struct HeaderTests {
  private static let tables: [(rows: [String], names: String, above: Int)] = [
    (["tỉnh,số", "Sơn La,1"], "tỉnh|số", 1),
    (["BÁO CÁO NĂM 2024,", "tỉnh,số", "Sơn La,1"], "tỉnh|số", 2),
    // Names that are missing do not make the first row of numbers a header.
    (["a,,b,", "1,2,3,4"], "a|column_2|b|column_4", 1),
    (["a,,b,", "1,2,3,4", "5,6,7,8"], "a|column_2|b|column_4", 1),
    // Cells that are merged across hold words or years below, those merged downwards nothing.
    (
      ["Tỉnh,Số đoàn,,Số người,", ",2022,2023,2022,2023", "Sơn La,1,2,10,20"],
      "Tỉnh|Số đoàn 2022|Số đoàn 2023|Số người 2022|Số người 2023", 2
    ),
    (
      ["TT,Đoàn,Lượt người,", ",,Nam,Nữ", "1,Đoàn A,3,4"],
      "TT|Đoàn|Lượt người Nam|Lượt người Nữ", 2
    ),
    // A row of numbers, and rows whose first cells are empty one after the other, are data.
    (["Tỉnh,Số đoàn,", ",5,7", "Sơn La,1,2"], "Tỉnh|Số đoàn|column_3", 1),
    (["Tỉnh,Đoàn,", ",A,x", ",B,y"], "Tỉnh|Đoàn|column_3", 1),
    (["Tỉnh,Đoàn,", "Sơn La,A,x", ",B,y"], "Tỉnh|Đoàn|column_3", 1),
  ]

  @Test(arguments: tables)
  func theHeaderIsFound(rows: [String], names: String, above: Int) throws {
    let preview = rows.enumerated().map { line, row in
      SourceTable.GridRow(
        line: line + 1,
        cells: row.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    let header = try #require(HeaderFinder(expected: []).find(.auto, in: preview))
    #expect(header.names.joined(separator: "|") == names)
    #expect(header.rowsAbove == above)
  }

  @Test func aNameOverSeveralColumnsIsAskedBack() throws {
    try Program.within { folder in
      try "a,a,b\n1,2,3\n".write(
        to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let refused = try Program.run(["query", "a.csv", "--select", "sum(a)"], in: folder)
      #expect(refused.status == 65)
      #expect(
        refused.errors.hasPrefix(
          "a.csv:1:1: error[D007]: 'a' stands over several columns: 1, 2\n"), "\(refused.errors)")
      let other = try Program.run(["query", "a.csv", "--select", "sum(b)"], in: folder)
      #expect(other.output == "sum(b)\n     3\n")
    }
  }
}
