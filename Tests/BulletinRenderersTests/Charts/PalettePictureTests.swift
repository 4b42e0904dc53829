import Testing

@testable import BulletinRenderers

@Suite struct PalettePictureTests {
  /// The parts of a PNG file by their names.
  private static func chunks(_ png: [UInt8]) -> [String: [UInt8]] {
    var chunks: [String: [UInt8]] = [:]
    var next = 8
    while next + 8 <= png.count {
      let count = png[next..<next + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: png[next + 4..<next + 8], as: UTF8.self)
      chunks[name] = Array(png[next + 8..<next + 8 + count])
      next += count + 12
    }
    return chunks
  }

  @Test func plainColoursStayAsTheyAre() throws {
    let points: [UInt32] = [
      0xFFFF_FFFF, 0xFF1F_5F99, 0xFFFF_FFFF, 0xFF00_0000, 0xFFFF_FFFF, 0xFFB4_561A,
    ]
    let chunks = Self.chunks(try #require(PalettePicture(points, width: 3).png))
    #expect(chunks["IHDR"] == [0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0])
    #expect(
      chunks["PLTE"] == [0, 0, 0, 0x1F, 0x5F, 0x99, 0xB4, 0x56, 0x1A, 0xFF, 0xFF, 0xFF])
    #expect(chunks["IEND"] == [])
  }

  @Test func morePlacesThanAPaletteHasAreTakenTogether() throws {
    // Sixteen shades each of red, green and blue.
    let shades = (0..<16).map { UInt32($0) << 4 }
    let points = shades.flatMap { red in
      shades.flatMap { green in shades.map { 0xFF00_0000 | red << 16 | green << 8 | $0 } }
    }
    let picture = PalettePicture(points, width: 64)
    let chunks = Self.chunks(try #require(picture.png))
    let colours = try #require(chunks["PLTE"]).count / 3
    #expect((2...256).contains(colours))
    #expect(picture.png == PalettePicture(points, width: 64).png)
  }

  @Test func nothingIsNoPoints() {
    #expect(PalettePicture([], width: 0).height == 0)
  }
}
