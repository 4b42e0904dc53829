extension LanguageTable {
  /// English, as international reports write it: days before months, no ordinals.
  static let english = LanguageTable(
    group: ",", decimal: ".", percent: "#%",
    scales: [
      Scale(power: 12, word: "trillion"), Scale(power: 9, word: "billion"),
      Scale(power: 6, word: "million"), Scale(power: 3, word: "thousand"),
    ],
    readsInParts: false,
    bounds: Bounds(
      atLeastOpen: "over #", atLeast: "at least #", atMostOpen: "under #", atMost: "at most #",
      about: "about #", planned: "a planned #", target: "a target of #", between: "#1–#2",
      ranging: "#1 to #2"),
    changes: Changes(
      up: "up #", down: "down #", same: "unchanged", nearlySame: "nearly unchanged", anyUp: "up",
      anyDown: "down", notUp: "not up", notDown: "not down", either: "changed by #",
      planned: "planned to be #", target: "meant to be #"),
    phrases: [
      .total: "Total", .notBrokenDown: "Not broken down", .origins: "Where the figures come from",
      .dataNotes: "Notes on the data", .contents: "Contents", .definition: "Definition",
      .source: "Source", .period: "Period", .value: "Value", .rowsRead: "rows read",
      .rowsUsed: "used", .rowsFiltered: "filtered", .rowsLeftOut: "left out",
      .rowsSetAside: "set aside", .stated: "Stated", .reason: "Reason",
      .insteadOf: "instead of", .replaces: "Replaces", .notStated: "not stated",
      .noPeriodBefore: "no period to compare with", .missingValue: "not given", .lines: "lines",
      .characters: "characters", .number: "No.", .figure: "Figure", .year: "Year",
      .half: "Half", .quarter: "Quarter", .month: "Month",
      .unit: "Unit", .bound: "Bound",
      .annex: "Annex", .draft: "DRAFT", .note: "Note", .previous: "Previous",
      .current: "Current", .difference: "Difference", .change: "Change", .addressees: "To",
      .recipients: "Recipients",
      .barChart: "Bar chart", .groupedChart: "Grouped bar chart",
      .stackedChart: "Stacked bar chart", .lineChart: "Line chart",
      .shareChart: "Chart of shares", .sparkline: "Chart of the trend",
      .chartData: "Data of the chart",
    ],
    official: .english, period: englishPeriod, untitled: "Report, #", day: englishDay,
    placeAndDay: { "\($0), \($1.map(englishDay) ?? "……………………")" },
    percentInWords: "percent", points: "#\u{A0}percentage points",
    pointsOfOne: "#\u{A0}percentage point",
    ordinal: englishOrdinal, lastInList: " and ", truth: ("yes", "no"), months: months,
    words: NumberWords(
      number: EnglishWords.text, minus: "minus ", point: " point ", betweenDigits: " "))

  @Sendable private static func englishOrdinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number.magnitude % 100)
    switch number.magnitude % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Sendable private static func englishPeriod(_ period: Period) -> String {
    switch period.kind {
    case .all: return "all time"
    case .term(let from, let to): return "\(from)–\(to)"
    case .year(let year): return "\(year)"
    case .half(1, let year): return "the first half of \(year)"
    case .half(_, let year): return "the second half of \(year)"
    case .nineMonths(let year): return "the first nine months of \(year)"
    case .quarter(let quarter, let year): return "Q\(quarter) \(year)"
    case .month(let month, let year): return "\(months[month - 1]) \(year)"
    case .days:
      let first = englishDay(period.first)
      return period.first == period.last ? first : "\(first) to \(englishDay(period.last))"
    }
  }

  @Sendable static func englishDay(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
