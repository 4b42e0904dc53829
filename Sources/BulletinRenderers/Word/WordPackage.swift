import Bulletin

/// The parts of a Word file and how they hang together (ECMA-376 Part 2).
struct WordPackage {
  let document: String
  let styles: String
  let numbering: String
  let furniture: WordFurniture
  let pictures: WordPictures
  let look: WordLook
  let title: String
  let issuer: String?
  let language: LanguageCode
  let issued: CalendarDay?

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The file's bytes; the same for the same parts.
  ///
  /// - Throws: `MissingLibrary`, or `ZipFault`.
  func bytes() throws -> [UInt8] { try ZipArchive.bytes(of: entries(), for: "docx") }

  /// The parts, the list of their types first, as readers of the format expect it.
  ///
  /// - Throws: `MissingLibrary`, or `ZipFault`.
  func entries() throws -> [ZipArchive.Entry] {
    try [
      ZipArchive.Entry("[Content_Types].xml", text: contentTypes),
      ZipArchive.Entry("_rels/.rels", text: packageRelations),
      ZipArchive.Entry("word/document.xml", text: document),
      ZipArchive.Entry("word/_rels/document.xml.rels", text: documentRelations),
      ZipArchive.Entry("word/styles.xml", text: styles),
      ZipArchive.Entry("word/numbering.xml", text: numbering),
      ZipArchive.Entry("word/settings.xml", text: settings),
      ZipArchive.Entry("word/fontTable.xml", text: fontTable),
    ]
      + furniture.parts.map { ZipArchive.Entry("word/\($0.file)", text: $0.xml) }
      + pictures.entries()
      + [
        ZipArchive.Entry("docProps/core.xml", text: coreProperties),
        ZipArchive.Entry("docProps/app.xml", text: appProperties),
      ]
  }

  private var contentTypes: String {
    func override(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
    }
    let parts = furniture.parts.map { override("word/\($0.file)", "\(Self.word).\($0.kind)+xml") }
    return XMLText.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
      + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + pictures.contentTypes
      + override("word/document.xml", "\(Self.word).document.main+xml")
      + override("word/styles.xml", "\(Self.word).styles+xml")
      + override("word/numbering.xml", "\(Self.word).numbering+xml")
      + override("word/settings.xml", "\(Self.word).settings+xml")
      + override("word/fontTable.xml", "\(Self.word).fontTable+xml") + parts.joined()
      + override(
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      + override(
        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
      + "</Types>"
  }

  private var packageRelations: String {
    Self.relations([
      ("rId1", "\(Self.office)/officeDocument", "word/document.xml"),
      ("rId2", "\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("rId3", "\(Self.office)/extended-properties", "docProps/app.xml"),
    ])
  }

  private var documentRelations: String {
    Self.relations(
      [
        ("rIdStyles", "\(Self.office)/styles", "styles.xml"),
        ("rIdNumbering", "\(Self.office)/numbering", "numbering.xml"),
        ("rIdSettings", "\(Self.office)/settings", "settings.xml"),
        ("rIdFonts", "\(Self.office)/fontTable", "fontTable.xml"),
      ] + furniture.parts.map { ($0.id, "\(Self.office)/\($0.kind)", $0.file) }
        + pictures.relations.map { ($0.id, "\(Self.office)/\($0.kind)", $0.target) })
  }

  static func relations(_ relations: [(id: String, type: String, target: String)]) -> String {
    XMLText.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + relations.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// Mode 15 is the layout of Word 2013 and later; older ones show as "compatibility mode".
  private var settings: String {
    let marks = Wording(language).number(Fraction(numerator: 3, denominator: 2), places: 1)
    let decimal = marks.contains(",") ? "," : "."
    return XMLText.declaration + "<w:settings \(WordXML.namespaces)>"
      + "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
      + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
      // A line that ends in a break is not spread over its width.
      + (document.contains(WordRuns.lineBreak) ? "<w:doNotExpandShiftReturn/>" : "")
      + "<w:compatSetting w:name=\"compatibilityMode\""
      + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      + "<w:themeFontLang w:val=\"\(language.tag)\" w:bidi=\"lo-LA\"/>"
      + "<w:decimalSymbol w:val=\"\(decimal)\"/>"
      + "<w:listSeparator w:val=\"\(decimal == "," ? ";" : ",")\"/></w:settings>"
  }

  private var fontTable: String {
    XMLText.declaration + "<w:fonts \(WordXML.namespaces)>"
      + "<w:font w:name=\"\(look.font)\"><w:charset w:val=\"00\"/></w:font>"
      + "<w:font w:name=\"\(look.laoFont)\"><w:altName w:val=\"\(look.laoSubstitute)\"/>"
      + "<w:charset w:val=\"00\"/></w:font></w:fonts>"
  }

  /// Title, issuer and language; a date only where the report itself has one.
  private var coreProperties: String {
    let dates = issued.map { day in
      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:created>"
        + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:modified>"
    }
    let creator = issuer.map { "<dc:creator>\(XMLText.escaped($0))</dc:creator>" }
    return XMLText.declaration
      + "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(XMLText.escaped(title))</dc:title>" + (creator ?? "")
      + "<dc:language>\(language.tag)</dc:language>" + (dates ?? "") + "</cp:coreProperties>"
  }

  private var appProperties: String {
    XMLText.declaration
      + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
      + "<Application>Bulletin</Application></Properties>"
  }
}
