import Bulletin

/// A record type's headers and spellings mean one thing each, and its rows have a place in time.
struct RecordTypeChecks {
  let type: RecordType

  func faults() -> [ConformanceFault] {
    let log = FaultLog(component: "records '\(type.name)'")
    log.expectSentence(type.summary, of: "the summary")
    log.expect(!type.fields.isEmpty, "it has fields", "there is none")
    if let date = type.date {
      log.expect(
        type.field(date)?.type == .date, "a row has its place in time",
        "'\(date)' is no field of type date")
    }
    var owners: [String: String] = [:]
    for field in type.fields {
      check(field, log)
      for header in Set((field.headers + [field.name]).map { FoldedText.fold($0) }) {
        if let other = owners.updateValue(field.name, forKey: header) {
          log.fail("a header means one field", "'\(header)' is '\(other)' and '\(field.name)'")
        }
      }
    }
    return log.faults
  }

  private func check(_ field: RecordField, _ log: FaultLog) {
    log.expectSentence(field.summary, of: "the summary of '\(field.name)'")
    log.expect(
      field.name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
      }, "it documents itself", "'\(field.name)' is no name: lower case words joined by '_'")
    var meanings: [String: String] = [:]
    for code in field.codes {
      for spelling in Set((code.spellings + [code.value]).map { FoldedText.fold($0) }) {
        if let other = meanings.updateValue(code.value, forKey: spelling) {
          log.fail(
            "a spelling means one code",
            "'\(spelling)' of '\(field.name)' is '\(other)' and '\(code.value)'")
        }
      }
    }
    if let fallback = field.fallback, !field.codes.isEmpty, !field.takesOtherValues {
      log.expect(
        meanings[FoldedText.fold(fallback)] != nil, "a fallback is a value",
        "'\(fallback)' is no code of '\(field.name)'")
    }
  }
}
