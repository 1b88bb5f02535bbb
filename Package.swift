// swift-tools-version: 6.2
import PackageDescription

// `CORE=1` leaves everything above `Care` out, and `STORE=1` everything above `Store`, so that the
// rules and the records are built and tested in seconds, without the web stack.
let core = Context.environment["CORE"] != nil
let store = Context.environment["STORE"] != nil

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

// The search is tested at release speed; everything else stays debuggable.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict,
  exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

var targets: [Target] = [
  target("Kernel"),
  target("PlanModel"),
  target("Planning", ["PlanModel"], settings: fast),
  target("PlanCheck", ["PlanModel"]),
  target("Care", ["Planning", "PlanCheck", "PlanModel", "Kernel"]),
  tests("KernelTests", ["Kernel"]),
  tests("PlanModelTests", ["PlanModel"]),
  tests("PlanningTests", ["Planning", "PlanCheck", "PlanModel"]),
  tests("PlanCheckTests", ["PlanCheck", "PlanModel"]),
  tests("CareTests", ["Care", "Planning", "PlanCheck", "PlanModel", "Kernel"]),
  tests("TidyTests", []),
]
var dependencies: [Package.Dependency] = []
var products: [Product] = []

if core {
  // `Benchmarks/Engine` measures the engine from a package of its own.
  products.append(
    .library(name: "PlanningEngine", targets: ["Planning", "PlanCheck", "PlanModel"]))
}
if !core {
  targets += [
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    target(
      "Database",
      [
        "Kernel", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    target(
      "Store",
      ["Database", "Care", "Kernel", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Migrations/schema.sql"]),
    target("Exchange", ["Care", "Kernel"]),
    target("TestSupport", ["Store", "Database", "Care", "Kernel"]),
    // Killed by scripts/kill-test in the middle of its work.
    .executableTarget(
      name: "WriteProbe", dependencies: ["Store", "Database", "Care", "Kernel"],
      path: "Tests/WriteProbe", swiftSettings: strict),
    tests("DatabaseTests", ["Database", "Kernel", "TestSupport"]),
    tests("StoreTests", ["Store", "Database", "Care", "Kernel", "TestSupport"]),
    tests("ExchangeTests", ["Exchange", "Care", "Kernel", "TestSupport"]),
  ]
  targets.first { $0.name == "TestSupport" }?.path = "Tests/TestSupport"
  dependencies += [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ]
}

if !core && !store {
  targets += [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    target(
      "Web",
      [
        "Store", "Exchange", "Care", "Kernel", "CZlib",
        .product(name: "Hummingbird", package: "hummingbird"),
      ], resources: [.copy("Assets")]),
    .executableTarget(
      name: "App",
      dependencies: [
        "Web", "Store", "Database", "Exchange", "Care", "Kernel", "Planning", "PlanCheck",
        "PlanModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.copy("Reference")],
      swiftSettings: strict),
    tests(
      "WebTests",
      [
        "Web", "Store", "Database", "Care", "Kernel", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ], exclude: ["Snapshots"]),
    tests(
      "AppTests",
      ["App", "Store", "Care", "PlanCheck", "Planning", "PlanModel", "Kernel", "TestSupport"]),
  ]
  products.append(.executable(name: "filrouge", targets: ["App"]))
  dependencies += [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(
      url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ]
}

let package = Package(
  name: "filrouge", products: products, dependencies: dependencies, targets: targets)
