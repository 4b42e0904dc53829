/// A number for each different pair of numbers, in the order in which they come.
struct PairTable {
  private var keys: UnsafeMutablePointer<UInt64>
  private var values: UnsafeMutablePointer<UInt32>
  private var mask: Int
  private(set) var count = 0

  init() {
    mask = 1023
    keys = .allocate(capacity: 1024)
    values = .allocate(capacity: 1024)
    keys.initialize(repeating: .max, count: 1024)
    values.initialize(repeating: 0, count: 1024)
  }

  func deallocate() {
    keys.deallocate()
    values.deallocate()
  }

  /// Forgets all pairs.
  mutating func reset() {
    keys.update(repeating: .max, count: mask + 1)
    count = 0
  }

  /// The number of a pair, and whether it is new.
  @inline(__always)
  mutating func number(_ first: UInt32, _ second: UInt32) -> (number: UInt32, isNew: Bool) {
    let key = UInt64(first) << 32 | UInt64(second)
    var slot = Self.slot(key, mask)
    while true {
      if keys[slot] == key { return (values[slot], false) }
      if keys[slot] == .max { break }
      slot = (slot &+ 1) & mask
    }
    let number = UInt32(count)
    keys[slot] = key
    values[slot] = number
    count += 1
    if count * 2 > mask { grow() }
    return (number, true)
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }

  private mutating func grow() {
    let (oldKeys, oldValues, oldMask) = (keys, values, mask)
    mask = (mask + 1) * 4 - 1
    keys = .allocate(capacity: mask + 1)
    values = .allocate(capacity: mask + 1)
    keys.initialize(repeating: .max, count: mask + 1)
    values.initialize(repeating: 0, count: mask + 1)
    for index in 0...oldMask where oldKeys[index] != .max {
      var slot = Self.slot(oldKeys[index], mask)
      while keys[slot] != .max { slot = (slot &+ 1) & mask }
      keys[slot] = oldKeys[index]
      values[slot] = oldValues[index]
    }
    oldKeys.deallocate()
    oldValues.deallocate()
  }
}
