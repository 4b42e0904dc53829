// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Bulletin",
  products: [
    .library(name: "Bulletin", targets: ["Bulletin"])
  ],
  targets: [
    .target(name: "Bulletin"),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "BulletinConfig", dependencies: ["Bulletin", "CLibYAML"]),
    .testTarget(name: "BulletinTests", dependencies: ["Bulletin"]),
    .testTarget(name: "BulletinConfigTests", dependencies: ["BulletinConfig"]),
  ],
  swiftLanguageModes: [.v6]
)
