import Bulletin

/// What is told under a table or a chart of a page.
struct HTMLFootnotes {
  /// The lines; none without notes.
  let lines: [String]

  init(_ notes: [Footnote], figures: HTMLFigures) {
    let items = notes.map { note in
      let mark = note.mark.map { "<sup>(\(HTMLText.escaped($0)))</sup> " } ?? ""
      return "<li class=\"\(note.kind.rawValue)\">\(mark)\(figures.inline(note.text))</li>"
    }
    lines = items.isEmpty ? [] : ["<ul class=\"footnotes\" role=\"list\">"] + items + ["</ul>"]
  }
}
