import Bulletin

/// The annexes of a document, with that of the sources as the last; each counts its pages from 1 in
/// an official document.
struct WordAnnexes {
  let report: Report
  let blocks: WordBlocks
  let origins: WordOrigins?
  /// The official document that they belong to, if it is one.
  let official: WordOfficial?

  /// The annexes in two pieces: what belongs to the section of the document before them, and from its
  /// end on the sections of their own.
  func xml(_ pictures: inout WordPictures) -> (text: String, end: String) {
    let look = blocks.look
    let count = report.annexes.count + (origins == nil ? 0 : 1)
    var annexes: [String] = []
    for (index, part) in report.parts.enumerated() where part.isAnnex {
      let head = head(part.title, annexes.count + 1, of: count, at: index)
      annexes.append(head + blocks.blocks(part.blocks, &pictures))
    }
    if let origins {
      let title = [Inline.text(blocks.wording.phrase(.origins))]
      annexes.append(
        head(title, annexes.count + 1, of: count, at: report.parts.count + 1)
          + origins.entries.map { entry($0, origins) }.joined() + files(origins))
    }
    guard official != nil, !annexes.isEmpty else {
      return (annexes.joined(), look.section(isAnnex: false))
    }
    // A section ends with the paragraph that holds its properties; the last with the document. An
    // annex with a table that is too wide lies on its side as a whole.
    var end = WordXML.paragraph("SectionEnd", properties: look.section(isAnnex: false), "")
    for (index, annex) in annexes.enumerated() {
      let (text, isSideways) = WordSections.unmarked(annex)
      let section = look.section(isAnnex: true, isLandscape: isSideways)
      end += text
      end +=
        index < annexes.count - 1
        ? WordXML.paragraph("SectionEnd", properties: section, "") : section
    }
    return ("", end)
  }

  private func head(_ title: [Inline], _ number: Int, of count: Int, at index: Int) -> String {
    let label = count > 1 ? blocks.wording.annex(number) : blocks.wording.phrase(.annex)
    let words = blocks.runs.inline(title)
    let marked = WordXML.bookmark(
      WordBlocks.bookmark(index), number: WordBlocks.number(index), words)
    guard let official else {
      let isAlone = count == 1 && !title.isEmpty
      let text = WordRuns.text(isAlone ? "" : title.isEmpty ? label : "\(label). ")
      return WordXML.paragraph("AnnexTitle", properties: "<w:pageBreakBefore/>", text + marked)
    }
    return WordXML.paragraph("AnnexNumber", WordRuns.text(label))
      + (title.isEmpty ? "" : WordXML.paragraph("AnnexName", marked))
      + WordXML.paragraph("AnnexReference", WordRuns.text(official.form.attachedTo))
  }

  /// The origin of a metric's figures: what it is, its value, and under them how it came to be.
  private func entry(_ entry: WordOrigins.Entry, _ origins: WordOrigins) -> String {
    var words = WordRuns.text(origins.title(of: entry), .bold)
    if let whole = entry.whole(in: report) {
      words += WordRuns.text(": ") + blocks.runs.value(whole, OriginText.format(of: whole))
    }
    words += WordRuns.text(" (\(entry.figures[0].id.metric))")
    let head = WordXML.paragraph(
      "Origin", WordXML.bookmark(entry.anchor, number: entry.number, words))
    let lines = origins.lines(of: entry)
    return head
      + lines.enumerated().map { index, line in
        WordXML.paragraph(
          "OriginDetail", properties: index < lines.count - 1 ? "<w:keepNext/>" : "",
          WordRuns.text("\(line.label): ", .italic) + WordRuns.text(line.text))
      }.joined()
  }

  /// The files that all figures are of, each with its digest.
  private func files(_ origins: WordOrigins) -> String {
    let files = origins.files
    guard !files.isEmpty else { return "" }
    return WordXML.paragraph(
      "Origin", properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>",
      WordRuns.text(blocks.wording.phrase(.source), .bold))
      + files.map { file in
        WordXML.paragraph(
          "OriginDetail", WordRuns.text("\(file.path): SHA\u{2011}256 \(file.sha256)"))
      }.joined()
  }
}
