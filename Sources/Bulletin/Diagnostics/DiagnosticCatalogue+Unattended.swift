// R050 to R079: what runs without somebody watching.
extension DiagnosticCode {
  /// A schedule whose two day fields mean either, not both.
  public static let scheduleTrap = DiagnosticCode("R050")
  /// Another run of the pipeline holds its lock.
  public static let lockHeld = DiagnosticCode("R051")
  /// A run was ended from outside.
  public static let interrupted = DiagnosticCode("R052")
  /// The journal or its folder cannot be used.
  public static let journalFault = DiagnosticCode("R053")
  /// The user's crontab cannot be used.
  public static let crontabFault = DiagnosticCode("R054")
  /// A variable of the environment that cron does not set.
  public static let cronLacks = DiagnosticCode("R055")
  /// No run has this id.
  public static let unknownRun = DiagnosticCode("R056")
  /// A check does not hold.
  public static let checkFailed = DiagnosticCode("R057")
  /// A run succeeded in an odd way.
  public static let suspicious = DiagnosticCode("R058")
  /// Figures differ from what was published.
  public static let restated = DiagnosticCode("R059")
  /// A run was due and did not start.
  public static let runMissed = DiagnosticCode("R060")
  /// A run made again gives other bytes.
  public static let verifyDiffers = DiagnosticCode("R061")
}

extension DiagnosticCatalogue {
  /// R050 to R079: what runs without somebody watching.
  static let unattended: [Entry] = [
    Entry(
      .scheduleTrap, "schedule on days of the month and days of the week",
      "Cron runs a schedule that restricts both on days that fit either: \"0 6 1-7 * 1\" is each of "
        + "the first seven days and every Monday. Leave one of the two '*'. A field "
        + "that begins with '*' counts as not restricted, so \"0 6 */7 * 1\" wants both."),
    Entry(
      .lockHeld, "another run is at work",
      "The other run's process is named in the message. Wait for it with '--wait', "
        + "which takes seconds or none."),
    Entry(
      .interrupted, "run that was interrupted",
      "The set in place is the one from before. Run it again; nothing is lost."),
    Entry(
      .journalFault, "journal that cannot be used",
      "What was run and sent stands in the state folder, '.bulletin' beside the "
        + "configuration. Name another with '--state', or make room there."),
    Entry(
      .crontabFault, "crontab that cannot be used",
      "The message is what crontab(1) said. The crontab in place was not touched."),
    Entry(
      .cronLacks, "variable that cron will lack",
      "Cron runs programs with a bare environment. Write NAME=value above the block "
        + "in the crontab, give a default with ${env:NAME:-…}, or use ${file:…}."),
    Entry(
      .unknownRun, "unknown run",
      "'bulletin runs list' shows the ids; the first letters of one are enough if "
        + "they fit no other."),
    Entry(
      .checkFailed, "check that does not hold",
      "'otherwise' in the configuration says what follows: fail makes no report, hold "
        + "makes it and publishes nothing, caveat prints it in the report, warn tells it."),
    Entry(
      .suspicious, "suspicious success",
      "The set is made, but its sources gave no rows, or half as many as usual. Look "
        + "at the inputs; a check under 'checks' can hold such a report."),
    Entry(
      .restated, "figures that moved since they were published",
      "'bulletin runs diff' lists them with the cause. The report says so too."),
    Entry(
      .runMissed, "run that was missed",
      "Cron was not there, the machine was off, or the line is gone. 'bulletin "
        + "backfill' makes what is missing."),
    Entry(
      .verifyDiffers, "run that gives other bytes",
      "The message names the inputs, the configuration or the program that differ "
        + "from those of the run."),
  ]
}
