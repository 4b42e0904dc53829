extension DiagnosticCatalogue {
  static let reports: [Entry] = [
    Entry(
      .rowsInNoReport, "rows that stand in no report",
      "A pipeline with 'for' makes a report for each value of a column, and these rows have no "
        + "value there, or one that has no report. Fill the column in, add the value to 'for', or "
        + "leave the rows out with 'where'."),
    Entry(
      .foldersCollide, "two reports in one folder",
      "Two values of 'for' give the same folder, since a file name cannot bear what tells them "
        + "apart. Nothing was written; spell the values differently, or name another folder under "
        + "'output'."),
    Entry(
      .noReports, "no report to make",
      "Nothing was found to make reports for: no rows in the period, or a source without rows."),
    Entry(
      .reportFailed, "one report failed",
      "The other reports of the run were made. The message before says what was wrong."),
    Entry(
      .badTemplate, "template that cannot be read",
      "A Mustache template opens a section that it does not close, or the other way round. The "
        + "place says where."),
  ]
}
