#if PDF
  import Bulletin
  import BulletinTypesetting

  /// Sets what the report tree holds in the type of a layout.
  struct PDFWriter {
    let report: Report
    var look: PDFLook
    let typesetter: Typesetter
    let wording: Wording
    let origins: WordOrigins
    let units: UnitVocabulary
    private let figures: FigureText

    /// How a paragraph is set, where it differs from running text.
    struct Setting {
      var size: Double
      var alignment = TextBlock.Alignment.justified
      var indent = 0.0
      /// How far the whole paragraph is set in.
      var left = 0.0
      var isBold = false
      var isItalic = false
      var colour = PDFLook.Colour.black
      /// The room over it.
      var before = 0.0
      /// From one line to the next, as a part of the size.
      var leading: Double
    }

    init(_ report: Report, _ look: PDFLook, _ typesetter: Typesetter, units: UnitVocabulary) {
      self.report = report
      self.look = look
      self.typesetter = typesetter
      self.units = units
      wording = Wording(report.language)
      origins = WordOrigins(report)
      figures = FigureText(language: report.language, units: units)
    }

    /// Running text.
    var body: Setting {
      Setting(
        size: look.size, alignment: look.isOfficial ? .justified : .start,
        indent: look.firstLine, before: look.paragraphGap, leading: look.leading)
    }

    /// Text of a size, from the left.
    func setting(_ size: Double, before: Double = 0) -> Setting {
      Setting(size: size, alignment: .start, before: before, leading: 1.25)
    }

    /// A paragraph as lines; the first two and the last two stay together.
    func paragraph(
      _ runs: [TextBlock.Run], _ setting: Setting, tag: String? = "P", width: Double? = nil
    ) throws -> [FlowBox] {
      let width = (width ?? look.area(isLandscape: false).width) - setting.left
      let block = try block(runs, setting, width: width)
      var boxes = block.lines.indices.map { line(block, $0, setting) }
      boxes[0].before = setting.before
      if boxes.count > 1 {
        boxes[0].keepsWithNext = true
        boxes[boxes.count - 2].keepsWithNext = true
      }
      return tag.map { boxes.within($0) } ?? boxes
    }

    /// Text that has been set, to be drawn by hand.
    func block(
      _ runs: [TextBlock.Run], _ setting: Setting, width: Double?, partsWords: Bool = true
    ) throws -> TextBlock {
      let runs = runs.map { run in
        var run = run
        run.text = LaoBreaks.marked(run.text)
        if setting.isBold { run.isBold = true }
        if setting.isItalic { run.isItalic = true }
        return run
      }
      // Lao has no blanks between words, and its letters are not to be spread instead.
      let isLao = runs.contains { run in
        run.text.unicodeScalars.contains { (0xE80...0xEFF).contains($0.value) }
      }
      return try TextBlock(
        runs,
        TextBlock.Style(
          families: look.families, size: setting.size,
          alignment: setting.alignment == .justified && isLao ? .start : setting.alignment,
          indent: setting.indent),
        width: width, with: typesetter, partsWords: partsWords)
    }

    /// The distance from one line of a block to the next.
    func leading(_ block: TextBlock, _ setting: Setting) -> Double {
      let height = block.lines.map(\.height).max() ?? 0
      return max(setting.size * setting.leading, height)
    }

    private func line(_ block: TextBlock, _ index: Int, _ setting: Setting) -> FlowBox {
      let height = max(setting.size * setting.leading, block.lines[index].height)
      let lift = (height - block.lines[index].height) / 2
      return FlowBox(height: height) { canvas, x, y in
        canvas.setColour(setting.colour)
        canvas.draw(block, line: index, x: x + setting.left, y: y + lift)
      }
    }
  }

  extension PDFWriter {
    /// Words as they stand.
    func runs(_ text: String) -> [TextBlock.Run] { [TextBlock.Run(SafeText.oneLine(text))] }

    /// Running text with its figures, each of which leads to its origin.
    func runs(_ inlines: [Inline]) -> [TextBlock.Run] {
      inlines.flatMap { inline -> [TextBlock.Run] in
        switch inline {
        case .text(let words): return runs(words)
        case .mark(let mark):
          return [TextBlock.Run("(\(SafeText.oneLine(mark)))", isRaised: true)]
        case .figure(let id, let format):
          guard let figure = report.figure(id) else { return runs("\(id)") }
          return [run(figure, format)]
        case .code(let words): return runs(words)
        case .lineBreak: return runs(" ")
        case .link(let address, let inner):
          let address = WebAddress.allowed(address)
          return runs(inner).map { run in
            var run = run
            if address != nil { (run.address, run.link) = (address, nil) }
            return run
          }
        case .strong(let inner):
          return runs(inner).map { run in
            var run = run
            run.isBold = true
            return run
          }
        case .emphasis(let inner):
          return runs(inner).map { run in
            var run = run
            run.isItalic = true
            return run
          }
        }
      }
    }

    /// A figure that leads to its origin.
    func run(_ figure: Figure, _ format: FigureFormat = .standard) -> TextBlock.Run {
      TextBlock.Run(
        SafeText.oneLine(figures.text(figure, format)), link: origins.anchor(of: figure))
    }

    /// Running text without markup.
    func plain(_ inlines: [Inline]) -> String {
      SafeText.oneLine(figures.text(inlines, of: report))
    }
  }

  extension PDFCanvas {
    /// Sets the colour of what is drawn next.
    func setColour(_ colour: PDFLook.Colour) { setColour(colour.red, colour.green, colour.blue) }
  }
#endif
