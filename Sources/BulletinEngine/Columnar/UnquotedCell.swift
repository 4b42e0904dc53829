/// The content of a cell in which quotes are doubled, in memory by hand that is used again.
///
/// Who makes one must `deallocate` it.
struct UnquotedCell {
  /// Sixteen bytes may be read behind the last.
  private static let slack = 32

  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 256

  init() { memory = .allocate(capacity: 256 + Self.slack) }

  func deallocate() { memory.deallocate() }

  /// The content that was taken last.
  var bytes: UnsafePointer<UInt8> { UnsafePointer(memory) }

  /// Takes what stands between the quotes of a cell, each doubled quote once.
  ///
  /// - Returns: How many bytes there are; nil for a cell in which a quote stands alone.
  @inline(never)
  mutating func take(_ cell: UnsafePointer<UInt8>, _ length: Int, _ quote: UInt8) -> Int? {
    if length > capacity {
      memory.deallocate()
      capacity = length * 2
      memory = .allocate(capacity: capacity + Self.slack)
    }
    var (from, to) = (0, 0)
    while from < length {
      let byte = cell[from]
      from &+= 1
      if byte == quote {
        guard from < length, cell[from] == quote else { return nil }
        from &+= 1
      }
      memory[to] = byte
      to &+= 1
    }
    return to
  }
}
