extension DiagnosticCatalogue {
  /// P001 to P029: plugins that are programs or packages.
  static let plugins: [Entry] = [
    Entry(
      .pluginNotStarted, "plugin program that cannot be started",
      "The first word of 'command' is a program on the PATH, or a path from the folder of the file "
        + "that names it; it must be executable."),
    Entry(
      .pluginTimedOut, "plugin program that did not answer in time",
      "It was ended with all that it started. Give it longer with 'timeout:', in seconds, or find out "
        + "with its messages on standard error what it waits for."),
    Entry(
      .pluginMalformed, "plugin program that does not keep to the protocol",
      "A program writes one JSON object a line to standard output and nothing else; what it wants to "
        + "tell goes to standard error."),
    Entry(
      .pluginIncomplete, "answer of a plugin program that is not whole",
      "The closing 'done' must hold the number of rows and the SHA-256 of their lines. Nothing of the "
        + "answer was used."),
    Entry(
      .pluginFailed, "plugin program that failed",
      "The message is the program's own, or tells how it ended; its standard error tells more."),
    Entry(
      .pluginOutdated, "plugin for another version of Bulletin",
      "Use the version of the plugin that was made for this Bulletin, or the other way round."),
    Entry(
      .pluginConflict, "plugin that brings a name which is taken",
      "Two components of one kind cannot share a name: leave one of the plugins out."),
    Entry(
      .pluginsNotCompiled, "Swift plugins that this program is not compiled with",
      "Type 'bulletin build': it makes a program with the plugins of the configuration, and 'bulletin "
        + "run' hands over to it from then on."),
    Entry(
      .badPluginPackage, "plugin package that cannot be found or read",
      "'path' is a folder with a Package.swift, seen from the file that names it. The package has a "
        + "library whose module holds a public type of the module's name that conforms to Plugin."),
    Entry(
      .pluginBuildFailed, "program with plugins that cannot be built",
      "What the compiler says stands above. A plugin must build against the Bulletin that the program "
        + "was made from; 'bulletin plugins test PATH' tries a plugin alone."),
    Entry(
      .pluginBinaryOutdated, "program with plugins from another Bulletin",
      "Type 'bulletin build' again, so that the program and its plugins are of one version."),
    Entry(
      .coreNotFound, "no package of Bulletin",
      "A program with plugins is built from Bulletin's own package: name its folder with --core."),
    Entry(
      .pluginUnfit, "plugin that does not do what it promises",
      "Each line names a component, what is promised, and what happened instead."),
  ]
}
