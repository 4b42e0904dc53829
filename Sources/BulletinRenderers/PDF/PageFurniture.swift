#if PDF
  import Bulletin
  import BulletinTypesetting

  /// What stands on every page: its number, and that the report is a draft.
  struct PageFurniture {
    let report: Report
    let look: PDFLook
    let writer: PDFWriter
    let width: Double
    let height: Double

    /// Draws it; `index` counts all pages from 0.
    ///
    /// An official document bears its number in the upper margin, but on its first page and on that
    /// of each annex (Decree 30/2020/NĐ-CP, Appendix I); others bear theirs of all below.
    func draw(on canvas: PDFCanvas, number: Int, index: Int, of count: Int) throws {
      if report.isDraft { try draft(on: canvas) }
      guard !look.isOfficial else {
        if number > 1 { try line("\(number)", 13, y: PDFLook.edge, on: canvas) }
        return
      }
      try line("\(index + 1) / \(count)", 9, y: height - PDFLook.edge - 12, on: canvas)
    }

    private func line(_ text: String, _ size: Double, y: Double, on canvas: PDFCanvas) throws {
      var setting = writer.setting(size)
      setting.alignment = .start
      let block = try writer.block([TextBlock.Run(text)], setting, width: nil)
      canvas.setColour(look.isOfficial ? PDFLook.Colour.black : .soft)
      canvas.draw(block, line: 0, x: (width - block.width) / 2, y: y)
    }

    /// The word for a draft across the page, below what is printed on it, and level in its upper
    /// corner for those who search and those who listen.
    private func draft(on canvas: PDFCanvas) throws {
      let small = try writer.block(
        [TextBlock.Run(writer.wording.phrase(.draft))], writer.setting(9), width: nil)
      canvas.setColour(PDFLook.Colour.soft)
      canvas.draw(small, line: 0, x: width - look.margins.right - small.width, y: PDFLook.edge)
      var setting = writer.setting(96)
      setting.isBold = true
      let word = writer.wording.phrase(.draft)
      let block = try writer.block([TextBlock.Run(word)], setting, width: nil)
      guard let line = block.lines.first else { return }
      canvas.setColour(PDFLook.Colour.draft)
      canvas.turned(by: -0.9, aroundX: width / 2, y: height / 2) {
        canvas.draw(block, line: 0, x: -block.width / 2, y: -line.height / 2)
      }
    }
  }
#endif
