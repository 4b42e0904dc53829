extension DiagnosticCatalogue {
  /// B001 to B009: the text of the file.
  static let fileText: [Entry] = [
    Entry(
      .yamlSyntax, "not well-formed YAML",
      "Look at the marked place and the line before it: an unclosed quote or bracket, a wrong "
        + "indentation, or a text with ': ' or '#' that needs quotes."),
    Entry(
      .duplicateKey, "key defined twice",
      "A key may stand once in a map. Remove one of the two, or merge their values."),
    Entry(
      .tabIndentation, "tab in the indentation",
      "YAML is indented with blanks. Replace the tab by blanks; most editors can do so on typing."),
    Entry(
      .severalDocuments, "several documents in one file",
      "Only one document may stand in a file. Remove the '---' in the middle, or use 'include'."),
    Entry(
      .ambiguousScalar, "value that YAML tools read differently",
      "Words such as no and on, and digits such as 0777 and 12:30, are texts to some tools and "
        + "truth values or numbers to others. Put quotes around a text."),
    Entry(
      .splitText, "text split at a comma",
      "Inside { } a comma ends a value. Put quotes around a text with commas: "
        + "{vi: \"Đoàn ra, đoàn vào\"}."),
    Entry(
      .unsupportedTag, "tag not supported",
      "Only the tags of YAML itself (!!str, !!int, !!bool, !!null, !!float, !!seq, !!map) are "
        + "read. Remove the tag."),
    Entry(
      .tooLarge, "file too large, too deep or growing too large",
      "A configuration is read with limits on size, depth and growth through aliases. Move data "
        + "into a file of their own and name it in a source."),
  ]

  /// B010 to B019: keys and values.
  static let keysAndValues: [Entry] = [
    Entry(
      .wrongType, "value of the wrong type",
      "The message says what is wanted. 'bulletin plugins describe NAME' lists the options of a "
        + "component with their types."),
    Entry(.missingKey, "required key missing", "Add the key; the message says where."),
    Entry(
      .unknownKey, "unknown key",
      "Look for a misspelling or a wrong indentation. 'bulletin plugins describe NAME' lists the "
        + "options of a component."),
    Entry(
      .valueNotAllowed, "value not allowed",
      "Write one of the values that the message lists."),
    Entry(.outOfRange, "number out of range", "Write a number in the range that is named."),
    Entry(
      .environmentUnset, "environment variable not set",
      "Set the variable, or give a default: ${env:NAME:-default}. Under cron the environment is "
        + "nearly empty."),
    Entry(
      .fileUnreadable, "file of ${file:…} cannot be read",
      "Check that the file exists and may be read; its path is relative to the file that names it."),
    Entry(
      .malformedInterpolation, "malformed ${…}",
      "Write ${env:NAME}, ${env:NAME:-default}, ${env:NAME:?message} or ${file:path}; for the "
        + "characters themselves write $${."),
    Entry(
      .badInclude, "file that cannot be included",
      "Check that the file exists, that no file includes itself over others, and that each key is "
        + "defined in one of the files only."),
    Entry(
      .conflictingKeys, "keys that exclude each other",
      "The message names the keys. Write exactly one of them."),
  ]

  /// B020 to B029: names of things declared elsewhere.
  static let references: [Entry] = [
    Entry(
      .unknownComponent, "unknown component",
      "'bulletin plugins list' shows what there is. A component of a plugin needs the plugin."),
    Entry(.unknownSource, "unknown source", "Sources are declared under 'sources'."),
    Entry(
      .unknownMetric, "unknown metric",
      "Metrics are declared under 'metrics' or come with a plugin as soon as a source feeds it."),
    Entry(
      .unknownSection, "unknown section",
      "Sections come with plugins; 'bulletin plugins list' shows them."),
    Entry(
      .unknownRenderer, "unknown renderer",
      "'bulletin plugins list' shows the renderers that this binary has."),
    Entry(
      .unknownRecordType, "unknown record type",
      "Record types come with plugins; 'bulletin plugins list' shows them."),
    Entry(
      .unknownPublisher, "unknown publisher",
      "'bulletin plugins list' shows the publishers: folder, email, webhook, command."),
    Entry(
      .unknownDimension, "figure that is not broken down so",
      "The metric's 'by' names the only dimensions it has, or no source of it has the column."),
    Entry(
      .unknownPlaceholder, "name in braces that nothing fills in",
      "Paths know {pipeline}, {period}, {language} and the names of 'for'; addresses know the "
        + "columns of the source that 'for' goes through."),
  ]
}
