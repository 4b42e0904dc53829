/// The names under points: level where they fit, else slanted, and where even that is too close, or
/// they are of an order, only every second, third or further one.
struct PointNames {
  private enum Layout {
    case level([TextLines])
    case slanted([TextLines])
  }

  private let layout: Layout
  private let slot: Double
  private let every: Int

  /// The longest a slanted name is along its line.
  private static let longest = 150.0
  /// The sine and cosine of 40 degrees, the slant.
  private static let (sine, cosine) = (0.643, 0.766)

  /// From here on slanted names stand clear of each other.
  private static let leastSlot = 15.0

  /// Whether names that are left out can be told from their neighbours, as years and months can.
  static func areOrdered(_ names: [String]) -> Bool {
    names.allSatisfy { $0.contains(where: \.isNumber) }
  }

  init(_ names: [String], slot: Double) {
    self.slot = slot
    let size = ChartMeasures.small
    let isOrdered = Self.areOrdered(names)
    let most = isOrdered || slot < 60 ? 2 : 5
    let level = names.map { TextLines($0, width: slot - 4, size: size, limit: most) }
    if slot > 12, level.allSatisfy(\.isWhole) {
      (layout, every) = (.level(level), 1)
      return
    }
    let lines = names.map { TextLines($0, width: Self.longest, size: size, limit: 1) }
    let widest = lines.map { $0.width(size: size) }.max() ?? 0
    let need = Int(((widest + 10) / slot).rounded(.up))
    if !isOrdered, slot >= Self.leastSlot {
      // A point whose name is left out is nobody's.
      (layout, every) = (.slanted(lines), 1)
    } else if need <= 4 || widest < 45 {
      (layout, every) = (.level(lines), max(need, 1))
    } else {
      (layout, every) = (.slanted(lines), max(Int((20 / slot).rounded(.up)), 1))
    }
  }

  func draw(on sheet: inout ChartSheet, from left: Double) {
    let small = ChartMeasures.small
    func x(_ index: Int) -> Double { left + slot * (Double(index) + 0.5) }
    switch layout {
    case .level(let names):
      for (index, name) in names.enumerated() where index % every == 0 {
        for (number, line) in name.lines.enumerated() {
          // The first and the last may be wider than their place: they stay in the picture.
          let half = TextMetrics.width(line, size: small) / 2
          let middle = min(max(x(index), half), ChartMeasures.width - half)
          sheet.canvas.text(
            line, middle, sheet.height + ChartMeasures.leading * Double(number + 1) - 1,
            .middle, size: small)
        }
      }
      let lines = names.map(\.lines.count).max() ?? 1
      sheet.height += ChartMeasures.leading * Double(lines) + 4
    case .slanted(let names):
      for (index, name) in names.enumerated() where index % every == 0 {
        // A name that would begin outside the picture is cut to what fits.
        let room = min(Self.longest, (x(index) - 4) / Self.cosine)
        let line = TextLines(name.lines[0], width: room, size: small, limit: 1).lines[0]
        sheet.canvas.text(
          line, x(index) + 4, sheet.height + 14, .end, size: small, turned: -40)
      }
      let widest = names.map { $0.width(size: small) }.max() ?? 0
      sheet.height += min(widest, Self.longest) * Self.sine + 22
    }
  }
}
