import Bulletin
import Foundation
import Testing

@testable import BulletinCommands

/// Tables that offices and agencies made, read as they are with table options alone; they stand
/// beside the checkout, and where they do not these tests are skipped and say so.
@Suite(.enabled(if: RealTables.areThere, "no ../shared/data beside the checkout"))
struct RealTableTests {
  private static func ask(
    _ path: String, _ source: String, _ metrics: [String: String], by: String = "",
    period: String = "all"
  ) async throws -> Answer {
    var office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: t.csv, \(source)}
      metrics:
      \(metrics.sorted { $0.key < $1.key }.map { "  \($0): \($1)" }.joined(separator: "\n"))
      pipelines: {}
      """)
    office.raw["t.csv"] = try #require(RealTables.bytes(path))
    let by = by.isEmpty ? [] : try NamedExpression.parseList(by).map { Dimension($0.expression) }
    return try await office.ask(metrics.keys.sorted().map { MetricID($0) }, by: by, period: period)
  }

  @Test(arguments: ["utf8_nfc", "utf8_bom", "utf8_nfd", "windows1258"])
  func oneTableInFourEncodingsGivesTheSameFigures(_ name: String) async throws {
    let answer = try await Self.ask(
      "encodings/\(name).csv",
      "date: none, totals: {column: STT, rows: [Tổng cộng]}, "
        + "columns: {aid: {type: decimal, from: 'Hỗ trợ (tỷ đồng)'}}",
      [
        "a": "{type: sum, from: t, of: '`Số đoàn`'}",
        "b": "{type: sum, from: t, of: '`Lượt người`'}", "c": "{type: sum, from: t, of: aid}",
      ], by: "`Tên tỉnh`")
    #expect(
      ["a", "b", "c"].map { answer.value(MetricID($0)) } == ["22", "1611", "75814000000"])
    #expect(
      answer.rows.map { $0.prefix { $0 != ":" } } == ["Hủa Phăn", "Luông Pha Băng", "U Đôm Xay"])
    #expect(answer.warnings.isEmpty)
  }

  @Test func aCensusTableWithBannerAndSubtotalsAbove() async throws {
    let answer = try await Self.ask(
      "gso-vietnam/vietnam_census_input.excerpt.csv",
      "date: none, unpivot: {columns: {except: ['Cities, provinces']}, into: [what, deaths]}, "
        + "totals: {column: 'Cities, provinces', rows: [WHOLE COUNTRY, Red River Delta, "
        + "Northern midlands and mountain areas]}",
      ["deaths": "{type: sum, from: t, of: deaths, where: 'what == \"2018 Total\"'}"])
    #expect(answer.value("deaths") == "187758")
    // An excerpt: its rows are not the whole country, which is told for each column.
    let told = answer.result.diagnostics.filter { $0.code == .totalsDiffer }
    #expect(told.count == 18)
    #expect(told.allSatisfy { $0.place?.line == 4 })
  }

  @Test(arguments: [
    (
      "2013", "1", "[Row Labels, Grand Total, (blank)]", "Row Labels", "6787.931800571172",
      "1680.405258", "1"
    ),
    ("2015", "2", "[donor_name]", "donor_name", "5931.804415559", "1418.878476", "2"),
    (
      "2019", "2", "[recipient_name, RecipientCode]", "recipient_name", "3217.339317499",
      "650.573546", "1"
    ),
  ])
  func aMatrixOfDonorsAndRecipients(
    _ year: String, _ header: String, _ except: String, _ label: String, _ total: String,
    _ japan: String, _ place: String
  ) async throws {
    let answer = try await Self.ask(
      "oecd-crs/crs_\(year).csv",
      "date: none, header: \(header), style: en, "
        + "unpivot: {columns: {except: \(except)}, into: [donor, amount]}, "
        + "totals: {column: \(label), rows: [Grand Total]}",
      [
        "all": "{type: sum, from: t, of: amount, where: '`\(label)` == \"Viet Nam\"'}",
        "japan":
          "{type: sum, from: t, of: amount, where: '`\(label)` == \"Viet Nam\" and donor == \"Japan\"'}",
        "top": "{type: rank, of: all}",
      ], by: "donor")
    #expect(answer.value("all") == total)
    #expect(answer.value("japan") == japan)
    #expect(answer.rows.contains { $0.hasPrefix("Japan: ") && $0.hasSuffix(" \(place)") })
  }

  @Test func flowsWithTheirCurrencyInAColumnBeside() async throws {
    let answer = try await Self.ask(
      "fts/fts_incoming_funding_afg.csv",
      "date: date, unique: [id], columns: {originalAmount: {unit_from: originalCurrency}}",
      [
        "euro": "{type: sum, from: t, of: originalAmount, where: 'originalCurrency == \"EUR\"'}",
        "mixed": "{type: sum, from: t, of: originalAmount}",
        "usd": "{type: sum, from: t, of: amountUSD}",
      ])
    #expect(answer.value("usd") == "754117611")
    #expect(answer.figure("euro").quantity.description == "116987789 EUR")
    // Raw currencies are never added.
    #expect(answer.value("mixed") == "not stated")
  }

  @Test func aidByYearWithChangesAndRunningTotals() async throws {
    let answer = try await Self.ask(
      "worldbank/dt.oda.odat.cd/data.csv", "date: Year",
      [
        "aid": "{type: sum, from: t, of: Value, where: '`Country Code` == \"VNM\"'}",
        "change": "{type: change, of: aid, against: previous year}",
        "sofar": "{type: cumulative, of: aid}",
      ], by: "year(Year)", period: "2010..2016")
    #expect(answer.rows.count == 7)
    let total = answer.value("aid")
    #expect(total == "25032390000")
    #expect(answer.rows.last?.hasSuffix(" \(total)") == true)
  }
}

/// The folder of real inputs.
enum RealTables {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data")

  static let areThere = bytes("encodings/utf8_nfc.csv") != nil

  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
  }
}
