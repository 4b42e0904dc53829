/// The stable name of a kind of diagnostic, such as `B012`.
///
/// `B` codes are about the configuration, `D` codes about data. A code is listed in
/// `DiagnosticCatalogue` with its meaning; once published it never changes its meaning.
public struct DiagnosticCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// A capital letter and three digits.
  public let rawValue: String

  /// Makes a code; it should be listed in the catalogue too.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a code; it should be listed in the catalogue too.
  public init(_ code: String) { rawValue = code }

  /// The code as it is printed.
  public var description: String { rawValue }
}

extension DiagnosticCode: Comparable {
  /// Whether one comes before the other in the catalogue.
  public static func < (one: DiagnosticCode, other: DiagnosticCode) -> Bool {
    one.rawValue < other.rawValue
  }
}

// B001 to B009: the text of the file.
extension DiagnosticCode {
  /// The file is not well-formed YAML.
  public static let yamlSyntax = DiagnosticCode("B001")
  /// A key stands twice in one map.
  public static let duplicateKey = DiagnosticCode("B002")
  /// A tab indents a line.
  public static let tabIndentation = DiagnosticCode("B003")
  /// A file holds more than one YAML document.
  public static let severalDocuments = DiagnosticCode("B004")
  /// YAML tools read an unquoted scalar as different things.
  public static let ambiguousScalar = DiagnosticCode("B005")
  /// A comma split a text in a flow mapping.
  public static let splitText = DiagnosticCode("B006")
  /// A YAML tag is not supported.
  public static let unsupportedTag = DiagnosticCode("B007")
  /// A file is too large, too deep, or grows too large through aliases.
  public static let tooLarge = DiagnosticCode("B008")
}

// B010 to B019: keys and values.
extension DiagnosticCode {
  /// A value is of another type than its key wants.
  public static let wrongType = DiagnosticCode("B010")
  /// A required key is missing.
  public static let missingKey = DiagnosticCode("B011")
  /// A key is not known where it stands.
  public static let unknownKey = DiagnosticCode("B012")
  /// A value is not among those allowed.
  public static let valueNotAllowed = DiagnosticCode("B013")
  /// A number is outside its range.
  public static let outOfRange = DiagnosticCode("B014")
  /// An environment variable is not set.
  public static let environmentUnset = DiagnosticCode("B015")
  /// A file named by `${file:…}` cannot be read.
  public static let fileUnreadable = DiagnosticCode("B016")
  /// A `${…}` is malformed.
  public static let malformedInterpolation = DiagnosticCode("B017")
  /// A file named by 'include' cannot be merged.
  public static let badInclude = DiagnosticCode("B018")
  /// Keys that exclude each other, or one of several that is missing.
  public static let conflictingKeys = DiagnosticCode("B019")
}

// B020 to B029: names of things declared elsewhere.
extension DiagnosticCode {
  /// No component has this name.
  public static let unknownComponent = DiagnosticCode("B020")
  /// No source has this name.
  public static let unknownSource = DiagnosticCode("B021")
  /// No metric has this name.
  public static let unknownMetric = DiagnosticCode("B022")
  /// No section has this name.
  public static let unknownSection = DiagnosticCode("B023")
  /// No renderer has this name.
  public static let unknownRenderer = DiagnosticCode("B024")
  /// No record type has this name.
  public static let unknownRecordType = DiagnosticCode("B025")
  /// No such publisher.
  public static let unknownPublisher = DiagnosticCode("B026")
  /// A metric is not broken down by this.
  public static let unknownDimension = DiagnosticCode("B027")
  /// Braces in a path or address hold a name that nothing fills in.
  public static let unknownPlaceholder = DiagnosticCode("B028")
}

// B030 to B040: expressions, texts and periods.
extension DiagnosticCode {
  /// An expression cannot be read, or its types do not fit.
  public static let badExpression = DiagnosticCode("B030")
  /// A text's braces cannot be understood.
  public static let badText = DiagnosticCode("B031")
  /// A period cannot be read or found.
  public static let badPeriod = DiagnosticCode("B032")
  /// A component cannot honour its options.
  public static let badOption = DiagnosticCode("B033")
  /// A source without dates is asked for a period.
  public static let undatedSource = DiagnosticCode("B034")
  /// Metrics are defined by each other.
  public static let circularMetric = DiagnosticCode("B035")
  /// A calendar that cannot be, or that is not there.
  public static let badCalendar = DiagnosticCode("B036")
  /// A schedule that cron does not read.
  public static let badSchedule = DiagnosticCode("B037")
  /// No pipeline has this name.
  public static let unknownPipeline = DiagnosticCode("B038")
  /// No figure has this id.
  public static let unknownFigure = DiagnosticCode("B039")
  /// A body's Markdown holds what a report does not take over.
  public static let unreadMarkup = DiagnosticCode("B040")
}

// D001 to D019: rows and tables.
extension DiagnosticCode {
  /// A cell cannot be read; its row is left out of the figures that read it.
  public static let badCell = DiagnosticCode("D003")
  /// More rows of a source are bad than it may have.
  public static let tooManyBadRows = DiagnosticCode("D004")
  /// A table has no rows.
  public static let emptyTable = DiagnosticCode("D005")
  /// No header is found.
  public static let headerNotFound = DiagnosticCode("D006")
  /// A field of a record type could be more than one column.
  public static let ambiguousMapping = DiagnosticCode("D007")
  /// A field of a record type, or a declared column, is no column of the table.
  public static let missingField = DiagnosticCode("D008")
  /// An expression names a column that the table does not have.
  public static let unknownColumn = DiagnosticCode("D009")
  /// A row of totals says something else than the rows above it.
  public static let totalsDiffer = DiagnosticCode("D010")
  /// Numbers can be read in two ways.
  public static let ambiguousNumbers = DiagnosticCode("D011")
  /// A pattern finds nothing in a text.
  public static let patternFoundNothing = DiagnosticCode("D012")
}

// D050 to D069: figures by date, money, and the shape of tables.
extension DiagnosticCode {
  /// Rows that share the date which decides tell different values.
  public static let tied = DiagnosticCode("D050")
  /// Exchange rates that cannot be read, or contradict each other.
  public static let badRates = DiagnosticCode("D051")
  /// A value that is looked up in another source and not found there.
  public static let lookupMissed = DiagnosticCode("D052")
  /// A value that is looked up in another source and stands there twice.
  public static let lookupAmbiguous = DiagnosticCode("D053")
  /// An encoding that could be another.
  public static let doubtfulEncoding = DiagnosticCode("D054")
  /// Rows that repeat an earlier one and tell something else.
  public static let repeatedRow = DiagnosticCode("D055")
  /// A figure that there are rows for and that cannot be told.
  public static let untold = DiagnosticCode("D056")
}

// D020 to D029: stated figures.
extension DiagnosticCode {
  /// A stated figure cannot be read.
  public static let badStatedFigure = DiagnosticCode("D020")
  /// Two stated figures stand for the same records and differ.
  public static let statedTwice = DiagnosticCode("D021")
  /// Two stated figures share records, and neither holds the other.
  public static let statedOverlap = DiagnosticCode("D022")
  /// The records give something else than the figure that stands for them.
  public static let statedDiffers = DiagnosticCode("D023")
  /// The records behind a correction have moved.
  public static let correctionMoved = DiagnosticCode("D024")
}

// R001 to R010: inputs and outputs of a run, and what it runs on.
extension DiagnosticCode {
  /// An input is not there.
  public static let inputNotFound = DiagnosticCode("R001")
  /// An input cannot be read.
  public static let inputUnreadable = DiagnosticCode("R002")
  /// An input is not what its source reads.
  public static let inputMalformed = DiagnosticCode("R003")
  /// The output cannot be written.
  public static let cannotWrite = DiagnosticCode("R004")
  /// A file of the set that somebody edited is kept under another name.
  public static let editedFileKept = DiagnosticCode("R005")
  /// A part of the configuration is not in this build.
  public static let notInBuild = DiagnosticCode("R006")
  /// A service or program that is needed does not answer.
  public static let unreachable = DiagnosticCode("R007")
  /// Something took longer than it may.
  public static let timedOut = DiagnosticCode("R008")
  /// Something failed that has no code of its own.
  public static let failed = DiagnosticCode("R009")
  /// The memory that is allowed does not do.
  public static let outOfMemory = DiagnosticCode("R010")
}

// R020 to R029: files in the formats of offices.
extension DiagnosticCode {
  /// A system library that a format needs is not installed.
  public static let missingLibrary = DiagnosticCode("R020")
}
