/// The fixed words that reports need; each language has all of them.
public enum Phrase: String, Sendable, Hashable, CaseIterable {
  /// The last row of a table.
  case total
  /// The row of what cannot be parted.
  case notBrokenDown
  /// The heading over where figures come from.
  case origins
  /// The heading over what the reader must be told about the data.
  case dataNotes
  /// The heading of a list of contents.
  case contents
  /// Before how a figure is computed.
  case definition
  /// Before a file.
  case source
  /// Before the period.
  case period
  /// Before a value.
  case value
  /// Rows that were read.
  case rowsRead
  /// Rows that are in the figure.
  case rowsUsed
  /// Rows that are not meant.
  case rowsFiltered
  /// Rows with a bad cell.
  case rowsLeftOut
  /// Totals rows and their like.
  case rowsSetAside
  /// Before the text of a stated figure.
  case stated
  /// Before a reason.
  case reason
  /// Between a corrected value and the one before.
  case insteadOf
  /// Before the title of a report in place of one that was sent before.
  case replaces
  /// No value is known.
  case notStated
  /// There is no period to compare with.
  case noPeriodBefore
  /// Rows whose dimension is empty.
  case missingValue
  /// Before lines of a file.
  case lines
  /// Before characters of a file.
  case characters
  /// The head over units.
  case unit
  /// The head over what kind of value figures are: exact, at least, about.
  case bound
  /// The number of a report.
  case number
  /// The head over years.
  case year
  /// The head over halves of years.
  case half
  /// The head over quarters.
  case quarter
  /// The head over months.
  case month
  /// The heading over a metric.
  case figure
  /// Before the number of an annex.
  case annex
  /// Across the pages of a draft.
  case draft
  /// Before what is told under a table.
  case note
  /// The head over the figures of the period before.
  case previous
  /// The head over the figures of the report's period beside those of another.
  case current
  /// The head over what the figures differ by.
  case difference
  /// The head over what the figures differ by, as a percentage.
  case change
  /// Before whom a report is addressed to.
  case addressees
  /// Before who receives a report.
  case recipients
  /// What a chart of bars is called.
  case barChart
  /// What a chart of bars side by side is called.
  case groupedChart
  /// What a chart of bars on top of each other is called.
  case stackedChart
  /// What a chart of joined points is called.
  case lineChart
  /// What a chart of parts of a whole is called.
  case shareChart
  /// What a chart without axes is called.
  case sparkline
  /// Over the table that holds a chart's figures.
  case chartData
}
