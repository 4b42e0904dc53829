extension LanguageTable {
  /// Vietnamese, as Decree 30/2020/NĐ-CP and the offices write it.
  static let vietnamese = LanguageTable(
    group: ".", decimal: ",", percent: "#\u{A0}%",
    scales: [
      Scale(power: 12, word: "nghìn tỷ"), Scale(power: 9, word: "tỷ"),
      Scale(power: 6, word: "triệu"), Scale(power: 3, word: "nghìn"),
    ],
    readsInParts: true,
    bounds: Bounds(
      atLeastOpen: "trên #", atLeast: "từ # trở lên", atMostOpen: "dưới #", atMost: "không quá #",
      about: "khoảng #", planned: "dự kiến #", target: "mục tiêu #", between: "#1–#2",
      ranging: "từ #1 đến #2"),
    changes: Changes(
      up: "tăng #", down: "giảm #", same: "không đổi", nearlySame: "gần như không đổi",
      anyUp: "có tăng", anyDown: "có giảm", notUp: "không tăng", notDown: "không giảm",
      either: "thay đổi ở mức #", planned: "dự kiến #", target: "mục tiêu #"),
    phrases: [
      .total: "Tổng cộng", .notBrokenDown: "Không phân tách", .origins: "Nguồn số liệu",
      .dataNotes: "Ghi chú về số liệu", .contents: "Mục lục", .definition: "Cách tính",
      .source: "Nguồn", .period: "Kỳ báo cáo", .value: "Giá trị", .rowsRead: "dòng đã đọc",
      .rowsUsed: "dòng được tính", .rowsFiltered: "dòng ngoài phạm vi",
      .rowsLeftOut: "dòng bị loại do lỗi", .rowsSetAside: "dòng để riêng", .stated: "Số liệu nêu",
      .reason: "Căn cứ", .insteadOf: "thay cho", .replaces: "Thay thế",
      .notStated: "chưa có số liệu",
      .noPeriodBefore: "không có kỳ so sánh", .missingValue: "không ghi", .lines: "dòng",
      .characters: "ký tự", .number: "Số", .figure: "Chỉ tiêu", .year: "Năm",
      .half: "Nửa năm", .quarter: "Quý", .month: "Tháng",
      .unit: "Đơn vị", .bound: "Mức",
      .annex: "Phụ lục", .draft: "DỰ THẢO", .note: "Ghi chú", .previous: "Kỳ trước",
      .current: "Kỳ này", .difference: "Tăng, giảm", .change: "Tỷ lệ tăng, giảm",
      .addressees: "Kính gửi", .recipients: "Nơi nhận",
      .barChart: "Biểu đồ cột", .groupedChart: "Biểu đồ cột nhóm",
      .stackedChart: "Biểu đồ cột chồng", .lineChart: "Biểu đồ đường",
      .shareChart: "Biểu đồ tỷ trọng", .sparkline: "Biểu đồ xu hướng",
      .chartData: "Số liệu của biểu đồ",
    ],
    official: .vietnamese, period: vietnamesePeriod, untitled: "Báo cáo #",
    day: vietnameseDay, placeAndDay: vietnamesePlaceAndDay,
    percentInWords: "phần trăm", points: "#\u{A0}điểm\u{A0}%", pointsOfOne: "#\u{A0}điểm\u{A0}%",
    ordinal: vietnameseOrdinal,
    lastInList: " và ", truth: ("có", "không"),
    words: NumberWords(
      number: VietnameseWords.text, minus: "âm ", point: " phẩy ", betweenDigits: " "))

  /// `thứ nhất`, `thứ tư`, others as they are counted.
  @Sendable private static func vietnameseOrdinal(_ number: Int) -> String {
    switch number {
    case 1: "thứ nhất"
    case 4: "thứ tư"
    case 1...: "thứ \(VietnameseWords.text(BigCount(number)))"
    default: "thứ \(number)"
    }
  }

  @Sendable private static func vietnamesePeriod(_ period: Period) -> String {
    switch period.kind {
    case .all: return "toàn bộ thời gian"
    case .term(let from, let to): return "giai đoạn \(from)–\(to)"
    case .year(let year): return "năm \(year)"
    case .half(1, let year): return "6 tháng đầu năm \(year)"
    case .half(_, let year): return "6 tháng cuối năm \(year)"
    case .nineMonths(let year): return "9 tháng năm \(year)"
    case .quarter(let quarter, let year):
      return "quý \(["I", "II", "III", "IV"][quarter - 1]) năm \(year)"
    case .month(let month, let year): return "tháng \(month) năm \(year)"
    case .days:
      let first = vietnameseDay(period.first)
      return period.first == period.last
        ? first : "từ \(first) đến \(vietnameseDay(period.last))"
    }
  }

  @Sendable private static func vietnamesePlaceAndDay(
    _ place: String, _ day: CalendarDay?
  ) -> String {
    "\(place), \(day.map(vietnameseDay) ?? "ngày …… tháng …… năm ……")"
  }

  /// Days below 10 and the months 1 and 2 have a zero before them (Decree 30/2020, Appendix I).
  @Sendable static func vietnameseDay(_ day: CalendarDay) -> String {
    let number = day.day < 10 ? "0\(day.day)" : "\(day.day)"
    let month = day.month < 3 ? "0\(day.month)" : "\(day.month)"
    return "ngày \(number) tháng \(month) năm \(day.year)"
  }
}
