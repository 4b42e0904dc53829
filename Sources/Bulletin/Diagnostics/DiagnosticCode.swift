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

  /// The printed form.
  public var description: String { rawValue }
}

extension DiagnosticCode: Comparable {
  /// Whether one comes before the other.
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
}
