extension DiagnosticCatalogue {
  /// R020 to R029: files in the formats of offices.
  static let officeFiles: [Entry] = [
    Entry(
      .missingLibrary, "system library that is not installed",
      "A part of the configuration needs a library of the system, loaded when it is needed. "
        + "Install the package that the message names.")
  ]
}
