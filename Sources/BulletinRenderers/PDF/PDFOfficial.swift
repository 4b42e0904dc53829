#if PDF
  import Bulletin
  import BulletinTypesetting

  /// The head and the end of an official document (Decree 30/2020/NĐ-CP, Appendix I).
  struct PDFOfficial {
    let form: OfficialForm
    let writer: PDFWriter

    /// A line of text with how it is set; `rule` is the length of a line under it, as a part of its
    /// own.
    private struct Piece {
      var block: TextBlock
      var leading: Double
      var rule: ClosedRange<Double>?
      var height: Double { Double(block.lines.count) * leading + (rule == nil ? 0 : 6) }
    }

    /// From the name of the country to those to whom the document goes.
    func head() throws -> [FlowBox] {
      let width = writer.look.area(isLandscape: false).width
      let country = try writer.block(
        writer.runs(form.country), setting(13, isBold: true), width: nil)
      // Both sizes are allowed (Appendix I, 4); the smaller one is for long names of places.
      let usual = max(country.width + 4, width * 0.55)
      let sizes = [14.0, 13]
      let days = try sizes.map {
        try writer.block(writer.runs(form.placeAndDay), setting($0, isItalic: true), width: nil)
      }
      let daySize = days[0].width <= usual ? sizes[0] : sizes[1]
      let dayWidth = days[0].width <= usual ? days[0].width : days[1].width
      let right = min(max(usual, dayWidth + 2), width * 0.62)
      let left = width - right - 8
      let above = try side(
        [
          (form.parent, setting(13), nil),
          (form.issuer, setting(13, isBold: true), 0.34...0.5),
        ], width: left)
      let national = try side(
        [
          (form.country, setting(13, isBold: true), nil),
          (form.motto, setting(14, isBold: true), 1...1),
        ], width: right)
      let number = try side([(form.number, setting(13), nil)], width: left)
      let day = try side([(form.placeAndDay, setting(daySize, isItalic: true), nil)], width: right)
      return [
        box(above, national, left: left, right: right, width: width, gap: 0),
        box(number, day, left: left, right: right, width: width, gap: 4),
      ] + (try title(width)) + (try addressees())
    }

    /// Who gets copies on the left, who signs on the right; nothing if neither is told.
    func closing() throws -> [FlowBox] {
      guard !form.recipients.isEmpty || !form.authority.isEmpty || form.signer != nil else {
        return []
      }
      let width = writer.look.area(isLandscape: false).width
      let left = width * 0.45
      var copies: [(String?, PDFWriter.Setting, ClosedRange<Double>?)] = []
      if !form.recipients.isEmpty {
        var heading = setting(12, isBold: true, isItalic: true)
        heading.alignment = .start
        copies.append((form.recipientsHeading, heading, nil))
        var entry = setting(11)
        entry.alignment = .start
        copies += form.recipients.map { ($0, entry, nil) }
      }
      let signs = try side(
        form.authority.map { ($0, setting(14, isBold: true), nil) }, width: width - left)
      // The room is for the signature and the seal.
      let name = try side([(form.signer, setting(14, isBold: true), nil)], width: width - left)
      var box = try self.box(
        side(copies, width: left), signs, left: left, right: width - left, width: width, gap: 0,
        below: name, room: 75)
      box.before = 18
      return [box]
    }

    private func setting(
      _ size: Double, isBold: Bool = false, isItalic: Bool = false
    ) -> PDFWriter.Setting {
      var setting = writer.setting(size)
      setting.alignment = .centre
      (setting.isBold, setting.isItalic, setting.leading) = (isBold, isItalic, 1.15)
      return setting
    }

    private func side(
      _ lines: [(String?, PDFWriter.Setting, ClosedRange<Double>?)], width: Double
    ) throws -> [Piece] {
      try lines.compactMap { text, setting, rule in
        guard let text else { return nil }
        let block = try writer.block(writer.runs(text), setting, width: width)
        return Piece(block: block, leading: writer.leading(block, setting), rule: rule)
      }
    }

    /// Two columns beside each other.
    private func box(
      _ one: [Piece], _ other: [Piece], left: Double, right: Double, width: Double, gap: Double,
      below: [Piece] = [], room: Double = 0
    ) -> FlowBox {
      func height(_ pieces: [Piece]) -> Double { pieces.map(\.height).reduce(0, +) }
      let full = max(height(one), height(other) + (below.isEmpty ? 0 : room + height(below)))
      return FlowBox(height: full, before: gap, keepsWithNext: true) { canvas, x, y in
        draw(one, canvas, x: x, width: left, y: y)
        draw(other, canvas, x: x + width - right, width: right, y: y)
        draw(
          below, canvas, x: x + width - right, width: right, y: y + height(other) + room)
      }
    }

    private func draw(
      _ pieces: [Piece], _ canvas: PDFCanvas, x: Double, width: Double, y: Double
    ) {
      var y = y
      for piece in pieces {
        canvas.setColour(PDFLook.Colour.black)
        canvas.beginTag("P")
        for (index, line) in piece.block.lines.enumerated() {
          canvas.draw(
            piece.block, line: index, x: x,
            y: y + Double(index) * piece.leading + (piece.leading - line.height) / 2)
        }
        canvas.endTag("P")
        if let rule = piece.rule {
          let length = piece.block.width * (rule.lowerBound + rule.upperBound) / 2
          let middle = x + width / 2
          let foot = y + Double(piece.block.lines.count) * piece.leading + 2
          canvas.line(
            from: (middle - length / 2, foot), to: (middle + length / 2, foot), width: 0.75)
        }
        y += piece.height
      }
    }

    /// The kind of document and what it is about, with a rule of a third to a half under it.
    private func title(_ width: Double) throws -> [FlowBox] {
      let kind = try writer.paragraph(
        writer.runs(form.kind), setting(14, isBold: true), tag: "H1")
      let about = try writer.paragraph(
        writer.runs(form.abstract), setting(14, isBold: true), tag: "P")
      let text = try writer.block(
        writer.runs(form.abstract), setting(14, isBold: true), width: width)
      let length = min(max(text.width * 0.4, 40), width / 3)
      let rule = FlowBox(height: 12) { canvas, x, y in
        canvas.setColour(PDFLook.Colour.black)
        canvas.line(
          from: (x + (width - length) / 2, y + 3), to: (x + (width + length) / 2, y + 3),
          width: 0.75)
      }
      return (kind.below(20) + about + [rule]).kept(withNext: true)
    }

    private func addressees() throws -> [FlowBox] {
      guard let addressees = form.addressees, let first = addressees.names.first else { return [] }
      var heading = setting(14)
      heading.before = 6
      guard addressees.names.count > 1 else {
        return try writer.paragraph(
          writer.runs("\(addressees.heading) \(first)"), heading
        ).below(6)
      }
      var item = setting(14)
      item.alignment = .start
      item.left = 170
      return try writer.paragraph(writer.runs(addressees.heading), heading)
        + addressees.names.flatMap { try writer.paragraph(writer.runs("- \($0)"), item) }
    }
  }
#endif
