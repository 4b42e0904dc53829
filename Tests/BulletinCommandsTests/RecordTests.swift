import Bulletin
import Testing

/// Records of a plugin in an office's table, each figure worked out by hand.
@Suite struct RecordTests {
  private static let configuration = """
    version: 1
    sources:
      trips: {type: csv, path: trips.csv, records: laos.delegation, skip: 'STT matches "^[IVX]+$"', bad_rows: 50%}
    metrics:
      heads: {type: sum, from: trips, of: people, where: direction == "out"}
      rows_out: {type: count, from: trips, where: direction == "out"}
      largest: {type: max, from: trips, of: people}
      smallest: {type: min, from: trips, of: people}
      average: {type: mean, from: trips, of: people}
      size: {type: ratio, numerator: heads, denominator: rows_out}
      both: {type: derived, formula: heads + laos.people_in}
    """

  /// Three delegations out, 12 + 8 + 10 = 30 people, a section row and a row of totals.
  private static let trips = """
    STT;Ngày;Chiều;Nơi đến/đi;Số người
    I;ĐOÀN RA;;;
    1;12/01/2017;Đi;Hủa Phăn;12
    2;03/2017;đi ;Luông Pha Băng, Bò Kẹo;8 người
    3;15-18/5/2017;ĐI;Hủa Phăn;10
    Tổng cộng;;;;30
    """

  private func office(_ trips: String = Self.trips) -> Office {
    Office(Self.configuration, ["trips.csv": trips])
  }

  @Test func headersSpellingsUnitsAndTotalsAreUnderstood() async throws {
    let answer = try await office().ask(
      ["laos.people_out", "laos.delegations_out", "laos.people_in", "laos.avg_size_out"],
      period: "2017")
    #expect(answer.value("laos.people_out") == "30")
    #expect(answer.value("laos.delegations_out") == "3")
    #expect(answer.value("laos.people_in") == "0")
    #expect(answer.value("laos.avg_size_out") == "10")
    #expect(answer.rows(of: "laos.people_out") == [5, 3, 0, 0, 2])
    #expect(
      answer.figure("laos.people_out").provenance.sources[0].places.description == "lines 3–5")
    #expect(answer.warnings.isEmpty)
  }

  @Test func tablesInLaoAreUnderstood() async throws {
    let trips = """
      ວັນທີ,ທິດທາງ,ແຂວງ,ຈຳນວນຄົນ
      12/01/2017,ໄປ,ແຂວງຫຼວງພະບາງ,12
      13/01/2017,ມາ,ຫົວພັນ,8
      """
    let configuration = """
      version: 1
      sources:
        trips: {type: csv, path: trips.csv, records: laos.delegation}
      """
    let by = [Dimension(try Expression.parse("partner_place"))]
    let answer = try await Office(configuration, ["trips.csv": trips]).ask(
      ["laos.people_out", "laos.people_in"], by: by, period: "2017")
    #expect(answer.rows == ["Hủa Phăn: 0 8", "Luông Pha Băng: 12 0"])
  }

  /// A formula that has no value leaves a required field empty, and the row is listed.
  @Test func aRequiredFieldWithoutAComputedValueIsABadCell() async throws {
    let office = Office(
      """
      version: 1
      sources:
        trips: {type: csv, path: trips.csv, records: laos.delegation, bad_rows: 50%, columns: {direction: {formula: Hướng}}}
      """, ["trips.csv": "Ngày;Hướng;Số người\n12/1/2017;out;3\n13/1/2017;;4\n14/1/2017;in;5\n"])
    let answer = try await office.ask(["laos.people_out", "laos.people_in"], period: "2017")
    #expect(["laos.people_out", "laos.people_in"].map { answer.value($0) } == ["3", "5"])
    #expect(answer.rows(of: "laos.people_out") == [3, 1, 1, 1, 0])
    #expect(answer.warnings == ["D003"])
  }

  @Test func theMetricTypesGiveWhatTheyAreNamedFor() async throws {
    let metrics: [MetricID] = [
      "heads", "rows_out", "largest", "smallest", "average", "size", "both",
    ]
    let answer = try await office().ask(metrics, period: "2017")
    #expect(metrics.map(answer.value) == ["30", "3", "12", "8", "10", "10", "30"])
  }

  @Test(arguments: [
    ("2017", "3"), ("2017-01", "1"), ("2017-03", "1"), ("2017-05", "1"), ("2017-Q1", "2"),
    ("2017-H1", "3"), ("2016", "0"), ("2017-05-01..2017-05-17", "not stated"),
    ("2017-03-01..2017-03-30", "not stated"), ("2017-05-15..2017-05-18", "1"), ("all", "3"),
  ])
  func aRecordCountsInThePeriodsThatHoldItWhole(period: String, count: String) async throws {
    let answer = try await office().ask(["laos.delegations_out"], period: period)
    #expect(answer.value("laos.delegations_out") == count)
  }

  @Test func aLineOfSeveralYearsIsNotBrokenDown() async throws {
    let trips = """
      Thời gian;Chiều;Số đoàn;Số người
      2018;Đi;25;200
      2019..2021;Đi;40;300
      5/2022;Đi;1;7
      """
    let answer = try await office(
      trips.replacing("Thời gian", with: "STT;Thời gian")
        .replacing("\n", with: "\n;")
    )
    .ask(["laos.delegations_out"], by: [Dimension("year(date)")], period: "2017..2023")
    #expect(answer.value("laos.delegations_out") == "66")
    #expect(answer.rows == ["2018: 25", "2022: 1", "*: 40"])
  }

  @Test func aTotalsRowThatDiffersIsToldAndNotCounted() async throws {
    let answer = try await office(Self.trips.replacing(";;;;30", with: ";;;;31"))
      .ask(["laos.people_out"], period: "2017")
    #expect(answer.value("laos.people_out") == "30")
    #expect(answer.warnings == ["D010"])
  }

  @Test func aHeaderWithAScaleMultiplies() async throws {
    let office = Office(
      "version: 1\nsources: {aid: {type: csv, path: aid.csv, records: laos.aid}}",
      [
        "aid.csv": """
        STT;Ngày;Tỉnh;Lĩnh vực;Giá trị (triệu đồng)
        1;2018;Hủa Phăn;Hạ tầng;12.500
        2;6/2019;Bo Kẹo;Trang thiết bị văn phòng;1.314,5
        3;2021;U Đôm Xay;Giống cây trồng;999,5
        Tổng cộng;;;;14.814
        """
      ])
    let answer = try await office.ask(
      ["laos.aid", "laos.aid_provinces"], by: [Dimension("partner_place")], period: "2017..2023")
    #expect(answer.value("laos.aid") == "14814000000")
    #expect(answer.value("laos.aid_provinces") == "3")
    #expect(answer.rows.contains("Bò Kẹo: 1314500000 1"))
    #expect(answer.warnings.isEmpty)
  }

  /// Rows 4, 5 and 6 have one bad cell each: people, date, direction.
  private static let bad = """
    STT;Ngày;Chiều;Nơi đến/đi;Số người
    1;12/01/2023;Đi;Hủa Phăn;12
    2;03/2023;Đi;Bò Kẹo;8
    3;15/5/2023;Đi;Hủa Phăn;abc
    4;30/02/2023;Đến;Hủa Phăn;7
    5;2/6/2023;Lên;Hủa Phăn;7
    6;2/7/2023;Đến;Hủa Phăn;9
    """

  @Test func aBadCellLeavesItsRowOutOfExactlyTheFiguresThatReadIt() async throws {
    let answer = try await office(Self.bad).ask(
      ["laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in"],
      period: "2023")
    #expect(answer.rows(of: "laos.delegations_out") == [6, 3, 2, 1, 0])
    #expect(answer.rows(of: "laos.people_out") == [6, 2, 2, 2, 0])
    #expect(answer.rows(of: "laos.delegations_in") == [6, 1, 3, 2, 0])
    #expect(answer.rows(of: "laos.people_in") == [6, 1, 3, 2, 0])
    #expect(answer.value("laos.people_out") == "20")
    #expect(answer.result.leftOut.map(\.line) == [4, 5, 6])
    #expect(answer.result.leftOut.map(\.header) == ["Số người", "Ngày", "Chiều"])
    #expect(answer.result.leftOut.map(\.column) == [25, 3, 12])
  }

  @Test func noFigureDependsOnWhichOthersAreAsked() async throws {
    let alone = try await office(Self.bad).ask(["laos.delegations_out"], period: "2023")
    let together = try await office(Self.bad).ask(
      ["laos.delegations_out", "laos.people_out", "largest"], period: "2023")
    #expect(alone.value("laos.delegations_out") == together.value("laos.delegations_out"))
    #expect(alone.rows(of: "laos.delegations_out") == together.rows(of: "laos.delegations_out"))
  }

  @Test func whatNoColumnTellsIsNotStatedAndNeverZero() async throws {
    func office(_ table: String) -> Office {
      Office(
        "version: 1\nsources: {p: {type: csv, path: p.csv, records: ngo.project}}",
        ["p.csv": table])
    }
    let metrics: [MetricID] = [
      "ngo.projects", "ngo.value", "ngo.disbursed", "ngo.disbursement_rate", "ngo.orgs_active",
    ]
    let without = try await office("Ngày;Tên dự án;Giá trị\n1/2/2023;A;100")
      .ask(metrics, period: "2023")
    #expect(
      metrics.map(without.value) == ["1", "100", "not stated", "not stated", "not stated"])
    let empty = try await office("Ngày;Tên dự án;Giá trị;Giải ngân\n1/2/2023;A;100;")
      .ask(metrics, period: "2023")
    #expect(empty.value("ngo.disbursed") == "missing")
    let none = try await office("Ngày;Tên dự án;Giá trị;Giải ngân\n1/2/2022;A;100;50")
      .ask(metrics, period: "2023")
    #expect(none.value("ngo.disbursed") == "0" && none.value("ngo.projects") == "0")
  }

  @Test func aCongressAfterTheTermIsNotACongressOfNobody() async throws {
    let office = Office(
      "version: 1\nsources: {b: {type: csv, path: b.csv, records: congress.body}}",
      ["b.csv": "Ngày;Cơ quan;Số lượng\n11/3/2024;BCH;22"])
    let metric: MetricID = "congress.committee_elected"
    #expect(try await office.ask([metric], period: "2017..2023").value(metric) == "not stated")
    #expect(try await office.ask([metric], period: "2024..2029").value(metric) == "22")
  }

  @Test func tooManyBadRowsRefuseTheRun() async throws {
    let strict = Self.configuration.replacing(", bad_rows: 50%", with: "")
    let office = Office(strict, ["trips.csv": Self.bad])
    #expect(await office.refusal(of: ["laos.people_out"], period: "2023") == ["D004"])
  }

  @Test func changingOneCellChangesExactlyTheFiguresThatDependOnIt() async throws {
    let metrics: [MetricID] = [
      "laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in",
      "laos.delegations", "laos.people", "laos.avg_size_out", "heads", "rows_out", "largest",
      "smallest", "average",
    ]
    let before = try await office().ask(metrics, period: "2017")
    let after = try await office(
      Self.trips.replacing("Hủa Phăn;10", with: "Hủa Phăn;11")
        .replacing(";;;;30", with: ";;;;31")
    ).ask(metrics, period: "2017")
    let changed = metrics.filter { before.value($0) != after.value($0) }
    #expect(
      changed == ["laos.people_out", "laos.people", "laos.avg_size_out", "heads", "average"])
  }

  @Test(arguments: [
    ("Ngày;Chiều\n1/1/2020;Đi", "D008"),
    ("Ngày;Chiều;Số người;Lượt người\n1/1/2020;Đi;1;2", "D007"),
  ])
  func aFieldWithoutOrWithTwoColumnsIsRefused(table: String, code: String) async throws {
    let office = Office(
      "version: 1\nsources: {trips: {type: csv, path: trips.csv, records: laos.delegation}}",
      ["trips.csv": table])
    #expect(await office.refusal(of: ["laos.people_out"], period: "2020") == [code])
  }

  @Test func aMissingFileIsAFaultOfItsOwn() async throws {
    await #expect(throws: InputFault.notFound("trips.csv")) {
      try await Office(Self.configuration).ask(["laos.people_out"], period: "2020")
    }
  }
}
