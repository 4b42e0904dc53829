extension DiagnosticCatalogue {
  /// D050 to D069: figures by date, money, and the shape of tables.
  static let tables: [Entry] = [
    Entry(
      .tied, "rows that share the date which decides",
      "'first', 'last' and 'snapshot' go by date. Where several rows of one date tell different "
        + "values, none of them is taken. Correct the dates, or filter the rows."),
    Entry(
      .badRates, "exchange rates that cannot be used",
      "A source of rates has columns date, currency, rate and, unless rates are in đồng, per; or a "
        + "date and a column for each currency."),
    Entry(
      .lookupMissed, "value that is not found in the other source",
      "The rows have no value in the column that is looked up. Add them to the other source, or "
        + "correct the spelling in either."),
    Entry(
      .lookupAmbiguous, "value that the other source has twice",
      "A row is looked up by one value; the other source tells two different things of it."),
    Entry(
      .doubtfulEncoding, "encoding that is only likely",
      "The bytes fit more than one encoding. Say which with 'encoding', or save the file as UTF-8."),
    Entry(
      .repeatedRow, "repeated row that differs",
      "Rows with the same 'unique' columns are one; the first counts. This one differs from it "
        + "in another column: correct one of them."),
    Entry(
      .untold, "figure that cannot be told",
      "There are rows for it, and the message says why they come to no figure: amounts of several "
        + "units, more digits than there is room for, a record that spans the border of the period."
    ),
  ]
}
