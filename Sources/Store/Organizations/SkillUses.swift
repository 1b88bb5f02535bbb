public import Care
import Database
public import Kernel

/// Who has one of the organization's own skills, and which visits ask for it.
public struct SkillUse: Hashable, Sendable {
  /// A carer who has it.
  public struct Holder: Hashable, Sendable {
    public let id: ID<Carer>
    public let name: PersonName
    /// Whether the carer no longer works here.
    public let isFormer: Bool
  }

  /// A person whose coming visits ask for it.
  public struct Wish: Hashable, Sendable {
    public let id: ID<Patient>
    public let name: PersonName
    public let visits: Int
    public let next: LocalDate
  }

  public let skill: OwnSkill
  /// By name.
  public let carers: [Holder]
  /// At most `limit`, those who come next first; empty for who may not see people.
  public let wishes: [Wish]
  /// How many people there are in all.
  public let people: Int
  public let comingVisits: Int
  /// Over, or cancelled.
  public let pastVisits: Int

  public static let limit = 50

  /// Whether it must stay because something still shows it.
  public var isUsed: Bool { !carers.isEmpty || comingVisits + pastVisits > 0 }
}

extension Workspace {
  /// Who and what uses a skill. Four statements; the visits of the organization are counted through.
  ///
  /// Throws `SchedulingError.unknownSkill`.
  public func uses(of skill: Skill) async throws -> SkillUse {
    let today = today()
    return try await read(.editCarers) { tx in
      guard
        let own = try tx.ownSkills(of: organization).first(where: { $0.skill == skill })
      else { throw SchedulingError.unknownSkill }
      let carers = try tx.rows(
        """
        SELECT id, given, family, until_day FROM carer c
        WHERE organization_id = \(organization) AND \(tx.asks("c", for: skill))
        ORDER BY sort_key, id
        """
      ).map { row in
        SkillUse.Holder(
          id: try row.get(0), name: try PersonName(given: row.get(1), family: row.get(2)),
          isFormer: try row.get(3, as: LocalDate?.self).map { $0 < today } ?? false)
      }
      let coming: SQL = "v.day >= \(today) AND v.status IN ('planned', 'underWay')"
      let counts = try tx.row(
        """
        SELECT COUNT(*), COUNT(CASE WHEN \(coming) THEN 1 END),
          COUNT(DISTINCT CASE WHEN \(coming) THEN v.patient_id END)
        FROM visit v WHERE v.organization_id = \(organization) AND \(tx.asks("v", for: skill))
        """)
      let all = try counts?.get(0, as: Int.self) ?? 0, next = try counts?.get(1, as: Int.self) ?? 0
      return SkillUse(
        skill: own, carers: carers,
        wishes: permits(.seePatients) ? try tx.wishes(skill, in: organization, coming) : [],
        people: try counts?.get(2) ?? 0, comingVisits: next, pastVisits: all - next)
    }
  }
}

extension Transaction {
  /// Whether any carer or visit, of whatever time, has the skill.
  func isUsed(_ skill: Skill, in organization: ID<Organization>) throws -> Bool {
    try row(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM carer c
          WHERE c.organization_id = \(organization) AND \(asks("c", for: skill)))
        OR EXISTS (SELECT 1 FROM visit v
          WHERE v.organization_id = \(organization) AND \(asks("v", for: skill)))
      """) != nil
  }

  /// The condition that the skill stands among those of a row; codes hold no blanks and no marks.
  fileprivate func asks(_ table: SQL, for skill: Skill) -> SQL {
    "' ' || \(table).skills || ' ' LIKE \("% \(skill.code) %")"
  }

  fileprivate func wishes(
    _ skill: Skill, in organization: ID<Organization>, _ coming: SQL
  ) throws -> [SkillUse.Wish] {
    try rows(
      """
      SELECT p.id, p.given, p.family, COUNT(*), MIN(v.day)
      FROM visit v JOIN patient p ON p.id = v.patient_id
      WHERE v.organization_id = \(organization) AND \(coming) AND \(asks("v", for: skill))
      GROUP BY p.id, p.given, p.family, p.sort_key
      ORDER BY MIN(v.day), p.sort_key, p.id LIMIT \(SkillUse.limit)
      """
    ).map { row in
      SkillUse.Wish(
        id: try row.get(0), name: try PersonName(given: row.get(1), family: row.get(2)),
        visits: try row.get(3), next: try row.get(4))
    }
  }
}
