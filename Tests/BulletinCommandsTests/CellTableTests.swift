import Testing

@testable import BulletinEngine

/// Cells of every length are told apart by their hashes, or look-ups would walk through all of them.
@Suite struct CellTableTests {
  @Test(arguments: [1, 4, 8, 9, 16, 17, 24, 25, 40, 100])
  func differentCellsHaveDifferentHashes(_ length: Int) {
    let count = length == 1 ? 200 : 5000
    var hashes: Set<UInt64> = []
    for number in 0..<count {
      // The digits stand at the end, so that long cells begin alike.
      let digits = Array("\(number)".utf8)
      var bytes =
        length == 1
        ? [UInt8(number)]
        : Array(repeating: UInt8(ascii: "a"), count: length - digits.count) + digits
      bytes += Array(repeating: 0, count: 16)
      hashes.insert(bytes.withUnsafeBytes { CellTable.hash($0.baseAddress!, length) & 0xFFFF_FFFF })
    }
    #expect(hashes.count >= count - 2)
  }
}
