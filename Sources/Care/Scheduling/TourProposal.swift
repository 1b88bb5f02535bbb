public import Kernel
public import PlanModel

/// Tours that the planner proposes for a day, until a person accepts or rejects them.
public struct TourProposal: Hashable, Sendable {
  public var day: LocalDate
  /// The version of the day it was made on.
  public var dayVersion: Int
  /// Set on the proposals of a repair.
  public var spirit: RepairProposal.Spirit?
  /// Every visit of the problem, with its place today and its place in the proposal.
  public var visits: [ProposedVisit]
  public var unplaced: [UnplacedVisit]
  public var cost: PlanCost
  public var figures: TourFigures

  public init(
    day: LocalDate, dayVersion: Int, spirit: RepairProposal.Spirit? = nil,
    visits: [ProposedVisit], unplaced: [UnplacedVisit], cost: PlanCost = PlanCost(),
    figures: TourFigures
  ) {
    (self.day, self.dayVersion, self.spirit) = (day, dayVersion, spirit)
    (self.visits, self.unplaced, self.cost, self.figures) = (visits, unplaced, cost, figures)
  }

  /// The visits that would change carer or start.
  public var changes: [ProposedVisit] { visits.filter { $0.before != $0.after } }
}

/// A visit's place today and in a proposal; `nil` is not placed.
public struct ProposedVisit: Hashable, Sendable {
  public var visit: ID<Visit>
  /// The version of the visit that the proposal was made on.
  public var version: Int
  public var before: Placement?
  public var after: Placement?

  public init(visit: ID<Visit>, version: Int, before: Placement?, after: Placement?) {
    (self.visit, self.version, self.before, self.after) = (visit, version, before, after)
  }

  /// True when another person comes.
  public var changesCarer: Bool { before?.carer != after?.carer }
}

/// A visit that nobody can make, with reasons, the most useful first.
public struct UnplacedVisit: Hashable, Sendable {
  public var visit: ID<Visit>
  public var reasons: [PlanReason]
  /// True when the visit could not even be tried: the home is not on the map.
  public var isWithoutPlace: Bool
  /// True when nobody tried: the person is in hospital or elsewhere on that day.
  public var isAway: Bool

  public init(
    visit: ID<Visit>, reasons: [PlanReason], isWithoutPlace: Bool = false, isAway: Bool = false
  ) {
    (self.visit, self.reasons) = (visit, reasons)
    (self.isWithoutPlace, self.isAway) = (isWithoutPlace, isAway)
  }
}

/// What tours amount to, for people who compare them.
public struct TourFigures: Hashable, Sendable {
  public var metres: Int
  public var travelSeconds: Int
  public var waitSeconds: Int
  public var overtimeSeconds: Int
  /// Visits by a carer who has been there before, of those placed.
  public var knownFaces: Int
  public var placed: Int

  public init(
    metres: Int = 0, travelSeconds: Int = 0, waitSeconds: Int = 0, overtimeSeconds: Int = 0,
    knownFaces: Int = 0, placed: Int = 0
  ) {
    (self.metres, self.travelSeconds, self.waitSeconds) = (metres, travelSeconds, waitSeconds)
    (self.overtimeSeconds, self.knownFaces, self.placed) = (overtimeSeconds, knownFaces, placed)
  }
}

extension TourPlanning {
  /// A plan of the solver as a proposal for a person. O(visits).
  public func proposal(_ plan: Plan, spirit: RepairProposal.Spirit? = nil) -> TourProposal {
    let after = placements(in: plan)
    let asked = Set(problem.visits.compactMap { $0.id.record(Visit.self) }).subtracting(kept)
    let visits = day.visits.filter { asked.contains($0.id) || away.contains($0.id) }.map {
      ProposedVisit(
        visit: $0.id, version: $0.version, before: $0.placement, after: after[$0.id])
    }
    let left = (plan.unassigned ?? []).compactMap { item in
      item.id.record(Visit.self).map { visit in
        UnplacedVisit(visit: visit, reasons: tied[visit].map { [$0] } ?? item.reasons)
      }
    }
    let lost = withoutPlace.sorted().map {
      UnplacedVisit(visit: $0, reasons: [], isWithoutPlace: true)
    }
    let suspended = away.sorted().map { UnplacedVisit(visit: $0, reasons: [], isAway: true) }
    return TourProposal(
      day: day.day, dayVersion: day.version, spirit: spirit, visits: visits,
      unplaced: left + lost + suspended, cost: plan.components ?? PlanCost(),
      figures: figures(of: plan))
  }

  /// The running plan of the visits in the problem, as the solver sees it; not checked.
  public func placements(in plan: Plan) -> [ID<Visit>: Placement] {
    var result: [ID<Visit>: Placement] = [:]
    for route in plan.routes {
      guard let carer = route.carer.record(Carer.self) else { continue }
      for step in route.steps {
        guard let visit = step.visit?.record(Visit.self) else { continue }
        result[visit] = Placement(carer: carer, start: LocalTime(seconds: step.time))
      }
    }
    return result
  }

  /// Kilometres, hours and known faces of a plan. O(visits).
  public func figures(of plan: Plan) -> TourFigures {
    let visits = Dictionary(uniqueKeysWithValues: problem.visits.map { ($0.id, $0) })
    let carers = Dictionary(uniqueKeysWithValues: problem.carers.map { ($0.id, $0) })
    let known = Set(day.familiarity.map { KnownFace(patient: $0.patient, carer: $0.carer) })
    var figures = TourFigures()
    for route in plan.routes {
      guard let carer = carers[route.carer],
        let shift = carer.shifts.first(where: { $0.id == route.shift }),
        let matrix = TravelProfile(rawValue: carer.profile).flatMap({ self.travel.matrices[$0] })
      else { continue }
      var at = carer.startPlace(of: shift), free = route.steps.first?.time ?? 0
      func go(to place: Int?) {
        guard let from = at, let to = place else { return }
        figures.metres += matrix.distances?[from][to] ?? 0
        figures.travelSeconds += matrix.durations[from][to]
        free += matrix.durations[from][to]
      }
      for step in route.steps {
        if case .rest(let id) = step.kind {
          free = step.time + (shift.breaks.first { $0.id == id }?.service ?? 0)
        }
        guard let id = step.visit, let visit = visits[id] else { continue }
        go(to: visit.location)
        figures.waitSeconds += max(0, step.time - free)
        (at, free) = (visit.location, step.time + visit.service)
        figures.placed += 1
        if let patient = visit.patient?.record(Patient.self),
          let carer = route.carer.record(Carer.self),
          known.contains(KnownFace(patient: patient, carer: carer))
        {
          figures.knownFaces += 1
        }
      }
      go(to: carer.endPlace(of: shift))
      let end = route.steps.last?.time ?? 0
      figures.overtimeSeconds += max(0, end - shift.window.end)
    }
    return figures
  }
}

private struct KnownFace: Hashable {
  let patient: ID<Patient>, carer: ID<Carer>
}
