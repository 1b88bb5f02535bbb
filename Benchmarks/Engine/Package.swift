// swift-tools-version: 6.2
import PackageDescription

// Built with `CORE=1`, which leaves the web stack out: `scripts/bench engine` does so.
let package = Package(
  name: "engine-bench",
  dependencies: [.package(name: "filrouge", path: "../..")],
  targets: [
    // Counts the memory that is asked for; see `counted_memory.h`.
    .target(name: "CountedMemory"),
    .executableTarget(
      name: "EngineBench",
      dependencies: ["CountedMemory", .product(name: "PlanningEngine", package: "filrouge")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ])
