// R050 to R079: what runs without somebody watching.
extension DiagnosticCode {
  /// A schedule whose two day fields mean either, not both.
  public static let scheduleTrap = DiagnosticCode("R050")
}

extension DiagnosticCatalogue {
  /// R050 to R079: what runs without somebody watching.
  static let unattended: [Entry] = [
    Entry(
      .scheduleTrap, "schedule on days of the month and days of the week",
      "Cron runs a schedule that restricts both on days that fit either: \"0 6 1-7 * 1\" is each of "
        + "the first seven days and every Monday. Leave one of the two '*'. A field "
        + "that begins with '*' counts as not restricted, so \"0 6 */7 * 1\" wants both.")
  ]
}
