/// The SHA-256 of bytes at hand (FIPS 180-4).
public enum FileDigest {
  /// 64 hexadecimal digits in lower case.
  public static func sha256(of bytes: [UInt8]) -> String { SHA256.hexadecimal(of: bytes) }
}
