import Foundation
import PlanModel

/// A problem, a plan and a repair that use every key of the formats.
enum Examples {
  static let problem = """
    {
      "format": "careplan/1", "name": "week in Namur", "origin": "2026-03-02T00:00:00+01:00",
      "horizon_days": 7, "locations": [[4.8672, 50.4669], [4.9, 50]],
      "matrices": {
        "bike": {"durations": [[0, 900], [910, 0]], "distances": [[0, 3600], [3610, 0]]},
        "car": {"durations": [[0, 540], [560, 0]], "distances": [[0, 4100], [4200, 0]]}
      },
      "weights": {"extra_carer": 600, "km": 40, "time_spread_tolerance_s": 900},
      "visits": [
        {"id": "v1", "patient": "p1", "location": 1, "service": 1800, "windows": [[25200, 32400]],
         "preferred_window": [27000, 29700], "skills": [0, 10], "priority": 50, "required": true,
         "preferred_carers": ["c1", 4], "excluded_carers": ["c2"], "series": "p1-am",
         "pinned": {"carer": "c1", "start": 27000}},
        {"id": 2, "patient": 7, "location": 0, "service": 0, "required": false,
         "required_carers": [4], "pinned": null},
        {"id": "2", "location": 1, "service": 600, "windows": [[0, 0], [86400, 90000]]}
      ],
      "carers": [
        {"id": "c1", "skills": [10, 1, 0], "profile": "car", "start": 0, "end": 1,
         "max_work": 162000, "target_work": 136800, "min_rest": 39600, "speed_percent": 90,
         "shifts": [
           {"id": "d0s0", "window": [23400, 52200], "max_overtime": 1800, "max_work": 28800,
            "start": null, "end": 0, "max_tasks": 9, "max_travel_time": 9000,
            "max_distance": 90000,
            "breaks": [{"id": "lunch", "service": 1800, "windows": [[34200, 43200]],
                        "required_if_longer_than": 21600, "paid": true}]}]},
        {"id": "c2", "profile": "bike", "shifts": []},
        {"id": 4, "profile": "bike", "start": 1, "shifts": [{"id": 1, "window": [0, 86400]}]}
      ],
      "links": [
        {"type": "same_start", "visits": ["v1", "2"]},
        {"type": "gap", "from": "v1", "to": 2, "ref": "start", "min": -900, "max": 3600},
        {"type": "gap", "from": "v1", "to": "2"},
        {"type": "same_carer", "visits": ["v1", 2]},
        {"type": "different_carers", "visits": [2, "2"]}
      ],
      "baseline": {"format": "careplan-plan/1", "routes": []}
    }
    """

  static let plan = """
    {
      "format": "careplan-plan/1", "problem": "week in Namur", "seed": 18446744073709551615,
      "work": 250000, "cost": -184220, "components": {"travel": 120300, "extra_carers": 12400},
      "routes": [
        {"carer": "c1", "shift": "d0s0", "steps": [
          {"type": "start", "time": 26400},
          {"type": "visit", "id": "v1", "time": 27000, "arrival": 26940},
          {"type": "break", "id": "lunch", "time": 36000},
          {"type": "end", "time": 43800}]}
      ],
      "unassigned": [
        {"id": 2, "reasons": [
          {"code": "no_skill", "skills": [3, 5]}, {"code": "only_excluded", "carers": ["c2", 4]},
          {"code": "no_shift"}, {"code": "too_far", "carer": 4, "shift": 1, "seconds": 77},
          {"code": "shift_full", "room": [
            {"carer": 4, "shift": 1, "remove": ["v1"], "extra_cost": 1200}]}]},
        {"id": "2", "reasons": [
          {"code": "work_limit", "carer": 4, "shift": 1, "limit": "max_work", "excess": 600},
          {"code": "break", "carer": "c1", "shift": "d0s0", "break": "lunch"},
          {"code": "partner", "visit": "v1"},
          {"code": "gap", "visit": "v1", "earliest": 30000},
          {"code": "priority", "cost": 3000, "value": 500}]}
      ],
      "summary": {"visits": 3, "unassigned": 2, "travel_s": 1443, "wait_s": 207,
                  "carers_per_patient": 2.1, "computing_ms": 1800}
    }
    """

  static var repair: String {
    """
    {"format": "careplan-repair/1", "proposals": [
      {"spirit": "fewest_changes", "plan": \(plan), "changes": [
        {"visit": "v1", "patient": "p1", "before": {"carer": "c1", "time": 27000},
         "after": {"carer": 4, "time": 28000}, "call_carers": ["c1", 4], "call_patient": true},
        {"visit": 2, "before": {"carer": "c1", "time": 30000}, "call_carers": ["c1"],
         "call_patient": true}]},
      {"spirit": "no_overtime", "plan": \(plan), "changes": []}],
     "omitted": [{"spirit": "lowest_cost", "met_by": "fewest_changes"}]}
    """
  }

  static func readProblem(_ text: String) throws(PlanInputError) -> PlanProblem {
    try PlanProblem.read(Data(text.utf8)).problem
  }

  /// The example with one text replaced, to break it in one place.
  static func problem(replacing old: String, with new: String) -> String {
    problem.replacing(old, with: new, maxReplacements: 1)
  }
}
