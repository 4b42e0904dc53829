#if PDF
  import Bulletin
  import BulletinTypesetting

  /// The annexes of a report, with that of the sources as the last.
  struct PDFAnnexes {
    let writer: PDFWriter
    let blocks: PDFBlocks
    /// What leads to the annexes.
    let bookmarks: [(title: String, place: String)]
    private let titles: [(label: String, title: [Inline])]
    private let form: OfficialForm

    private var report: Report { writer.report }

    init(writer: PDFWriter, blocks: PDFBlocks) throws {
      self.writer = writer
      self.blocks = blocks
      form = OfficialForm(writer.report)
      var all = writer.report.annexes.map(\.title)
      if !writer.report.figures.isEmpty { all.append([.text(writer.wording.phrase(.origins))]) }
      titles = all.enumerated().map { index, title in
        let label =
          all.count > 1 ? writer.wording.annex(index + 1) : writer.wording.phrase(.annex)
        return (label, title)
      }
      bookmarks = titles.enumerated().map { index, entry in
        let words = writer.plain(entry.title)
        return (words.isEmpty ? entry.label : "\(entry.label). \(words)", "annex-\(index)")
      }
    }

    func boxes() throws -> [FlowBox] {
      var boxes: [FlowBox] = []
      let annexes = report.annexes
      for index in titles.indices {
        var annex = try head(index)
        annex +=
          index < annexes.count ? try blocks.blocks(annexes[index].blocks) : try sources()
        boxes += annex.within("Sect").starting(.annex)
      }
      return boxes
    }

    private func head(_ index: Int) throws -> [FlowBox] {
      let (label, title) = titles[index]
      let look = writer.look
      var setting = writer.setting(look.isOfficial ? 14 : 14)
      setting.isBold = true
      guard look.isOfficial else {
        setting.colour = look.accent
        let words = title.isEmpty ? label : "\(label). "
        return try writer.paragraph(
          [TextBlock.Run(words)] + writer.runs(title), setting, tag: "H2"
        ).at("annex-\(index)").kept(withNext: true)
      }
      setting.alignment = .centre
      var boxes = try writer.paragraph(writer.runs(label), setting, tag: "P")
      if !title.isEmpty {
        let words = writer.runs(title).map { run in
          var run = run
          run.text = run.text.uppercased()
          return run
        }
        boxes += try writer.paragraph(words, setting, tag: "H2")
      }
      (setting.isBold, setting.isItalic) = (false, true)
      boxes += try writer.paragraph(writer.runs(form.attachedTo), setting)
      boxes.append(FlowBox(height: 8) { _, _, _ in })
      return boxes.at("annex-\(index)").kept(withNext: true)
    }

    /// Where figures come from: each metric, its value, and under them how it came to be.
    private func sources() throws -> [FlowBox] {
      try writer.origins.entries.flatMap(entry).within("L")
    }

    private func entry(_ entry: WordOrigins.Entry) throws -> [FlowBox] {
      let look = writer.look
      var head = writer.setting(look.originSizes.entry, before: 6)
      head.left = 20
      head.indent = -20
      let value = entry.whole(in: report).map { figure in
        let format = OriginText.format(of: figure)
        return ": "
          + FigureText(language: report.language, units: writer.units).text(
            figure, format)
      }
      let runs =
        [
          TextBlock.Run("\(entry.number).\u{2002}"),
          TextBlock.Run(SafeText.oneLine(writer.origins.title(of: entry)), isBold: true),
        ] + writer.runs(value ?? "").filter { !$0.text.isEmpty }
        + writer.runs(" (\(entry.figures[0].id.metric))")
      var detail = writer.setting(look.originSizes.detail, before: 1)
      detail.left = 20
      detail.leading = 1.2
      if !look.isOfficial { detail.colour = .soft }
      var boxes = try writer.paragraph(runs, head, tag: "LBody").at(entry.anchor)
        .kept(withNext: true)
      for line in writer.origins.lines(of: entry) {
        boxes += try writer.paragraph(
          [TextBlock.Run("\(line.label): ", isItalic: true)] + writer.runs(line.withDigest),
          detail, tag: "P")
      }
      return boxes.within("LI")
    }
  }
#endif
