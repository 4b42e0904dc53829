import Bulletin

/// What a component promises and does not do; empty is good.
///
/// One line is a component's test:
/// ```swift
/// @Test func gauge() async {
///   #expect(await conformance(of: RainGauge.self, files: ["gauge.log": "2025-05-30 18.5\n"]) == [])
/// }
/// ```
/// - Parameters:
///   - type: The component: a source, metric, family, section, renderer or publisher.
///   - options: Its options as a configuration would write them, `{path: gauge.log}`; without them
///     each required option has its example.
///   - files: The files that there are, by path.
/// - Complexity: A source is scanned about twenty times.
public func conformance<C: Component>(
  of type: C.Type, options: String? = nil, files: [String: String] = [:]
) async -> [ConformanceFault] {
  var registry = Registry()
  do { try registry.register(type) } catch {
    return [
      ConformanceFault(
        component: "'\(C.name)'", requirement: "it can be registered", finding: "\(error)")
    ]
  }
  return await conformance(
    of: registry, samples: [ConformanceSample(of: C.name, options: options, files: files)])
}

/// What the components and record types of a plugin promise and do not do; empty is good.
///
/// - Parameter samples: What components are tried with that need more than their examples.
public func conformance<P: Plugin>(
  of plugin: P.Type, samples: [ConformanceSample] = []
) async -> [ConformanceFault] {
  var registry = Registry()
  do { try registry.register(plugin) } catch {
    return [
      ConformanceFault(
        component: "plugin '\(P.name)'", requirement: "it can be registered",
        finding: "\(error)")
    ]
  }
  return await conformance(of: registry, samples: samples)
}

/// What everything in a registry promises and does not do; empty is good.
///
/// Components of which only the options are there (`DeclaredOnly`) are held to those alone.
public func conformance(
  of registry: Registry, samples: [ConformanceSample] = []
) async -> [ConformanceFault] {
  var faults: [ConformanceFault] = []
  for type in registry.recordTypes { faults += RecordTypeChecks(type: type).faults() }
  for kind in ComponentKind.allCases {
    for entry in registry.entries(kind) {
      let sample =
        samples.first { $0.component == entry.name && $0.kind ?? kind == kind }
        ?? ConformanceSample(of: entry.name)
      faults += await ComponentChecks(entry: entry, sample: sample, units: registry.units).faults()
    }
  }
  return faults
}

/// What a record type promises and does not do; empty is good.
public func conformance(of type: RecordType) -> [ConformanceFault] {
  RecordTypeChecks(type: type).faults()
}

/// What the options of everything in a registry promise and do not do; nothing is read or made.
///
/// It is the part of `conformance(of:)` that a component can be held to without a sample.
public func conformanceOfOptions(of registry: Registry) -> [ConformanceFault] {
  ComponentKind.allCases.flatMap { kind in
    registry.entries(kind).flatMap { entry in
      ComponentChecks(
        entry: entry, sample: ConformanceSample(of: entry.name), units: registry.units
      ).optionFaults()
    }
  }
}
