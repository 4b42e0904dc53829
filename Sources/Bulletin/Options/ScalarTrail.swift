/// Follows the bytes of a scalar's value back to the bytes that were typed.
///
/// Exact for plain and quoted scalars, on one line or folded over several; for literal and folded
/// blocks it walks value and source in step and is right wherever they correspond.
struct ScalarTrail {
  /// For each byte of the value before interpolation, where its source begins, and one for the end.
  private var starts: [Int] = []
  /// For each byte of the value before interpolation, where its source ends.
  private var ends: [Int] = []
  private let substitutions: [Node.Scalar.Substitution]
  private let isPlainCopy: Bool

  init(_ scalar: Node.Scalar) {
    substitutions = scalar.substitutions
    isPlainCopy =
      scalar.style == .plain && !scalar.source.utf8.contains(where: Self.isBreak)
    if isPlainCopy { return }
    var walk = ScalarWalk(source: Array(scalar.source.utf8), style: scalar.style)
    (starts, ends) = walk.run()
  }

  /// Where in the source the byte at `offset` of the value was typed.
  func source(of offset: Int) -> Int {
    let before = original(offset, upper: false)
    if isPlainCopy { return before }
    return before < starts.count ? starts[before] : starts.last ?? 0
  }

  /// Where in the source the byte before `offset` of the value ends.
  func source(after offset: Int) -> Int {
    let before = original(offset, upper: true)
    if isPlainCopy { return before }
    guard before > 0 else { return starts.first ?? 0 }
    return before <= ends.count ? ends[before - 1] : ends.last ?? 0
  }

  /// The offset in the value before interpolation; inside a filled-in part, that of its `${…}`.
  private func original(_ offset: Int, upper: Bool) -> Int {
    var shift = 0
    for substitution in substitutions {
      let (now, was) = (substitution.range, substitution.original)
      if upper ? offset <= now.lowerBound : offset < now.lowerBound { break }
      if upper ? offset <= now.upperBound : offset < now.upperBound {
        return upper ? was.upperBound : was.lowerBound
      }
      shift = was.upperBound - now.upperBound
    }
    return offset + shift
  }

  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
