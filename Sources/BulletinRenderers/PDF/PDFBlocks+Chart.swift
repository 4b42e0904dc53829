#if PDF
  import Bulletin
  import BulletinTypesetting

  extension PDFBlocks {
    /// A chart as vector pictures, one for each unit of its figures and each page of its rows, none
    /// higher than a page with its headings.
    func chart(_ chart: Chart) throws -> [FlowBox] {
      let area = look.area(isLandscape: false)
      let caption =
        chart.caption.isEmpty
        ? [] : try writer.caption(chart.caption, width: area.width).kept(withNext: true)
      // The title of a report with its period, and a heading.
      let headings = 150.0
      let whole = area.height - caption.reduce(0) { $0 + $1.height + $1.before }
      let panels = ChartPanel.panels(of: chart, in: writer.report, units: writer.units)
      let pages = panels.flatMap { $0.pages(of: chart.kind, axis: chart.axis, writer.wording) }
      let isWhole = pages.count == 1
      var boxes = caption
      for (index, page) in (isWhole ? [nil] : pages.map(Optional.some)).enumerated() {
        let room = index == 0 ? whole - headings : area.height
        boxes.append(try picture(of: chart, page, width: area.width, room: room))
      }
      return try boxes + writer.footnotes(chart.notes, width: area.width)
    }

    /// A picture of a chart, or of a panel of it alone.
    private func picture(
      of chart: Chart, _ panel: ChartPanel?, width most: Double, room: Double
    ) throws -> FlowBox {
      let picture = ChartPicture(
        panel.map(chart.part) ?? chart, of: writer.report, units: writer.units,
        panels: panel.map { [$0] }, families: writer.typesetter.families(PDFLook.timesAndKin))
      let scale = min(most / Double(picture.width), room / Double(picture.height))
      let (width, height) = (Double(picture.width) * scale, Double(picture.height) * scale)
      let vector = try VectorPicture(svg: picture.svg)
      let words = picture.title == "" ? picture.summary : "\(picture.title). \(picture.summary)"
      let marks = marks
      return FlowBox(height: height, before: 4, opens: ["Figure"], closes: 1) { canvas, x, y in
        marks.pictures.append(words)
        try canvas.draw(vector, x: x + (most - width) / 2, y: y, width: width, height: height)
      }
    }
  }
#endif
