extension DiagnosticCatalogue {
  /// D001 to D019: rows and tables.
  static let rows: [Entry] = [
    Entry(
      .badCell, "cell that cannot be read",
      "The row is left out of the figures that read the cell, and listed in left-out.csv. Correct "
        + "the cell, or say with 'missing:' or 'not_stated:' what it stands for."),
    Entry(
      .tooManyBadRows, "too many bad rows",
      "Correct the rows in left-out.csv, declare the columns as they are, or raise 'bad_rows'."),
    Entry(.emptyTable, "table without rows", "Check the path, the sheet and the header row."),
    Entry(
      .headerNotFound, "no header found",
      "Say where it stands with 'header: 3', or that there is none with 'header: none'."),
    Entry(
      .ambiguousMapping, "field that could be more than one column",
      "Say which under 'columns', such as people: {from: Số người}."),
    Entry(
      .missingField, "field or column that is not in the table",
      "The message lists the headers. Say under 'columns' which one it is."),
    Entry(
      .unknownColumn, "column that the table does not have",
      "The message lists the columns. Names with blanks stand in backticks."),
    Entry(
      .totalsDiffer, "row of totals that differs from the rows above it",
      "One of them is wrong in the file. The row of totals is never counted."),
    Entry(
      .ambiguousNumbers, "numbers that can be read in two ways",
      "Say 'style: vi' for 1.440 and 12,5, or 'style: en' for 1,440 and 12.5."),
    Entry(
      .patternFoundNothing, "pattern that finds nothing",
      "Try the pattern on the text: it is a regular expression with a group called value."),
  ]

  /// D020 to D029: stated figures.
  static let statedFigures: [Entry] = [
    Entry(
      .badStatedFigure, "stated figure that cannot be read",
      "A stated figure has a metric, a value with its unit, and a period."),
    Entry(
      .statedTwice, "figure stated twice with different values",
      "Remove one, or give the right one 'instead_of' with the value it corrects."),
    Entry(
      .statedOverlap, "stated figures that share records",
      "Figures may lie within each other or apart. Change the period or dimensions of one."),
    Entry(
      .statedDiffers, "records that give something else than the stated figure",
      "The stated figure is the one reported. Correct it or the records."),
    Entry(
      .correctionMoved, "correction whose records have moved",
      "The records no longer give the value in 'instead_of'. Check whether the correction still "
        + "holds, then change or remove it."),
  ]

  /// R001 to R010: inputs and outputs of a run, and what it runs on.
  static let runs: [Entry] = [
    Entry(
      .inputNotFound, "input that is not there",
      "Check the path; it is relative to the file that names it. A glob must find a file."),
    Entry(.inputUnreadable, "input that cannot be read", "Check its permissions and its medium."),
    Entry(
      .inputMalformed, "input of another kind",
      "The file is not what its source reads, or is damaged. Check 'type' and 'encoding'."),
    Entry(
      .cannotWrite, "output that cannot be written",
      "Check permissions and free space of the output folder, and that it holds no strangers' "
        + "files."),
    Entry(
      .editedFileKept, "edited file kept",
      "Somebody changed a file of the set since it was made. It is kept under the name in the "
        + "message; move the changes into the configuration or the records."),
    Entry(
      .notInBuild, "part that is not in this build",
      "The configuration is right, but this build cannot do it: leave the part out, or use a build "
        + "that has it. 'bulletin plugins list' shows what there is."),
    Entry(
      .unreachable, "service or program that does not answer",
      "Check the name, the network and the login. Nothing was sent."),
    Entry(
      .timedOut, "something that took too long",
      "Look whether a file is a pipe that nobody writes into, or a service hangs; give it more time "
        + "with '--timeout'."),
    Entry(
      .failed, "something failed", "The message is all that is known; --verbose may tell more."),
    Entry(
      .outOfMemory, "more memory needed than is allowed",
      "Medians, quantiles and counts of distinct values keep the different values of a group at "
        + "once. Allow more with --memory, or ask for smaller groups or fewer rows."),
  ]
}
