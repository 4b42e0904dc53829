import CNettle

/// A SHA-256 that is being made (FIPS 180-4), by nettle, which uses the processor's instructions.
public struct SHA256: Sendable {
  private var state = sha256_ctx()

  /// Begins a digest over no bytes.
  public init() { nettle_sha256_init(&state) }

  /// Takes further bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    nettle_sha256_update(&state, bytes.count, base.assumingMemoryBound(to: UInt8.self))
  }

  /// The digest of what was given so far, in hexadecimal; more may be given afterwards.
  public func hexadecimal() -> String {
    var copy = state
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&copy, 32, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of bytes at hand.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.hexadecimal()
  }
}
