extension ExpressionEvaluator {
  /// The value of a function.
  ///
  /// `if` and `coalesce` calculate only the argument they choose, so that a result which does not
  /// fit matters only where it is wanted; bad cells were refused before.
  func call(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode]
  ) -> ExpressionValue {
    switch function {
    case .if: chosen(arguments)
    case .coalesce: firstPresent(arguments)
    case .isMissing: isMissing(value(of: arguments[0]))
    case .year, .half, .quarter, .month, .day, .weekday, .days, .months:
      onDates(function, arguments.map(value(of:)))
    case .lower, .upper, .trim, .length, .contains, .startsWith, .endsWith, .fold:
      onTexts(function, arguments.map(value(of:)))
    case .abs, .round, .floor, .ceil: onNumbers(function, arguments.map(value(of:)))
    case .min, .max: extreme(function, arguments.map(value(of:)))
    }
  }

  private func chosen(_ arguments: [ExpressionNode]) -> ExpressionValue {
    let condition = value(of: arguments[0])
    if case .boolean(let truth) = condition { return value(of: arguments[truth ? 1 : 2]) }
    switch condition.standing {
    case .missing: return value(of: arguments[2])
    case .notStated, .fault: return condition
    case .present: return Self.unfit("if()")
    }
  }

  private func firstPresent(_ arguments: [ExpressionNode]) -> ExpressionValue {
    var value = ExpressionValue.missing
    for argument in arguments {
      value = self.value(of: argument)
      if value.standing != .missing { break }
    }
    return value
  }

  private func isMissing(_ value: ExpressionValue) -> ExpressionValue {
    value.standing == .fault ? value : .boolean(value.standing == .missing)
  }

  private func onDates(
    _ function: ExpressionFunction, _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    if let spread = Self.spread(arguments) { return spread }
    var days: [CalendarDay] = []
    for case .date(let day) in arguments { days.append(day) }
    guard days.count == arguments.count else { return Self.unfit("\(function.rawValue)()") }
    let day = days[0]
    let number =
      switch function {
      case .year: context.calendar.year(of: day)
      case .half: context.calendar.half(of: day)
      case .quarter: context.calendar.quarter(of: day)
      case .month: context.calendar.month(of: day)
      case .day: day.day
      case .weekday: day.weekday
      case .days: day.days(to: days[1])
      default: day.wholeMonths(to: days[1])
      }
    return .decimal(ExactDecimal(number))
  }

  private func onTexts(
    _ function: ExpressionFunction, _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    if let spread = Self.spread(arguments) { return spread }
    var texts: [String] = []
    for case .text(let text) in arguments { texts.append(text) }
    guard texts.count == arguments.count else { return Self.unfit("\(function.rawValue)()") }
    let text = texts[0]
    switch function {
    case .lower: return .text(text.lowercased())
    case .upper: return .text(text.uppercased())
    case .trim: return .text(trimmed(text))
    case .fold: return .text(FoldedText.withoutCaseAndMarks(text))
    case .length:
      return .decimal(ExactDecimal(FoldedText.composed(text).unicodeScalars.count))
    default:
      let whole = Array(FoldedText.composed(text).utf8)
      let part = Array(FoldedText.composed(texts[1]).utf8)
      switch function {
      case .startsWith: return .boolean(whole.starts(with: part))
      case .endsWith: return .boolean(whole.reversed().starts(with: part.reversed()))
      default: return .boolean(whole.contains(part))
      }
    }
  }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The least or greatest of values of one kind.
  private func extreme(
    _ function: ExpressionFunction, _ arguments: [ExpressionValue]
  ) -> ExpressionValue {
    if let spread = Self.spread(arguments) { return spread }
    let least = function == .min
    return arguments.dropFirst().reduce(arguments[0]) { chosen, next in
      switch (chosen, next) {
      case (.fault, _): chosen
      case (.text(let a), .text(let b)): .text(least ? min(a, b) : max(a, b))
      case (.date(let a), .date(let b)): .date(least ? min(a, b) : max(a, b))
      case (.decimal(let a), .decimal(let b)): .decimal(least ? min(a, b) : max(a, b))
      default: extremeQuantity(function, chosen, next)
      }
    }
  }
}
