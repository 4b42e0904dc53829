extension DiagnosticCatalogue {
  /// B030 to B040: expressions, texts and periods.
  static let meanings: [Entry] = [
    Entry(
      .badExpression, "expression that cannot be read",
      "The mark stands where reading stopped, or under the part whose type or unit does not fit. "
        + "Names with blanks stand in backticks, texts in quotes."),
    Entry(
      .badText, "braces in a text that cannot be understood",
      "Write {{metric}} or {{metric | filter}}; the message lists the filters."),
    Entry(
      .badPeriod, "period that cannot be read or found",
      "Write 2023, 2023-H1, 2023-9M, 2023-Q3, 2023-05, 2017..2023, 2023-01-15..2023-06-14, "
        + "previous month, quarter, half or year, current year, or all."),
    Entry(
      .badOption, "option that a component cannot honour",
      "The message is the component's own; 'bulletin plugins describe NAME' tells what it wants."),
    Entry(
      .undatedSource, "source without dates asked for a period",
      "Name the column that places a row in time with 'date:', or take every row with 'date: none'."
    ),
    Entry(
      .circularMetric, "metrics defined by each other",
      "Follow the names in the message and break the circle."),
    Entry(
      .badCalendar, "calendar that cannot be, or is not there",
      "Calendars are declared under 'calendars', such as nd58: {year_starts: 12-15}."),
    Entry(
      .badSchedule, "schedule that cron does not read",
      "Write cron's five fields: minute, hour, day, month, weekday, such as \"0 6 1 * *\"."),
    Entry(.unknownPipeline, "unknown pipeline", "Pipelines are declared under 'pipelines'."),
    Entry(
      .unknownFigure, "unknown figure",
      "A figure is metric[/dimension=value…][@period[|form]]; provenance.json of a run lists all "
        + "of them."),
    Entry(
      .unreadMarkup, "Markdown that a report does not take over",
      "Images, HTML, footnotes and references stand in a report as words or not at all; the message "
        + "says which. HTML comments are left out without a word."),
  ]
}
