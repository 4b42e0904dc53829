import Bulletin

/// Finds the calendars and terms that a configuration declares.
struct CalendarPlanner {
  let options: ConfigurationOptions
  let diagnostics: Diagnostics

  /// The calendar under a key; nil for none.
  func calendar(_ key: String?, at place: Place?) -> ReportingCalendar? {
    guard let key else { return nil }
    guard let declared = options.calendars[key] else {
      diagnostics.error(
        .badCalendar, "no calendar '\(key)'", at: place,
        hint: Suggestion.hint(for: key, among: options.calendars.entries.map(\.key)))
      return nil
    }
    guard let calendar = ReportingCalendar(yearStarts: declared.yearStarts.text) else {
      diagnostics.error(
        .badCalendar, "'\(declared.yearStarts.text)' is no day on which years can start",
        at: declared.$yearStarts, hint: "month and day, up to the 28th: 12-15")
      return nil
    }
    return calendar
  }

  /// The terms, which must be named outright.
  func terms(_ calendar: ReportingCalendar?) -> [Period] {
    options.terms.compactMap { specification in
      do {
        return try specification.resolve(
          today: CalendarDay(number: 0), calendar: calendar ?? .gregorian)
      } catch {
        diagnostics.error(.badPeriod, "\(error)", at: options.$terms)
        return nil
      }
    }
  }
}
