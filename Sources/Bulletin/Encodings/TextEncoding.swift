/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, OptionValue, CaseIterable {
  /// A byte order mark, then UTF-8, then what fits Vietnamese best.
  case auto
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 in the order that its mark says; little-endian without one.
  case utf16 = "utf-16"
  /// UTF-16, the lesser byte first.
  case utf16le = "utf-16le"
  /// UTF-16, the greater byte first.
  case utf16be = "utf-16be"
  /// Windows-1258: Vietnamese, its tones as letters of their own behind the vowels.
  case windows1258 = "windows-1258"
}
