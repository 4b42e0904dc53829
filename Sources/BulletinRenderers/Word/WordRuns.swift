import Bulletin

/// Running text as runs of WordprocessingML: each in the font of its script, each figure leading to
/// its origin.
struct WordRuns {
  /// How a run is set apart from its paragraph's style.
  struct Marks: OptionSet {
    let rawValue: Int
    static let bold = Marks(rawValue: 1)
    static let italic = Marks(rawValue: 2)
    static let raised = Marks(rawValue: 4)
    static let upright = Marks(rawValue: 8)
    static let underlined = Marks(rawValue: 16)
    static let even = Marks(rawValue: 32)
  }

  private let report: Report
  private let figures: FigureText
  private let origins: WordOrigins?

  /// - Parameter origins: Where figures lead to; nil where the document does not tell it.
  init(_ report: Report, units: UnitVocabulary, origins: WordOrigins?) {
    self.report = report
    figures = FigureText(language: report.language, units: units)
    self.origins = origins
  }

  /// Running text with its figures.
  func inline(_ inlines: [Inline], _ marks: Marks = []) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): Self.text(words, marks)
      case .figure(let id, let format):
        report.figure(id).map {
          // What leads somewhere leads nowhere else.
          marks.contains(.underlined)
            ? Self.text(figures.text($0, format), marks) : figure($0, format, marks)
        } ?? Self.text("\(id)", marks)
      case .strong(let inner): self.inline(inner, marks.union(.bold))
      case .emphasis(let inner): self.inline(inner, marks.union(.italic))
      case .mark(let mark): Self.text("(\(mark))", marks.union(.raised))
      case .link(let address, let inner): link(address, inner, marks)
      case .code(let words): Self.text(words, marks.union(.even))
      case .lineBreak: Self.lineBreak
      }
    }.joined()
  }

  /// The end of a line within a paragraph.
  static let lineBreak = "<w:r><w:br/></w:r>"

  /// Words that lead to an address, as a field: a field needs no entry in the package.
  private func link(_ address: String, _ words: [Inline], _ marks: Marks) -> String {
    guard !marks.contains(.underlined), let address = WebAddress.allowed(address) else {
      return inline(words, marks)
    }
    return Self.field(
      "HYPERLINK \"\(XMLText.escaped(address))\"",
      runs: inline(words, marks.union(.underlined)))
  }

  /// A figure as it is printed, leading nowhere.
  func value(_ figure: Figure, _ format: FigureFormat) -> String {
    Self.text(figures.text(figure, format), style: "Figure")
  }

  /// A figure as it is printed, leading to its origin; its id shows where a pointer rests on it.
  func figure(_ figure: Figure, _ format: FigureFormat = .standard, _ marks: Marks = []) -> String {
    let words = Self.text(figures.text(figure, format), marks, style: "Figure")
    guard let anchor = origins?.anchor(of: figure) else { return words }
    let tip = XMLText.escaped(String("\(figure.wholeID)".prefix(200)))
    return "<w:hyperlink w:anchor=\"\(anchor)\" w:tooltip=\"\(tip)\" w:history=\"1\">\(words)"
      + "</w:hyperlink>"
  }

  /// Running text without markup, for measures and properties.
  func plain(_ inlines: [Inline]) -> String {
    SafeText.oneLine(figures.text(inlines, of: report))
  }

  /// Words in runs, one for each stretch of a script.
  static func text(_ words: String, _ marks: Marks = [], style: String? = nil) -> String {
    stretches(of: words).map { isLao, stretch in
      var properties = style.map { "<w:rStyle w:val=\"\($0)\"/>" } ?? ""
      if marks.contains(.even) {
        properties += "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\"/>"
      }
      if marks.contains(.bold) { properties += "<w:b/><w:bCs/>" }
      if marks.contains(.upright) { properties += "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>" }
      if marks.contains(.italic) { properties += "<w:i/><w:iCs/>" }
      if marks.contains(.underlined) { properties += "<w:u w:val=\"single\"/>" }
      if marks.contains(.raised) { properties += "<w:vertAlign w:val=\"superscript\"/>" }
      if isLao { properties += "<w:cs/><w:lang w:bidi=\"lo-LA\"/>" }
      let wrapped = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
      return "<w:r>\(wrapped)<w:t xml:space=\"preserve\">\(XMLText.escaped(stretch))</w:t></w:r>"
    }.joined()
  }

  /// A field whose result Word fills in.
  static func field(_ code: String, result: String) -> String { field(code, runs: text(result)) }

  private static func field(_ code: String, runs: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      + "<w:r><w:instrText xml:space=\"preserve\"> \(code) </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(runs)"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  /// The text in stretches of Lao and of everything else; blanks go with what is before them.
  private static func stretches(of text: String) -> [(isLao: Bool, text: String)] {
    guard text.unicodeScalars.contains(where: isLao) else {
      return text.isEmpty ? [] : [(false, text)]
    }
    var stretches: [(isLao: Bool, text: String)] = []
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\u{200B}" || scalar == "\u{A0}"
      let kind = isBlank ? stretches.last?.isLao ?? false : isLao(scalar)
      if stretches.last?.isLao == kind {
        stretches[stretches.count - 1].text.unicodeScalars.append(scalar)
      } else {
        stretches.append((kind, String(scalar)))
      }
    }
    return stretches
  }

  private static func isLao(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E80...0x0EFF).contains(scalar.value)
  }
}
