#if PDF
  import Bulletin
  import BulletinTypesetting

  extension PDFBlocks {
    /// A paragraph; lines behind a break begin at the edge.
    func paragraph(_ inlines: [Inline]) throws -> [FlowBox] {
      try lines(inlines.lines.map(writer.runs), writer.body)
    }

    /// Points, the lines behind their mark set in.
    func list(_ items: [ListItem]) throws -> [FlowBox] {
      try items.flatMap { item in
        let lines = item.words.lines.map(writer.runs)
        return try point(lines, mark: item.mark, level: item.level)
      }.within("L")
    }

    /// A point of a list with a mark before its first line.
    func point(
      _ lines: [[TextBlock.Run]], mark: ListItem.Mark = .bullet, level: Int = 0
    ) throws -> [FlowBox] {
      var setting = writer.body
      setting.before = writer.look.isOfficial ? writer.look.paragraphGap : 3
      setting.left = Double(level) * (writer.look.isOfficial ? 18 : 15)
      if !writer.look.isOfficial {
        setting.left += 6
        setting.indent = mark == .bullet ? -9 : mark == .none ? 0 : -14
      }
      var lines = lines
      let words = words(of: mark)
      if !words.isEmpty { lines[0].insert(TextBlock.Run(words), at: 0) }
      return try self.lines(lines, setting, tag: "LBody").within("LI")
    }

    private func words(of mark: ListItem.Mark) -> String {
      switch mark {
      case .bullet: writer.look.isOfficial ? "- " : "•\u{2002}"
      case .number(let number): "\(number). "
      case .none: ""
      }
    }

    private func lines(
      _ lines: [[TextBlock.Run]], _ setting: PDFWriter.Setting, tag: String = "P"
    ) throws -> [FlowBox] {
      try lines.enumerated().flatMap { index, runs in
        var setting = setting
        if index > 0 {
          setting.before = 0
          setting.left += max(-setting.indent, 0)
          setting.indent = 0
        }
        return try writer.paragraph(runs, setting, tag: tag)
      }
    }
  }
#endif
