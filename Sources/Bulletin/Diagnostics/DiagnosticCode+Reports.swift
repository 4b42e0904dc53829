// R040 to R049: the reports of a run.
extension DiagnosticCode {
  /// Rows have no value for what reports are made for, and stand in none.
  public static let rowsInNoReport = DiagnosticCode("R040")
  /// Two reports of a run would be written to one folder.
  public static let foldersCollide = DiagnosticCode("R041")
  /// A run finds nothing to make reports for.
  public static let noReports = DiagnosticCode("R042")
  /// One report of several failed.
  public static let reportFailed = DiagnosticCode("R043")
  /// A template of the user cannot be read.
  public static let badTemplate = DiagnosticCode("R044")
}
