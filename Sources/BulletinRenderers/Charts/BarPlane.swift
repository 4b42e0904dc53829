/// Where bars stand: upright on a level axis, or lying beside an upright one.
struct BarPlane {
  /// The axis of the numbers.
  let axis: AxisScale
  /// Whether bars go up, and not to the right.
  let isUpright: Bool
  /// Where the low end of the axis is: its y for upright bars, else its x.
  let origin: Double
  /// How long the axis is.
  let length: Double

  /// Where a number is: its y for upright bars, else its x.
  func place(_ value: Double) -> Double {
    let distance = axis.position(value) * length
    return isUpright ? origin - distance : origin + distance
  }

  /// The place some units beyond a number, away from zero.
  func place(beyond value: Double, by distance: Double) -> Double {
    let step = value < 0 ? -distance : distance
    return isUpright ? place(value) - step : place(value) + step
  }
}

extension ChartSheet {
  /// A bar between two places of the plane.
  mutating func block(
    _ plane: BarPlane, along: Double, thickness: Double, _ from: Double, _ to: Double,
    _ attributes: String
  ) {
    let (start, size) = (min(from, to), abs(to - from))
    if plane.isUpright {
      canvas.rect(along, start, thickness, size, attributes)
    } else {
      canvas.rect(start, along, size, thickness, attributes)
    }
  }

  /// The bar of one figure from zero: hollow for what is yet to be and for what is at most,
  /// hollow beyond its end for what may be more.
  mutating func bar(
    _ cell: ChartCell, look: Int, _ plane: BarPlane, along: Double, thickness: Double
  ) {
    guard let value = cell.value else { return }
    let (zero, end) = (plane.place(0), plane.place(value))
    let (filled, hollow) = (palette.fill(look), palette.outline(look))
    if cell.isAhead || cell.bound == .atMost {
      block(plane, along: along, thickness: thickness, zero, end, hollow)
      return
    }
    block(plane, along: along, thickness: thickness, zero, end, filled)
    if let range = cell.range {
      let (low, high) = (plane.place(range.lowerBound), plane.place(range.upperBound))
      block(plane, along: along, thickness: thickness, low, high, hollow)
    } else if cell.bound == .atLeast {
      let stub = plane.place(beyond: value, by: Self.stub)
      block(plane, along: along, thickness: thickness, end, stub, hollow)
    }
  }

  /// How far the hollow end of a bar goes that may be longer.
  static let stub = 9.0

  /// What is printed at the end of a bar, or in its place.
  mutating func barLabel(_ cell: ChartCell?, _ plane: BarPlane, middle: Double, turned: Bool) {
    let end = cell?.range?.upperBound ?? cell?.value ?? 0
    let gap = cell?.bound == .atLeast ? Self.stub + 5 : 5
    let at = plane.place(beyond: end, by: gap)
    let words = cell?.label ?? "–"
    let small = ChartMeasures.small
    if !plane.isUpright {
      canvas.text(words, at, middle + 5, end < 0 ? .end : .start, size: small)
    } else if turned {
      canvas.text(words, middle + 4.5, at, end < 0 ? .end : .start, size: small, turned: -90)
    } else {
      canvas.text(words, middle, end < 0 ? at + 9 : at, .middle, size: small)
    }
  }

  /// A part of a bar, with its number where there is room.
  mutating func segment(
    _ cell: ChartCell, look: Int, _ plane: BarPlane, along: Double, thickness: Double,
    from: Double, to: Double
  ) {
    let (start, end) = (plane.place(from), plane.place(to))
    let style =
      cell.isAhead || cell.bound == .atMost ? palette.outline(look) : palette.fill(look)
    block(plane, along: along, thickness: thickness, start, end, style)
    partLabel(
      cell.label, look: look, isHollow: cell.isAhead || cell.bound == .atMost,
      width: plane.isUpright ? thickness : abs(end - start),
      height: plane.isUpright ? abs(end - start) : thickness,
      x: plane.isUpright ? along + thickness / 2 : (start + end) / 2,
      y: plane.isUpright ? (start + end) / 2 : along + thickness / 2)
  }

  /// Words within an area, on a plain ground so that the pattern does not run through them;
  /// nothing where there is no room.
  mutating func partLabel(
    _ words: String, look: Int, isHollow: Bool = false, width: Double, height: Double,
    x: Double, y: Double
  ) {
    let room = TextMetrics.width(words, size: ChartMeasures.small) + 6
    guard room <= width, height >= 16 else { return }
    if !isHollow {
      canvas.rect(x - room / 2, y - 8, room, 16, palette.plainFill(look))
    }
    canvas.text(
      words, x, y + 4.5, .middle, size: ChartMeasures.small,
      style: isHollow ? .plain : .onColour)
  }

  /// The parts of one bar, what is below zero on the other side.
  mutating func stack(
    _ panel: ChartPanel, _ category: Int, _ plane: BarPlane, along: Double, thickness: Double
  ) {
    var (up, down) = (0.0, 0.0)
    var gaps: [String] = []
    for (index, series) in panel.series.enumerated() {
      let cell = series.cells[category]
      guard let cell, let value = cell.value else {
        gaps.append(cell?.label ?? "–")
        continue
      }
      let from = value < 0 ? down : up
      canvas.beginFigure(cell, title: panel.title(category, index))
      segment(
        cell, look: series.look, plane, along: along, thickness: thickness, from: from,
        to: from + value)
      canvas.endFigure()
      if value < 0 { down += value } else { up += value }
    }
    guard !gaps.isEmpty else { return }
    let mark = gaps.contains("…") ? "…" : "–"
    let middle = along + thickness / 2
    if plane.isUpright {
      canvas.text(mark, middle, plane.place(up) - 5, .middle, size: ChartMeasures.small)
    } else {
      canvas.text(mark, plane.place(up) + 5, middle + 5, size: ChartMeasures.small)
    }
  }
}
