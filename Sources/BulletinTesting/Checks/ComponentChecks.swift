import Bulletin

/// Holds one component to what its kind promises.
struct ComponentChecks {
  let entry: RegistryEntry
  let sample: ConformanceSample
  let units: UnitVocabulary

  func faults() async -> [ConformanceFault] {
    let log = FaultLog(component: "\(entry.kind.rawValue) '\(entry.name)'")
    let options: SampleOptions
    do { options = try SampleOptions(sample, facts: entry.facts) } catch {
      log.fail("its sample can be read", "\(error)")
      return log.faults
    }
    let checks = OptionChecks(
      entry: entry, options: options, isGiven: sample.options != nil, log: log)
    guard let made = checks.component(), entry.isBuilt,
      let component = prepared(made, log)
    else { return log.faults }
    await behaviour(of: component, log)
    for (secretive, _) in checks.withSecrets() { await secrecy(of: secretive, log) }
    return log.faults
  }

  /// The component with the files of its sample read, if it reads any.
  private func prepared(_ component: any Component, _ log: FaultLog) -> (any Component)? {
    guard let component = component as? any FilePrepared else { return component }
    let diagnostics = Diagnostics()
    let prepared = component.prepared(diagnostics) { path in
      guard let bytes = sample.files[path.text] else {
        diagnostics.error(.inputNotFound, "the sample has no file '\(path.text)'", at: path.place)
        return nil
      }
      return (String(decoding: bytes, as: UTF8.self), path.text)
    }
    log.expect(
      prepared != nil, "its files can be read",
      diagnostics.all.map(\.description).joined(separator: "; "))
    log.expect(
      component.prepared(Diagnostics(), reading: { _ in nil }) == nil,
      "a missing file is told", "without its files it is prepared all the same")
    return prepared
  }

  /// What is wrong with the options alone.
  func optionFaults() -> [ConformanceFault] {
    let log = FaultLog(component: "\(entry.kind.rawValue) '\(entry.name)'")
    do {
      let options = try SampleOptions(sample, facts: entry.facts)
      _ = OptionChecks(
        entry: entry, options: options, isGiven: sample.options != nil, log: log
      ).component()
    } catch {
      log.fail("its sample can be read", "\(error)")
    }
    return log.faults
  }

  private func behaviour(of component: any Component, _ log: FaultLog) async {
    if let source = component as? any DataSource, entry.kind == .source {
      await SourceChecks(source: source, files: sample.files, units: units, log: log).run()
    }
    if let metric = component as? any Metric, entry.kind == .metric {
      MeasureChecks(measure: metric, log: log).run()
    }
    if let family = component as? any MetricFamily, entry.kind == .family {
      FamilyChecks(family: family, log: log).run()
    }
    if let section = component as? any Section, entry.kind == .section {
      SectionChecks(section: section, log: log).run()
    }
    if let renderer = component as? any Renderer, entry.kind == .renderer {
      RendererChecks(renderer: renderer, units: units, log: log).run()
    }
    if let publisher = component as? any Publisher, entry.kind == .publisher {
      await PublisherChecks(publisher: publisher, log: log).run()
    }
  }

  /// Runs a component that holds a secret where everything fails, and looks at what is told.
  private func secrecy(of component: any Component, _ log: FaultLog) async {
    var told = ["\(component)", String(reflecting: component)]
    var dumped = ""
    dump(component, to: &dumped)
    told.append(dumped)
    if let source = component as? any DataSource {
      let context = RunContext(
        today: HostileReport.today, files: SampleFiles([:]), units: units)
      do { told += try await source.tables(in: context).map { "\($0)" } } catch {
        told.append("\(error)")
      }
    }
    if let publisher = component as? any Publisher {
      do { try await publisher.touch(in: PublisherChecks.deadWorld) } catch {
        told.append("\(error)")
      }
      do {
        let destinations = try publisher.destinations(of: PublisherChecks.set)
        told += destinations.flatMap { [$0.key, $0.label] }
      } catch { told.append("\(error)") }
    }
    log.expect(
      told.allSatisfy { !$0.contains(SampleOptions.secret) },
      "no secret is in any message", "a secret option prints as it is: hold it as a Secret")
  }
}
