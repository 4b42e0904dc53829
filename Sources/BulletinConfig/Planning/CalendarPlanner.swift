import Bulletin

/// Finds the calendars and terms that a configuration declares.
struct CalendarPlanner {
  let options: ConfigurationOptions
  let diagnostics: Diagnostics
  private let calendars: [String: ReportingCalendar]

  init(options: ConfigurationOptions, diagnostics: Diagnostics) {
    self.options = options
    self.diagnostics = diagnostics
    var calendars: [String: ReportingCalendar] = [:]
    for (key, raw) in options.calendars.entries {
      guard
        let declared = CalendarOptions.read(
          raw.node, owner: "calendar '\(key)'", diagnostics)
      else { continue }
      guard let calendar = ReportingCalendar(yearStarts: declared.yearStarts.text) else {
        diagnostics.error(
          .badCalendar, "'\(declared.yearStarts.text)' is no day on which years can start",
          at: declared.$yearStarts, hint: "month and day, up to the 28th: 12-15")
        continue
      }
      calendars[key] = calendar
    }
    self.calendars = calendars
  }

  /// The calendar under a key; nil for none.
  func calendar(_ key: String?, at place: Place?) -> ReportingCalendar? {
    guard let key else { return nil }
    if options.calendars[key] == nil {
      diagnostics.error(
        .badCalendar, "no calendar '\(key)'", at: place,
        hint: Suggestion.hint(for: key, among: options.calendars.entries.map(\.key))
          ?? "calendars: {\(key): {year_starts: 12-15}}")
    }
    return calendars[key]
  }

  /// The terms, which must be named outright.
  func terms(_ calendar: ReportingCalendar?) -> [Period] {
    options.terms.compactMap { located in
      let specification = located.value
      if specification.isRelative {
        diagnostics.error(
          .badPeriod, "a term is named outright, not '\(specification)'", at: located.place,
          hint: "terms: [2017..2023, 2024..2029]")
        return nil
      }
      return try? specification.resolve(
        today: CalendarDay(number: 0), calendar: calendar ?? .gregorian)
    }
  }
}
