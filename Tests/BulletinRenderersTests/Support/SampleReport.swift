import Bulletin

/// A report with everything that renderers must print: bounds, ranges, nothing stated, nothing
/// there, a share, money, a change, a correction, rows left out, a total, and hostile words.
enum SampleReport {
  static let hostile =
    "\"><script>alert('x')</script> ![i](javascript:x) | a*\u{301}b* \u{202E}gnp\u{0}\u{1B}[31m"

  private static let term = Period(.term(from: 2017, to: 2023))!
  private static let units = UnitVocabulary.standard
  private static let digest = InputDigest(
    path: "data/đoàn-ra.csv", sha256: String(repeating: "0123456789abcdef", count: 4), size: 4096)

  static func make(_ language: LanguageCode) -> Report {
    let vi = language == .vi
    return Report(
      pipeline: "term",
      title: [
        .text(vi ? "Báo cáo tổng kết, " : language == .lo ? "ບົດລາຍງານ, " : "Report, "),
        .text(Wording(language).period(term)),
      ],
      period: term, language: language, letterhead: letterhead,
      issued: CalendarDay(year: 2024, month: 2, day: 5), isDraft: language == .en,
      parts: [
        Report.Part(anchor: "overview", title: [.text("I. \(hostile)")], blocks: overview),
        Report.Part(anchor: "origins", title: [.text("II. Đoàn ra / ຄະນະຜູ້ແທນ")], blocks: tables),
        Report.Part(
          anchor: "annex", title: [.text("Đoàn ra, đoàn vào")], blocks: annex, isAnnex: true),
        Report.Part(anchor: "overview", title: [.text("III. Kết quả")], blocks: rest),
        Report.Part(anchor: "untitled", title: [], blocks: [.paragraph([.text("1. Hết.")])]),
      ],
      notes: [
        .note(.caveat, [.text("Đoàn ra, năm 2020: 41 đoàn thay cho 38 đoàn (Đếm lại \(hostile)).")])
      ], figures: figures)
  }

  private static var letterhead: Letterhead {
    var head = Letterhead()
    head.parent = "UBND TỈNH SƠN LA"
    head.issuer = "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ"
    head.code = "BC-LHHN"
    head.place = "Sơn La"
    head.kind = [.vi: "BÁO CÁO", .en: "REPORT"]
    head.to = ["UBND tỉnh Sơn La;", "Sở Ngoại vụ."]
    head.recipients = ["Như trên;", "Lưu: VT."]
    var signature = Signature()
    signature.authority = "TM. BAN THƯỜNG VỤ"
    signature.position = "CHỦ TỊCH"
    signature.name = "Người ký mẫu"
    head.signature = signature
    return head
  }

  private static var overview: [Block] {
    [
      .paragraph([
        .text("Cả nhiệm kỳ đã cử "), .figure(id("out"), .standard), .text(" với "),
        .figure(id("people"), .standard), .text(", hỗ trợ "), .strong([.figure(id("aid"), .exact)]),
        .text(", vận động "), .figure(id("ngo"), .standard),
        .text("; so với kỳ trước "), .figure(change, .change), .text(". "),
        .emphasis([.text(hostile)]),
      ]),
      .keyFigures([
        id("out"), id("people"), id("aid"), id("ngo"), id("share"), id("range"), id("delegates"),
        id("none"),
      ]),
    ]
  }

  private static var tables: [Block] {
    let rows = (2019...2021).map { year in
      let places = year == 2020 ? hostile : "Hủa Phăn, Luông Pha Băng, Bò Kẹo"
      let cells: [[Inline]] = [
        [.text("\(year)")], [.text(places)], [.figure(out(year), .bare)],
        [.figure(people(year), .bare)],
      ]
      return Table.Row(.row, cells)
    }
    let apart = Table.Row(
      .notBrokenDown, [[.text("Không phân tách")], [], [.figure(id("none"), .bare)], []])
    let total = Table.Row(
      .total,
      [[.text("Tổng cộng")], [], [.figure(id("out"), .bare)], [.figure(id("people"), .bare)]])
    return [
      .heading(level: 2, [.text("Theo năm")]),
      .table(
        Table(
          caption: [.text("Bảng 1. Đoàn ra theo năm")],
          heads: [
            Table.Head("Năm"), Table.Head("Tỉnh bạn đến thăm và làm việc"),
            Table.Head("Số đoàn", unit: "đoàn", isNumeric: true),
            Table.Head("Số lượt người đi", unit: "lượt người", isNumeric: true),
          ], rows: rows + [apart, total])),
    ]
  }

  private static var annex: [Block] {
    let heads = [
      Table.Head("Năm"),
      Table.Head("Số đoàn", groups: ["Đoàn ra", "Tổng số"], unit: "đoàn", isNumeric: true),
      Table.Head("Lượt người", groups: ["Đoàn ra", "Tổng số"], isNumeric: true),
      Table.Head("Tỷ trọng", groups: ["Đoàn ra"], unit: "%", isNumeric: true),
    ]
    let cells: [[Inline]] = [
      [.text("2020")], [.figure(out(2020), .bare), .mark("1")], [.figure(people(2020), .bare)],
      [.figure(id("share"), .bare)],
    ]
    return [
      .table(
        Table(
          caption: [.text("Bảng 2. Số liệu so sánh")], heads: heads, rows: [Table.Row(.row, cells)],
          notes: [
            Footnote(.correction, mark: "1", [.text("Thay cho 38 đoàn (\(hostile)).")]),
            Footnote(.information, [.text("Tính đến hết năm "), .emphasis([.text("2023")])]),
          ]))
    ]
  }

  private static var rest: [Block] {
    [
      .list([[.text("- gạch đầu dòng")], [.text(hostile)], [.text("www.example.org")]]),
      .note(.information, [.text("Số liệu tính đến hết năm 2023.")]),
      .note(.caveat, [.text("# không phải đầu đề")]),
    ]
  }

  private static let change = FigureID("laos.out", period: term, form: .change)

  private static func id(_ name: String) -> FigureID { FigureID(metric(name), period: term) }
  private static func metric(_ name: String) -> MetricID { MetricID("laos.\(name)") }
  private static func out(_ year: Int) -> FigureID { yearly("out", year) }
  private static func people(_ year: Int) -> FigureID { yearly("people", year) }

  private static func yearly(_ name: String, _ year: Int) -> FigureID {
    FigureID(
      metric(name), [FigureID.DimensionEntry("year(date)", .number(ExactDecimal(year)))],
      period: term)
  }

  private static var figures: [Figure] {
    let delegations = units.unit(named: "đoàn")
    let trips = units.unit(named: "lượt người")
    let vnd = units.unit(named: "VND")
    let totals = [
      figure(id("out"), "Đoàn ra", .exact(Fraction(171), unit: delegations), stated: [corrected]),
      figure(id("people"), "Lượt người đi", .exact(Fraction(1440), unit: trips), sources: [use]),
      figure(id("aid"), "Giá trị hỗ trợ", .exact(Fraction(70_814_000_000), unit: vnd)),
      figure(
        id("ngo"), "Viện trợ phi chính phủ",
        .atLeast(Fraction(17_000_000), unit: units.unit(named: "USD"), open: true),
        stated: [quoted]),
      Figure(
        id: change, label: "Đoàn ra",
        quantity: .exact(Fraction(numerator: 123, denominator: 1000)), isShare: true,
        provenance: Provenance(definition: "laos.out | change")),
      Figure(
        id: id("share"), label: LocalizedText("Tỷ trọng \(hostile)"),
        quantity: .exact(Fraction(numerator: 1, denominator: 3)), isShare: true,
        provenance: Provenance(definition: "share(of: out, \"x\")")),
      figure(id("range"), "Dự kiến", .between(Fraction(40), Fraction(50), unit: delegations)),
      figure(id("delegates"), "Đại biểu", .notStated(.notReported)),
      figure(id("none"), "Không có", .missing(.noRecords)),
    ]
    let counts = [(2019, 64, 600), (2020, 41, 320), (2021, 66, 520)]
    return totals
      + counts.flatMap { year, groups, persons in
        [
          figure(out(year), "Đoàn ra", .exact(Fraction(groups), unit: delegations)),
          figure(people(year), "Lượt người đi", .about(Fraction(persons), unit: trips)),
        ]
      }
  }

  private static func figure(
    _ id: FigureID, _ label: String, _ quantity: Quantity, sources: [SourceUse] = [],
    stated: [StatedUse] = []
  ) -> Figure {
    Figure(
      id: id, label: LocalizedText(label), quantity: quantity,
      provenance: Provenance(
        definition: "sum(count) of laos.delegation where direction == \"out\"", sources: sources,
        stated: stated))
  }

  private static var use: SourceUse {
    var rows = RowCounts()
    (rows.used, rows.filtered, rows.leftOut, rows.setAside) = (1200, 230, 3, 7)
    var places = RowPlaces()
    for line in [2, 3, 4, 7, 11] { places.add(RowPlace(line: line)) }
    return SourceUse(source: "delegations", input: digest, rows: rows, places: places)
  }

  private static var corrected: StatedUse {
    StatedUse(
      source: "totals", input: digest, rowsInFile: 4, place: RowPlace(line: 3), text: "41 đoàn",
      period: Period(.year(2020))!, reason: "Đếm lại hồ sơ <2020>", insteadOf: "38")
  }

  private static var quoted: StatedUse {
    StatedUse(
      source: "article", input: digest, rowsInFile: 1, place: RowPlace(line: 0, span: 120..<139),
      text: "trên 17 triệu USD", period: term, reason: nil, insteadOf: nil)
  }
}
