/// How numbers are written where the digits alone do not tell.
public enum NumberStyle: Sendable, Hashable {
  /// `1.440` is 1440, `12,5` is twelve and a half.
  case vi
  /// `1,440` is 1440, `12.5` is twelve and a half.
  case en
  /// Not known.
  case undecided
}
