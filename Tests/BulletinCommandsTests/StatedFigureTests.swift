import Bulletin
import Testing

/// The rules of stated figures, each worked out by hand.
@Suite struct StatedFigureTests {
  private static let configuration = """
    version: 1
    sources:
      trips: {type: csv, path: trips.csv, records: laos.delegation}
      stated: {type: csv, path: stated.csv, records: figure}
    """

  /// 2022: one delegation of 9 out. 2023: 12 out in September, 38 in in May.
  private static let trips = """
    Ngày;Chiều;Nơi đến;Số người
    14/3/2022;Đi;Hủa Phăn;9
    2/5/2023;Đến;Bò Kẹo;38
    15-18/9/2023;Đi;Luông Pha Băng;12
    """

  private func office(_ stated: String) -> Office {
    Office(
      Self.configuration,
      ["trips.csv": Self.trips, "stated.csv": "metric;value;period;instead_of;reason\n" + stated])
  }

  @Test func aFigureStandsForExactlyItsCell() async throws {
    let answer = try await office("ngo.value;trên 17 triệu USD;2017..2023;;Sở Ngoại vụ")
      .ask(["ngo.value", "ngo.avg_project"], period: "2017..2023")
    #expect(answer.value("ngo.value") == "at least 17000000")
    #expect(answer.value("ngo.avg_project") == "not stated")
    #expect(answer.figure("ngo.value").provenance.stated.first?.reason == "Sở Ngoại vụ")
  }

  @Test func disjointFiguresAndTheRecordsOutsideThemAddUp() async throws {
    let answer = try await office("laos.people_out;1.102 lượt người;2017..2021;;Báo cáo")
      .ask(
        ["laos.people_out", "laos.delegations_out"], by: [Dimension("year(date)")],
        period: "2017..2023")
    #expect(answer.value("laos.people_out") == "1123")
    #expect(answer.value("laos.delegations_out") == "2")
    #expect(answer.rows == ["2022: 9 1", "2023: 12 1", "*: 1102 0"])
  }

  @Test func recordsUnderAFigureAreComparedAndNotAdded() async throws {
    let answer = try await office("laos.people_out;25;2022..2023;;Báo cáo")
      .ask(["laos.people_out"], period: "2017..2023")
    #expect(answer.value("laos.people_out") == "25")
    #expect(answer.warnings == ["D023"])
    #expect(answer.rows(of: "laos.people_out") == [3, 0, 1, 0, 2])
  }

  @Test func aBoundThatAdmitsTheRecordsIsNoDifference() async throws {
    let answer = try await office("laos.people_out;trên 20;2022..2023;;Báo cáo")
      .ask(["laos.people_out"], period: "2022..2023")
    #expect(answer.value("laos.people_out") == "at least 20")
    #expect(answer.warnings.isEmpty)
  }

  @Test(arguments: ["2020", "2017..2019", "2021..2022", "2023-05"])
  func askedNarrowerOrAcrossItIsNotStated(period: String) async throws {
    let answer = try await office("laos.people_out;1.440;2017..2023;;Báo cáo")
      .ask(["laos.people_out", "laos.people"], period: period)
    #expect(answer.value("laos.people_out") == "not stated")
    #expect(answer.value("laos.people") == "not stated")
  }

  @Test func aTableOfAWholePrintsItApartAndADashInItsParts() async throws {
    let answer = try await office("laos.people_out;1.440;2017..2023;;Báo cáo")
      .ask(
        ["laos.people_out", "laos.people_in"], by: [Dimension("year(date)")], period: "2017..2023")
    #expect(answer.rows == ["2022: not stated 0", "2023: not stated 38", "*: 1440 0"])
  }

  @Test func metricsOverMetricsUseIt() async throws {
    let answer = try await office(
      """
      laos.people_out;1.440 lượt người;2017..2023;;Báo cáo
      laos.delegations_out;171 đoàn;2017..2023;;Báo cáo
      """
    ).ask(["laos.avg_size_out", "laos.people"], period: "2017..2023")
    #expect(
      answer.figure("laos.avg_size_out").quantity.value
        == Fraction(numerator: 1440, denominator: 171))
    #expect(answer.value("laos.people") == "1478")
  }

  @Test func inputsThatDoNotCoverTheSameTimeAreTold() async throws {
    let office = office("laos.people_out;1.102 lượt người;2017..2021;;Báo cáo")
    let answer = try await office.ask(
      ["laos.avg_size_out", "laos.people_out"], period: "2017..2023")
    #expect(
      answer.value("laos.avg_size_out") == "1123/2" || answer.value("laos.avg_size_out") == "561.5")
    guard
      case .uneven(let subject, let other)? = answer.figure("laos.avg_size_out").provenance.notes
        .first
    else {
      Issue.record("nothing is told")
      return
    }
    #expect(subject.metric == "laos.people_out" && subject.period.description == "2017..2021")
    #expect(other[.en] == "Delegations sent to Laos")
    #expect(answer.figure("laos.people_out").provenance.notes.isEmpty)
    let later = try await office.ask(["laos.avg_size_out"], period: "2022..2023")
    #expect(later.figure("laos.avg_size_out").provenance.notes.isEmpty)
  }

  @Test func aCorrectionHoldsWhileTheRecordsStay() async throws {
    let answer = try await office("laos.people_in;41;2023-05;38;Sở Y tế bổ sung 3 người")
      .ask(["laos.people_in"], by: [Dimension("year(date)")], period: "2017..2023")
    #expect(answer.value("laos.people_in") == "41")
    #expect(answer.rows == ["2023: 41"])
    guard
      case .corrected(_, let old, let new, let reason)? = answer.figure("laos.people_in").provenance
        .notes.first
    else {
      Issue.record("the correction is not noted")
      return
    }
    #expect(old.value == Fraction(38) && new.value == Fraction(41))
    #expect(reason == "Sở Y tế bổ sung 3 người")
  }

  @Test func aCorrectionWhoseRecordsMovedStopsTheRun() async throws {
    let office = office("laos.people_in;41;2023-05;37;Sở Y tế bổ sung")
    #expect(await office.refusal(of: ["laos.people_in"], period: "2017..2023") == ["D024"])
  }

  @Test(arguments: [
    ("laos.people_out;10;2017..2020;;\nlaos.people_out;12;2019..2022;;", "D022"),
    ("laos.people_out;10;2017..2020;;\nlaos.people_out;12;2017..2020;;", "D021"),
    ("laos.people_out;mười;2017..2020;;", "D020"),
    ("laos.people_out;10 USD;2017..2020;;", "D020"),
    ("laos.people_out;10;2020-13;;", "D020"),
    ("laos.people_out;10;;;", "D020"),
    ("laos.people_ot;10;2020;;", "B022"),
  ])
  func whatCannotStandStopsTheRun(stated: String, code: String) async throws {
    #expect(await office(stated).refusal(of: ["laos.people_out"], period: "2017..2023") == [code])
  }

  @Test func nestedFiguresDoNotAddUp() async throws {
    let stated = "laos.people_out;1.440;2017..2023;;\nlaos.people_out;200;2018;;"
    let office = office(stated)
    #expect(
      try await office.ask(["laos.people_out"], period: "2017..2023").value("laos.people_out")
        == "1440")
    #expect(
      try await office.ask(["laos.people_out"], period: "2018").value("laos.people_out") == "200")
    #expect(
      try await office.ask(["laos.people_out"], period: "2017..2024").value("laos.people_out")
        == "1440")
  }

  @Test func aFigureMayStandForOneValueOfADimension() async throws {
    let office = Office(
      Self.configuration,
      [
        "trips.csv": Self.trips,
        "stated.csv": "metric;value;period;partner_place\nlaos.people_out;50;2022;Hủa Phăn",
      ])
    let answer = try await office.ask(
      ["laos.people_out"], by: [Dimension("partner_place")], period: "2022..2023")
    #expect(answer.rows.contains("Luông Pha Băng: 12"))
    #expect(answer.rows.contains("*: 50") || answer.rows.contains("Hủa Phăn: 50"))
    #expect(answer.value("laos.people_out") == "62")
  }

  @Test func aCongressTellsOfTheTermThatItElectsFor() async throws {
    let answer = try await office("congress.committee_elected;22 đồng chí;2024..2029;;Biên bản")
      .ask(["congress.committee_elected"], period: "2017..2023")
    #expect(answer.value("congress.committee_elected") == "22")
  }
}
