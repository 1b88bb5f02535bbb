public import Care
public import Kernel

/// What a check of all event chains found.
public struct AuditVerdict: Hashable, Sendable {
  /// How many events were read.
  public var events = 0
  /// The end of each chain. Kept outside the database, it proves later that nothing was rewritten.
  public var heads: [ChainHead] = []
  /// What is wrong, in order; at most twenty for each organization.
  public var faults: [AuditFault] = []

  /// Whether every chain is whole.
  public var isWhole: Bool { faults.isEmpty }
}

/// The end of an organization's chain.
public struct ChainHead: Hashable, Sendable {
  public let organization: ID<Organization>
  /// How many events the chain has.
  public let events: Int
  /// The hash of the last one, in hexadecimal.
  public let hash: String
}

/// One break in a chain.
public struct AuditFault: Hashable, Sendable {
  /// What is wrong with the event.
  public enum Kind: String, Sendable {
    /// Its fields, its place or what came before are no longer what was recorded.
    case changed
    /// It is gone.
    case removed
    /// It was never recorded: it follows the last one.
    case inserted
    /// The chain's end does not match the last event; `sequence` is that of the end.
    case wrongEnd
    /// The organization has no chain at all.
    case noChain
  }

  public let organization: ID<Organization>
  public let sequence: Int
  public let kind: Kind

  /// One break in a chain.
  public init(organization: ID<Organization>, sequence: Int, kind: Kind) {
    (self.organization, self.sequence, self.kind) = (organization, sequence, kind)
  }
}
