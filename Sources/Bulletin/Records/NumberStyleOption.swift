/// How numbers are written: `vi` is `1.440` and `12,5`, `en` is `1,440` and `12.5`.
public enum NumberStyleOption: String, OptionValue, CaseIterable {
  /// Point for groups, comma for decimals.
  case vi
  /// Comma for groups, point for decimals.
  case en
}
