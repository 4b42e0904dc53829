import Bulletin

/// A report as the text of a Word file.
struct WordDocument {
  let report: Report
  let options: WordRenderer.Options
  let look: WordLook
  let runs: WordRuns
  let wording: Wording
  private let origins: WordOrigins?
  private let units: UnitVocabulary

  init(_ report: Report, _ options: WordRenderer.Options, units: UnitVocabulary) {
    self.report = report
    self.options = options
    self.units = units
    look = WordLook.of(options.layout)
    wording = Wording(report.language)
    origins = options.sources && !report.figures.isEmpty ? WordOrigins(report) : nil
    runs = WordRuns(report, units: units, origins: origins)
  }

  /// The files of the document.
  func package() -> WordPackage {
    var pictures = WordPictures(report, units: units, look: look)
    let body = self.body(&pictures)
    let form = OfficialForm(report)
    return WordPackage(
      document: XMLText.declaration
        + "<w:document \(WordXML.namespaces) \(WordPictures.namespaces)><w:body>\(body)</w:body>"
        + "</w:document>",
      styles: WordStyles(look: look, language: report.language).xml,
      numbering: WordNumbering(look: look).xml,
      furniture: WordFurniture(
        look: look, title: runs.plain(report.title),
        draft: report.isDraft ? wording.phrase(.draft) : nil),
      pictures: pictures, look: look, title: runs.plain(report.title), issuer: form.issuer,
      language: report.language, issued: report.issued)
  }

  private var isOfficial: Bool { options.layout == .decree30 }

  private func body(_ pictures: inout WordPictures) -> String {
    let blocks = WordBlocks(
      report: report, runs: runs, look: look, wording: wording,
      numbering: HeadingNumbers(report, isNumbered: isOfficial))
    let official = WordOfficial(form: OfficialForm(report), look: look, runs: runs)
    var xml = isOfficial ? official.head : title
    let contents = WordContents(blocks: blocks)
    if options.contents ?? (!isOfficial && contents.entries.count >= 4) { xml += contents.xml }
    for (index, part) in report.parts.enumerated() where !part.isAnnex {
      xml += blocks.part(part, at: index, &pictures)
    }
    if !report.notes.isEmpty { xml += blocks.dataNotes(&pictures) }
    if isOfficial { xml += official.closing }
    let annexes = WordAnnexes(
      report: report, blocks: blocks, origins: origins, official: isOfficial ? official : nil)
    let (text, end) = annexes.xml(&pictures)
    // What ends a section is room enough below a table; more could begin an empty page.
    let gap = WordXML.paragraph("TableEnd", "")
    if text.isEmpty, end.hasPrefix("<w:p>"), xml.hasSuffix(gap) { xml.removeLast(gap.count) }
    return WordSections.resolved(xml + text, end: end, look)
  }

  /// Who issues the report, its title and its period.
  private var title: String {
    let issuer = report.letterhead?.issuer?[report.language] ?? ""
    let head = issuer.isEmpty ? "" : WordXML.paragraph("Issuer", WordRuns.text(issuer))
    let period = "\(wording.phrase(.period)): \(wording.period(report.period))"
    return head + WordXML.paragraph("Title", runs.inline(report.title))
      + WordXML.paragraph("Subtitle", WordRuns.text(period))
  }
}
