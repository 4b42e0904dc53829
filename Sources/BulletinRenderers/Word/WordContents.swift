import Bulletin

/// The list of contents: a field that Word renews on demand, filled with the headings.
///
/// It is filled without page numbers, since only Word knows them once it has laid out the pages; and
/// Word is not told to renew it on opening, for which it would ask a question at every start.
struct WordContents {
  let blocks: WordBlocks

  /// The headings of parts, with their places among the parts.
  var entries: [(index: Int, title: [Inline])] {
    blocks.report.parts.enumerated()
      .filter { blocks.isTitled($1) && !$1.isAnnex }.map { ($0, $1.title) }
  }

  var xml: String {
    let entries = entries
    guard !entries.isEmpty else { return "" }
    let begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o &quot;1-2&quot; \\h \\z \\u </w:instrText>"
      + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let lines = entries.enumerated().map { position, entry in
      let link =
        "<w:hyperlink w:anchor=\"\(WordBlocks.bookmark(entry.index))\" w:history=\"1\">"
        + WordRuns.text(blocks.runs.plain(entry.title)) + "</w:hyperlink>"
      return WordXML.paragraph(
        "TOC1",
        (position == 0 ? begin : "") + link + (position == entries.count - 1 ? end : ""))
    }
    let heading = WordXML.paragraph(
      "TOCHeading", WordRuns.text(blocks.wording.phrase(.contents)))
    return "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
      + "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\(heading)\(lines.joined())"
      + "</w:sdtContent></w:sdt>"
  }
}
