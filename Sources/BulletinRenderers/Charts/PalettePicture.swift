import CArchive

/// A picture of at most 256 colours: a byte for each point, which packs five times as fast as three
/// bytes and into a third of the room.
struct PalettePicture {
  /// How many points are in a row.
  let width: Int
  /// How many rows there are.
  let height: Int
  /// The colours, three bytes each.
  private let palette: [UInt8]
  /// The places of the points in the palette, each row behind a zero: its filter, which is none.
  private let rows: [UInt8]

  /// Makes a picture of points, row by row, each `0xFFRRGGBB`.
  ///
  /// Colours that differ least become their mean, more of them where there would be too many: the
  /// plain colours of a chart, of which it has most, stay as they are.
  init(_ points: [UInt32], width: Int) {
    self.width = width
    height = width > 0 ? points.count / width : 0
    var dropped = 4
    var colours = Colours(points, dropped: dropped)
    while colours.count > 256 {
      dropped += 1
      colours = Colours(points, dropped: dropped)
    }
    palette = colours.palette
    rows = colours.rows(of: points, width: width, height: height)
  }

  /// The picture as a PNG file (ISO/IEC 15948); nil on a machine without zlib.
  ///
  /// - Returns: The same bytes for the same points.
  var png: [UInt8]? {
    guard let library = czlib()?.pointee else { return nil }
    var room = library.compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(room))
    guard library.compress2(&packed, &room, rows, UInt(rows.count), 3) == 0 else { return nil }
    func bytes(_ number: UInt32) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      let named = Array(name.utf8) + content
      let check = library.crc32(0, named, UInt32(named.count))
      return bytes(UInt32(content.count)) + named + bytes(UInt32(truncatingIfNeeded: check))
    }
    // Eight bits a point, places in a palette, packed by deflate, not interlaced.
    let head = bytes(UInt32(width)) + bytes(UInt32(height)) + [8, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("PLTE", palette) + chunk("IDAT", Array(packed.prefix(Int(room)))) + chunk("IEND", [])
  }
}

/// The colours of some points, those that differ in their last bits alone taken together.
private struct Colours {
  /// How many of the last bits of red, green and blue do not count.
  private let dropped: UInt32
  /// The place of each mix in the palette.
  private var places: [UInt16]
  /// The mean of each mix, three bytes each.
  private(set) var palette: [UInt8] = []
  /// How many there are.
  var count: Int { palette.count / 3 }

  init(_ points: [UInt32], dropped: Int) {
    self.dropped = UInt32(dropped)
    let mixes = 1 << (3 * (8 - dropped))
    places = Array(repeating: 0, count: mixes)
    var sums = [(count: Int, red: Int, green: Int, blue: Int)](
      repeating: (0, 0, 0, 0), count: mixes)
    var start = 0
    while start < points.count {
      let point = points[start]
      var end = start + 1
      while end < points.count, points[end] == point { end += 1 }
      let (mix, times) = (mix(of: point), end - start)
      sums[mix].count += times
      sums[mix].red += Int(point >> 16 & 0xFF) * times
      sums[mix].green += Int(point >> 8 & 0xFF) * times
      sums[mix].blue += Int(point & 0xFF) * times
      start = end
    }
    for (mix, sum) in sums.enumerated() where sum.count > 0 {
      places[mix] = UInt16(clamping: count)
      palette += [sum.red, sum.green, sum.blue].map { UInt8(($0 + sum.count / 2) / sum.count) }
    }
  }

  /// The places of points in the palette, each row behind a zero.
  func rows(of points: [UInt32], width: Int, height: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: (width + 1) * height) { rows, count in
      // Most points are as the one before.
      var last = points.first ?? 0
      var place = UInt8(truncatingIfNeeded: places[mix(of: last)])
      var next = 0
      for row in 0..<height {
        rows[next] = 0
        next += 1
        for point in points[row * width..<(row + 1) * width] {
          if point != last {
            last = point
            place = UInt8(truncatingIfNeeded: places[mix(of: point)])
          }
          rows[next] = place
          next += 1
        }
      }
      count = next
    }
  }

  @inline(__always)
  private func mix(of point: UInt32) -> Int {
    let bits = 8 - dropped
    let mask: UInt32 = (1 << bits) - 1
    let red = point >> (16 + dropped) & mask
    let green = point >> (8 + dropped) & mask
    let blue = point >> dropped & mask
    return Int((red << bits | green) << bits | blue)
  }
}
