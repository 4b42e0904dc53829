extension Expression {
  /// The expression that is one name, of whatever letters.
  ///
  /// - Throws: `ExpressionFault` for a text that no name can be.
  public static func column(_ name: String) throws(ExpressionFault) -> Expression {
    let isPlain = name.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar.properties.isAlphabetic || scalar == "_"
        || (index > 0 && ("0"..."9").contains(scalar))
    }
    return try parse(isPlain ? name : "`\(name)`")
  }
}
