import Bulletin
import BulletinConfig
import BulletinOperations

/// What a configuration has to say to cron.
struct PlannedCrontab {
  let session: Session
  let plan: Plan
  let common: CommonOptions

  /// The block of the configuration.
  var block: CrontabBlock { CrontabBlock(configuration: Machine.absolute(common.config)) }

  /// The lines of the block; none if no pipeline has a schedule.
  var lines: [String] {
    let scheduled = plan.pipelines.filter { $0.schedule != nil }
    guard !scheduled.isEmpty else { return [] }
    let crontab = CrontabLines(
      program: Machine.program, configuration: Machine.absolute(common.config),
      state: common.state.map { Machine.absolute($0) })
    let machine = SystemZones.ofMachine()
    let zone = plan.timezone.flatMap { name in SystemZones.rules(of: name).map { (name, $0) } }
    let lines = scheduled.flatMap { pipeline in
      crontab.lines(
        pipeline: pipeline.key, schedule: pipeline.schedule!, zone: zone, machine: machine,
        from: SystemZones.now())
    }
    return lines + crontab.watch
  }

  /// The schedules, as the journal notes them.
  var schedules: [Journal.Installed] {
    plan.pipelines.compactMap { pipeline in
      pipeline.schedule.map {
        Journal.Installed(
          pipeline: pipeline.key, schedule: $0.normalised, zone: plan.timezone,
          since: SystemZones.now())
      }
    }
  }

  /// What the configuration asks of the environment and cron's does not have.
  ///
  /// - Parameter variables: The variables that the crontab itself sets.
  func lacks(_ variables: [String: String]) throws -> [Diagnostic] {
    let own = ["HOME", "LOGNAME", "SHELL", "USER", "PATH"]
    let asked = ConfigurationDigest()
    let loader = ConfigurationLoader(
      registry: session.components, files: LocalFiles(),
      environment: asked.noting { name in
        variables[name] ?? (own.contains(name) ? Machine.variable(name) : nil)
      }, isZone: { SystemZones.rules(of: $0) != nil })
    let loaded = loader.load(common.config)
    let hint: Message = "write NAME=value above the block in the crontab, or use ${file:…}"
    let unset = loaded.diagnostics.filter { $0.code == .environmentUnset }.map { fault in
      Diagnostic(.cronLacks, "under cron: \(fault.message)", at: fault.place, hint: hint)
    }
    let changed = asked.variables.filter { name in
      !own.contains(name) && variables[name] == nil && Machine.variable(name) != nil
    }
    let told = unset.map(\.message.description).joined()
    return unset
      + changed.filter { !told.contains($0) }.map { name in
        Diagnostic.warning(
          .cronLacks, "'\(name)' is set here, and cron will take its default", at: nil, hint: hint)
      }
  }
}
