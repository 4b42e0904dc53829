// P001 to P029: plugins that are programs or packages.
extension DiagnosticCode {
  /// A plugin program cannot be started.
  public static let pluginNotStarted = DiagnosticCode("P001")
  /// A plugin program did not answer in time.
  public static let pluginTimedOut = DiagnosticCode("P002")
  /// A plugin program answers with something that is not the protocol.
  public static let pluginMalformed = DiagnosticCode("P003")
  /// A plugin program's answer is not whole, or not what it says it is.
  public static let pluginIncomplete = DiagnosticCode("P004")
  /// A plugin program says that it cannot, or ends with a fault.
  public static let pluginFailed = DiagnosticCode("P005")
  /// A plugin speaks another version of the protocol.
  public static let pluginOutdated = DiagnosticCode("P006")
  /// A plugin brings a name that is taken.
  public static let pluginConflict = DiagnosticCode("P007")
  /// A configuration names Swift plugins that the program is not compiled with.
  public static let pluginsNotCompiled = DiagnosticCode("P008")
  /// The package of a plugin cannot be found or read.
  public static let badPluginPackage = DiagnosticCode("P009")
  /// A program with plugins cannot be built.
  public static let pluginBuildFailed = DiagnosticCode("P010")
  /// A program with plugins was built by another version of Bulletin.
  public static let pluginBinaryOutdated = DiagnosticCode("P011")
  /// Nobody knows where Bulletin's own package is.
  public static let coreNotFound = DiagnosticCode("P012")
  /// A plugin does not do what it promises.
  public static let pluginUnfit = DiagnosticCode("P013")
}
