#if PDF
  import Bulletin
  import BulletinTypesetting

  /// A report as pages.
  struct PDFDocument {
    private let report: Report
    private let look: PDFLook
    private let writer: PDFWriter
    private let blocks: PDFBlocks
    private let marks = StructureMarks()
    private let wording: Wording

    init(_ report: Report, _ layout: PageLayout, units: UnitVocabulary) throws {
      self.report = report
      let typesetter = try Typesetter(language: report.language.code)
      var look = PDFLook.of(layout)
      look.families = typesetter.families(look.families)
      self.look = look
      writer = PDFWriter(report, look, typesetter, units: units)
      wording = Wording(report.language)
      blocks = PDFBlocks(
        writer: writer, marks: marks,
        numbers: PDFHeadingNumbers(report, isNumbered: look.isOfficial))
    }

    /// The bytes of the file.
    func bytes() throws -> [UInt8] {
      var boxes = try head()
      var bookmarks: [(title: String, place: String)] = []
      for (index, part) in report.parts.enumerated() where !part.isAnnex {
        let place = "part-\(index)"
        boxes += try blocks.part(part, place: place)
        if !part.title.isEmpty { bookmarks.append((writer.plain(part.title), place)) }
      }
      if !report.notes.isEmpty {
        let title = wording.phrase(.dataNotes)
        boxes +=
          (try blocks.heading(1, [.text(title)]).at("data-notes")
          + blocks.blocks(report.notes)).within("Sect")
        bookmarks.append((title, "data-notes"))
      }
      if look.isOfficial {
        boxes += try PDFOfficial(form: OfficialForm(report), writer: writer).closing()
      }
      let annexes = try PDFAnnexes(writer: writer, blocks: blocks)
      boxes += try annexes.boxes()
      bookmarks += annexes.bookmarks
      return try draw(
        PageComposer(look: look).pages(of: boxes.turnedWithNext.within("Document")), bookmarks)
    }

    private func head() throws -> [FlowBox] {
      guard !look.isOfficial else {
        return try PDFOfficial(form: OfficialForm(report), writer: writer).head()
      }
      var boxes: [FlowBox] = []
      var setting = writer.setting(9)
      setting.colour = .soft
      if let issuer = report.letterhead?.issuer?[report.language], !issuer.isEmpty {
        boxes += try writer.paragraph(writer.runs(issuer.uppercased()), setting)
      }
      var title = writer.setting(20, before: 3)
      (title.isBold, title.colour, title.leading) = (true, look.accent, 1.18)
      boxes += try writer.paragraph(writer.runs(report.title), title, tag: "H1")
      (setting.size, setting.before) = (11, 4)
      boxes += try writer.paragraph(
        writer.runs("\(wording.phrase(.period)): \(wording.period(report.period))"), setting)
      let (width, accent) = (look.area(isLandscape: false).width, look.accent)
      boxes.append(
        FlowBox(height: 14) { canvas, x, y in
          canvas.setColour(accent)
          canvas.line(from: (x, y + 6), to: (x + width, y + 6), width: 1)
        })
      return boxes.kept(withNext: true)
    }
  }

  extension PDFDocument {
    private func draw(
      _ pages: [PageComposer.Page], _ bookmarks: [(title: String, place: String)]
    ) throws -> [UInt8] {
      let canvas = try PDFCanvas(width: PDFLook.page.width, height: PDFLook.page.height)
      let title = writer.plain(report.title)
      canvas.set(.title, to: title)
      canvas.set(.creator, to: "Bulletin")
      if let issuer = report.letterhead?.issuer?[report.language] {
        canvas.set(.author, to: SafeText.oneLine(issuer))
      }
      // Without a day of its own a report is dated by the end of its period, so that its bytes do
      // not depend on when it was made.
      canvas.set(.creationDate, to: "\(report.issued ?? report.period.last)T00:00:00Z")
      var open: [String] = []
      for (index, page) in pages.enumerated() {
        let (width, height) =
          page.isLandscape
          ? (PDFLook.page.height, PDFLook.page.width) : (PDFLook.page.width, PDFLook.page.height)
        canvas.beginPage(width: width, height: height)
        let furniture = PageFurniture(
          report: report, look: look, writer: writer, width: width, height: height)
        try furniture.draw(
          on: canvas, number: page.number, index: index, of: pages.count)
        for (box, y, isRepeated) in page.boxes {
          try draw(box, y, isRepeated, page.isLandscape, on: canvas, &open)
        }
      }
      for bookmark in bookmarks {
        _ = canvas.addBookmark(SafeText.oneLine(bookmark.title), to: bookmark.place)
      }
      return PDFCompletion(
        language: report.language.code, heads: marks.heads, pictures: marks.pictures
      ).completed(try canvas.finish())
    }

    private func draw(
      _ box: FlowBox, _ y: Double, _ isRepeated: Bool, _ isLandscape: Bool,
      on canvas: PDFCanvas, _ open: inout [String]
    ) throws {
      for tag in box.opens where !isRepeated {
        canvas.beginTag(tag)
        open.append(tag)
      }
      marks.isTagging = !isRepeated
      let x = isLandscape ? look.margins.top : look.margins.left
      let top = isLandscape ? look.margins.left : look.margins.top
      if let place = box.place, !isRepeated {
        try canvas.place(place) { try box.draw(canvas, x, top + y) }
      } else {
        try box.draw(canvas, x, top + y)
      }
      for _ in 0..<(isRepeated ? 0 : box.closes) {
        if let tag = open.popLast() { canvas.endTag(tag) }
      }
    }
  }
#endif
