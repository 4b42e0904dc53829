/// All that is impure in a run: the day, the files, the folder that paths are relative to.
///
/// A component that takes its clock and its files from here gives the same answer under cron, in
/// a test and next year.
public struct RunContext: Sendable {
  /// The day that the run counts as today; `--as-of` sets it.
  public var today: CalendarDay
  /// The calendar whose years, quarters and months periods follow.
  public var calendar: ReportingCalendar
  /// The way to files.
  public var files: any FileAccess
  /// The units that cells may carry.
  public var units: UnitVocabulary
  /// The way to temporary files; nil where there are none.
  public var scratch: (any ScratchSpace)?

  /// Makes a context.
  public init(
    today: CalendarDay, calendar: ReportingCalendar = .gregorian, files: any FileAccess,
    units: UnitVocabulary = .standard, scratch: (any ScratchSpace)? = nil
  ) {
    self.today = today
    self.calendar = calendar
    self.files = files
    self.units = units
    self.scratch = scratch
  }
}
