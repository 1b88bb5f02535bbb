// Stands in until the type lands in a file of its own; deleted with that commit.
public struct Person: Hashable, Sendable {}
