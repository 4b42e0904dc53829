import Bulletin

/// Options decode and document themselves, and making a component is pure.
struct OptionChecks {
  let entry: RegistryEntry
  private let options: SampleOptions
  private let log: FaultLog

  /// Takes the sample's options; those made of examples alone get one more where that is needed.
  init(entry: RegistryEntry, options: SampleOptions, isGiven: Bool, log: FaultLog) {
    self.entry = entry
    self.log = log
    var options = options
    if !isGiven, Self.make(entry, options.node).component == nil {
      options =
        options.supplements.first { Self.make(entry, $0.node).component != nil } ?? options
    }
    self.options = options
  }

  /// Checks everything about the options.
  ///
  /// - Returns: The component of the sample's options, if there is one.
  func component() -> (any Component)? {
    documentation()
    examples()
    unknownAndMissingKeys()
    let (component, told) = make(options.node)
    guard let component else {
      log.fail("its options can be read", told.map(\.description).joined(separator: "; "))
      return nil
    }
    if let again = make(options.node).component {
      log.expect(
        Self.text(of: component) == Self.text(of: again), "making it is pure",
        "two components of the same options differ: does init read a clock or a random number?")
    }
    return component
  }

  /// Components each of whose secret options holds the sample secret.
  func withSecrets() -> [(component: any Component, option: String)] {
    entry.facts.filter(\.isSecret).flatMap { fact in
      SampleOptions.secretForms.compactMap { form in
        make(options.setting(fact.name, form)).component.map { ($0, fact.name) }
      }
    }
  }

  private func make(_ node: Node) -> (component: (any Component)?, told: [Diagnostic]) {
    Self.make(entry, node)
  }

  private static func make(
    _ entry: RegistryEntry, _ node: Node
  ) -> (component: (any Component)?, told: [Diagnostic]) {
    let diagnostics = Diagnostics()
    let component = entry.make(node, owner: "the sample", alongside: ["type"], diagnostics)
    return (diagnostics.hasErrors ? nil : component, diagnostics.all)
  }

  private func documentation() {
    log.expectSentence(entry.summary, of: "the summary")
    let name = entry.name.text
    log.expect(
      !name.isEmpty
        && name.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
        }, "it documents itself",
      "'\(name)' is no name: lower case letters, digits, '-', '_' and '.'")
    document(entry.facts, in: "")
  }

  private func document(_ facts: [SettingFacts], in group: String) {
    for fact in facts {
      log.expectSentence(fact.help, of: "the help of '\(group)\(fact.name)'")
      log.expect(
        !fact.typeText.isEmpty, "it documents itself",
        "'\(group)\(fact.name)' has a type without words")
      if group.split(separator: ".").count < 6 {
        document(fact.facts, in: "\(group)\(fact.name).")
      }
    }
    log.expect(
      Set(facts.map(\.name)).count == facts.count, "it documents itself",
      "two options have one name")
  }

  /// What documentation shows can be typed: examples as they stand, and defaults.
  private func examples() {
    for fact in entry.facts {
      if let example = fact.example {
        do {
          accept(fact, try FlowText.read(example, file: SampleOptions.file), "example")
        } catch {
          log.fail("its examples can be read", "'\(fact.name)': \(error)")
        }
      }
      if let value = fact.defaultValue, value != .null, !fact.isSecret {
        accept(
          fact, Node(value) { _ in Place(file: SampleOptions.file, line: 1, column: 1) }, "default")
      }
    }
  }

  private func accept(_ fact: SettingFacts, _ value: Node, _ what: String) {
    // Beside the sample's keys an option may be one too many, or lack its partner.
    let harmless: [DiagnosticCode] = [.conflictingKeys, .missingKey, .badOption]
    let faults = make(options.setting(fact.name, value)).told.filter {
      $0.severity == .error && !harmless.contains($0.code)
    }
    for fault in faults {
      log.fail("its \(what)s can be read", "'\(fact.name)': \(fault.message)")
    }
  }

  private func unknownAndMissingKeys() {
    let strange = "no_such_key"
    let told = make(
      options.setting(strange, Node(.scalar(Node.Scalar("1")), at: options.node.place))
    ).told
    log.expect(
      told.contains { $0.code == .unknownKey }, "unknown keys are told",
      "an option 'no_such_key' went unseen")
    for fact in entry.facts where fact.isRequired {
      let told = make(options.removing(fact.name)).told
      log.expect(
        told.contains { $0.code == .missingKey || $0.code == .conflictingKeys },
        "missing keys are told", "without '\(fact.name)' nothing is said")
    }
  }

  /// All that a component holds, in words; closures have none.
  private static func text(of component: any Component) -> String {
    var text = ""
    dump(component, to: &text, maxDepth: 8, maxItems: 2000)
    // Objects print where they lie in memory, and sets and dictionaries have no order.
    return text.split(separator: "\n").filter { !$0.contains("#") && !$0.contains("0x") }
      .sorted().joined(separator: "\n")
  }
}
