import PlanModel

/// The verdict as machine-readable output: `valid`, `violations`, `cost`, `components`, `figures`.
extension PlanVerdict: Encodable {
  private enum Key: String, CodingKey { case valid, violations, cost, components, figures }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(isValid, forKey: .valid)
    try fields.encode(violations, forKey: .violations)
    try fields.encode(cost.total, forKey: .cost)
    try fields.encode(cost, forKey: .components)
    try fields.encode(figures, forKey: .figures)
  }
}

extension PlanViolation: Encodable {
  private enum Key: String, CodingKey {
    case rule, code, visit, other, carer, shift, amount, component, path, text
    case rest = "break"
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(code.rule.rawValue, forKey: .rule)
    try fields.encode(code.rawValue, forKey: .code)
    try fields.encodeIfPresent(visit, forKey: .visit)
    try fields.encodeIfPresent(other, forKey: .other)
    try fields.encodeIfPresent(carer, forKey: .carer)
    try fields.encodeIfPresent(shift, forKey: .shift)
    try fields.encodeIfPresent(rest, forKey: .rest)
    try fields.encodeIfPresent(amount, forKey: .amount)
    try fields.encodeIfPresent(component?.rawValue, forKey: .component)
    try fields.encodeIfPresent(issue?.path, forKey: .path)
    try fields.encodeIfPresent(issue?.text, forKey: .text)
  }
}

extension PlanFigures: Encodable {
  private enum Key: String, CodingKey {
    case planned, metres, routes, patients
    case unassignedRequired = "unassigned_required"
    case unassignedOptional = "unassigned_optional"
    case travelSeconds = "travel_s"
    case waitSeconds = "wait_s"
    case overtimeSeconds = "overtime_s"
    case paidSeconds = "paid_s"
    case patientCarers = "patient_carers"
    case changedCarers = "changed_carers"
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(planned, forKey: .planned)
    try fields.encode(unassignedRequired, forKey: .unassignedRequired)
    try fields.encode(unassignedOptional, forKey: .unassignedOptional)
    try fields.encode(travelSeconds, forKey: .travelSeconds)
    try fields.encode(metres, forKey: .metres)
    try fields.encode(waitSeconds, forKey: .waitSeconds)
    try fields.encode(overtimeSeconds, forKey: .overtimeSeconds)
    try fields.encode(paidSeconds, forKey: .paidSeconds)
    try fields.encode(routes, forKey: .routes)
    try fields.encode(patients, forKey: .patients)
    try fields.encode(patientCarers, forKey: .patientCarers)
    try fields.encode(changedCarers, forKey: .changedCarers)
  }
}
