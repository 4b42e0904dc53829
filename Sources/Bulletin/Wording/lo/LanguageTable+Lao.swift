extension LanguageTable {
  /// Lao, after CLDR 48; to be read by a native speaker before a report is sent in it.
  static let lao = LanguageTable(
    group: ".", decimal: ",", percent: "#%",
    scales: [
      Scale(power: 12, word: "ລ້ານລ້ານ"), Scale(power: 9, word: "ຕື້"),
      Scale(power: 6, word: "ລ້ານ"), Scale(power: 3, word: "ພັນ"),
    ],
    readsInParts: true,
    bounds: Bounds(
      atLeastOpen: "ຫຼາຍກວ່າ #", atLeast: "ຢ່າງໜ້ອຍ #", atMostOpen: "ໜ້ອຍກວ່າ #", atMost: "ບໍ່ເກີນ #",
      about: "ປະມານ #", planned: "ຄາດວ່າ #", target: "ເປົ້າໝາຍ #", between: "#1–#2",
      ranging: "ແຕ່ #1 ຫາ #2"),
    changes: Changes(
      up: "ເພີ່ມຂຶ້ນ #", down: "ຫຼຸດລົງ #", same: "ບໍ່ປ່ຽນແປງ", nearlySame: "ເກືອບບໍ່ປ່ຽນແປງ",
      anyUp: "ເພີ່ມຂຶ້ນ", anyDown: "ຫຼຸດລົງ", notUp: "ບໍ່ເພີ່ມຂຶ້ນ", notDown: "ບໍ່ຫຼຸດລົງ",
      either: "ປ່ຽນແປງ #", planned: "ຄາດວ່າ#", target: "ເປົ້າໝາຍ#"),
    phrases: [
      .total: "ລວມທັງໝົດ", .notBrokenDown: "ບໍ່ໄດ້ແຍກ", .origins: "ທີ່ມາຂອງຕົວເລກ",
      .dataNotes: "ໝາຍເຫດກ່ຽວກັບຂໍ້ມູນ", .contents: "ສາລະບານ", .definition: "ວິທີຄິດໄລ່", .source: "ແຫຼ່ງຂໍ້ມູນ",
      .period: "ໄລຍະ", .value: "ຄ່າ", .rowsRead: "ແຖວທີ່ອ່ານ", .rowsUsed: "ແຖວທີ່ນຳໃຊ້",
      .rowsFiltered: "ແຖວນອກຂອບເຂດ", .rowsLeftOut: "ແຖວທີ່ຖືກຕັດອອກ", .rowsSetAside: "ແຖວທີ່ແຍກໄວ້",
      .stated: "ຕົວເລກທີ່ລະບຸ", .reason: "ເຫດຜົນ", .insteadOf: "ແທນ", .replaces: "ແທນ",
      .notStated: "ບໍ່ມີຂໍ້ມູນ",
      .noPeriodBefore: "ບໍ່ມີໄລຍະປຽບທຽບ", .missingValue: "ບໍ່ລະບຸ", .lines: "ແຖວ", .characters: "ຕົວອັກສອນ",
      .number: "ເລກທີ", .figure: "ຕົວຊີ້ວັດ", .year: "ປີ", .half: "ເຄິ່ງປີ", .quarter: "ໄຕຣມາດ",
      .month: "ເດືອນ",
      .unit: "ຫົວໜ່ວຍ", .bound: "ຂອບເຂດ",
      .annex: "ເອກະສານຊ້ອນທ້າຍ", .draft: "ຮ່າງ", .note: "ໝາຍເຫດ", .previous: "ໄລຍະກ່ອນ",
      .current: "ໄລຍະນີ້", .difference: "ສ່ວນຕ່າງ", .change: "ອັດຕາການປ່ຽນແປງ",
      .addressees: "ຮຽນ", .recipients: "ບ່ອນສົ່ງ",
      .barChart: "ແຜນພູມແທ່ງ", .groupedChart: "ແຜນພູມແທ່ງກຸ່ມ", .stackedChart: "ແຜນພູມແທ່ງຊ້ອນ",
      .lineChart: "ແຜນພູມເສັ້ນ", .shareChart: "ແຜນພູມສັດສ່ວນ", .sparkline: "ແຜນພູມແນວໂນ້ມ",
      .chartData: "ຂໍ້ມູນຂອງແຜນພູມ",
    ],
    official: .lao, period: laoPeriod, untitled: "ບົດລາຍງານ #", day: laoDay,
    placeAndDay: { "\($0), ວັນທີ \($1.map(laoDay) ?? "……………………")" },
    percentInWords: "ສ່ວນຮ້ອຍ", points: "#\u{A0}ຈຸດສ່ວນຮ້ອຍ", pointsOfOne: "#\u{A0}ຈຸດສ່ວນຮ້ອຍ",
    ordinal: { "ທີ \($0)" },
    lastInList: " ແລະ ", truth: ("ແມ່ນ", "ບໍ່ແມ່ນ"), months: laoMonths, zero: 0x0ED0,
    words: NumberWords(number: LaoWords.text, minus: "ລົບ", point: "ຈຸດ", betweenDigits: ""))

  private static let laoMonths = [
    "ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ",
    "ພະຈິກ", "ທັນວາ",
  ]

  @Sendable private static func laoPeriod(_ period: Period) -> String {
    switch period.kind {
    case .all: return "ທັງໝົດ"
    case .term(let from, let to): return "ໄລຍະ \(from)–\(to)"
    case .year(let year): return "ປີ \(year)"
    case .half(1, let year): return "6 ເດືອນຕົ້ນປີ \(year)"
    case .half(_, let year): return "6 ເດືອນທ້າຍປີ \(year)"
    case .nineMonths(let year): return "9 ເດືອນປີ \(year)"
    case .quarter(let quarter, let year): return "ໄຕຣມາດ \(quarter) ປີ \(year)"
    case .month(let month, let year): return "ເດືອນ\(laoMonths[month - 1]) ປີ \(year)"
    case .days:
      let first = laoDay(period.first)
      return period.first == period.last ? first : "\(first) – \(laoDay(period.last))"
    }
  }

  @Sendable static func laoDay(_ day: CalendarDay) -> String {
    "\(day.day) \(laoMonths[day.month - 1]) \(day.year)"
  }
}
