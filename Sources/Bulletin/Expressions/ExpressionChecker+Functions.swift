extension ExpressionChecker {
  /// The type of a function's value; it has as many arguments as it takes.
  func call(
    _ function: ExpressionFunction, _ arguments: [Operand], _ range: Range<Int>
  ) throws(ExpressionFault) -> ValueType {
    let what = Message(verbatim: "\(function.rawValue)()")
    switch function {
    case .year, .half, .quarter, .month, .day, .weekday, .days, .months:
      for argument in arguments { try expect(.date, argument, of: what) }
      return .integer
    case .lower, .upper, .trim, .fold:
      try expect(.text, arguments[0], of: what)
      return .text
    case .length:
      try expect(.text, arguments[0], of: what)
      return .integer
    case .contains, .startsWith, .endsWith:
      for argument in arguments { try expect(.text, argument, of: what) }
      return .boolean
    case .abs: return try number(arguments[0], of: what)
    case .floor, .ceil: return try whole(number(arguments[0], of: what))
    case .round:
      let type = try number(arguments[0], of: what)
      guard arguments.count == 2 else { return whole(type) }
      let places = arguments[1]
      switch places.type {
      case .integer, .undetermined: return type
      case let other:
        throw ExpressionFault(
          places.node.range, "\(what) needs a whole number of places, not \(other)")
      }
    case .min, .max:
      let type = try common(arguments, "be compared with")
      guard type.isOrdered else {
        throw ExpressionFault(range, "\(what) does not apply to \(type)")
      }
      return type
    case .coalesce: return try value(of: arguments, "take the place of", what)
    case .isMissing:
      _ = try value(of: arguments, "stand beside", what)
      return .boolean
    case .if:
      try expectCondition(arguments[0], of: what)
      return try value(of: Array(arguments[1...]), "be the alternative to", what)
    }
  }

  /// The common type of arguments, none of them a list.
  private func value(
    of arguments: [Operand], _ verb: Message, _ what: Message
  ) throws(ExpressionFault) -> ValueType {
    for argument in arguments {
      if case .list = argument.type {
        throw ExpressionFault(argument.node.range, "\(what) does not take a list")
      }
    }
    return try common(arguments, verb)
  }

  private func whole(_ type: ValueType) -> ValueType { type == .decimal ? .integer : type }
}
