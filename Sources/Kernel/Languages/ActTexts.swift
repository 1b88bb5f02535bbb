extension Texts {
  /// What somebody did, in plain words, before the name of whom it concerns.
  static let acts: [Text] = [
    Text(
      "act.patient.read", fr: "a ouvert la fiche de", nl: "opende de fiche van",
      de: "hat die Akte geöffnet:", en: "opened the record of"),
    Text(
      "act.patient.added", fr: "a créé la fiche de", nl: "maakte de fiche van",
      de: "hat die Akte angelegt:", en: "made the record of"),
    Text(
      "act.patient.changed", fr: "a modifié la fiche de", nl: "wijzigde de fiche van",
      de: "hat die Akte geändert:", en: "changed the record of"),
    Text(
      "act.stay.added", fr: "a noté une absence de", nl: "noteerde een verblijf van",
      de: "hat einen Aufenthalt notiert:", en: "noted a stay of"),
    Text(
      "act.stay.changed", fr: "a modifié un séjour de", nl: "wijzigde een verblijf van",
      de: "hat einen Aufenthalt geändert:", en: "changed a stay of"),
    Text(
      "act.stay.removed", fr: "a retiré un séjour de", nl: "verwijderde een verblijf van",
      de: "hat einen Aufenthalt entfernt:", en: "removed a stay of"),
    Text(
      "act.carer.added", fr: "a créé la fiche du soignant", nl: "maakte de fiche van zorgverlener",
      de: "hat die Akte der Pflegeperson angelegt:", en: "made the record of the carer"),
    Text(
      "act.carer.changed", fr: "a modifié la fiche du soignant",
      nl: "wijzigde de fiche van zorgverlener", de: "hat die Akte der Pflegeperson geändert:",
      en: "changed the record of the carer"),
    Text(
      "act.roster.changed", fr: "a modifié les tournées de", nl: "wijzigde de rondes van",
      de: "hat die Runden geändert:", en: "changed the rounds of"),
    Text(
      "act.absence.added", fr: "a noté une absence de", nl: "noteerde een afwezigheid van",
      de: "hat eine Abwesenheit notiert:", en: "noted an absence of"),
    Text(
      "act.absence.removed", fr: "a retiré une absence de",
      nl: "verwijderde een afwezigheid van", de: "hat eine Abwesenheit entfernt:",
      en: "removed an absence of"),
    Text(
      "act.depot.changed", fr: "a modifié le dépôt", nl: "wijzigde het depot",
      de: "hat den Stützpunkt geändert", en: "changed the depot"),
    Text(
      "act.visit.booked", fr: "a prévu une visite chez", nl: "plande een bezoek bij",
      de: "hat einen Besuch geplant:", en: "booked a visit to"),
    Text(
      "act.visit.changed", fr: "a modifié une visite chez", nl: "wijzigde een bezoek bij",
      de: "hat einen Besuch geändert:", en: "changed a visit to"),
    Text(
      "act.visit.cancelled", fr: "a annulé une visite chez", nl: "annuleerde een bezoek bij",
      de: "hat einen Besuch abgesagt:", en: "cancelled a visit to"),
    Text(
      "act.visit.restored", fr: "a rétabli une visite chez", nl: "herstelde een bezoek bij",
      de: "hat einen Besuch wiederhergestellt:", en: "restored a visit to"),
    Text(
      "act.visit.moved", fr: "a déplacé une visite chez", nl: "verplaatste een bezoek bij",
      de: "hat einen Besuch verschoben:", en: "moved a visit to"),
    Text(
      "act.visit.locked", fr: "a verrouillé une visite chez", nl: "vergrendelde een bezoek bij",
      de: "hat einen Besuch gesperrt:", en: "locked a visit to"),
    Text(
      "act.visit.unlocked", fr: "a déverrouillé une visite chez", nl: "ontgrendelde een bezoek bij",
      de: "hat einen Besuch entsperrt:", en: "unlocked a visit to"),
    Text(
      "act.visit.started", fr: "a commencé une visite chez", nl: "begon een bezoek bij",
      de: "hat einen Besuch begonnen:", en: "started a visit to"),
    Text(
      "act.visit.ended", fr: "a terminé une visite chez", nl: "beëindigde een bezoek bij",
      de: "hat einen Besuch beendet:", en: "ended a visit to"),
    Text(
      "act.visit.not-home", fr: "a trouvé porte close chez", nl: "vond niemand thuis bij",
      de: "fand niemanden zu Hause:", en: "found nobody at home at"),
    Text(
      "act.visit.noted", fr: "a écrit une note de visite chez",
      nl: "schreef een notitie bij een bezoek bij",
      de: "hat eine Notiz zu einem Besuch geschrieben:", en: "wrote a note on a visit to"),
    Text(
      "act.rule.overridden", fr: "a maintenu malgré une règle une visite chez",
      nl: "behield ondanks een regel een bezoek bij",
      de: "hat trotz einer Regel einen Besuch behalten:", en: "kept despite a rule a visit to"),
    Text(
      "act.changes.undone", fr: "a annulé un changement du planning",
      nl: "maakte een wijziging van de planning ongedaan",
      de: "hat eine Änderung der Planung rückgängig gemacht", en: "undid a change of the planning"),
    Text(
      "act.tour.read", fr: "a ouvert la tournée de", nl: "opende de ronde van",
      de: "hat die Tour geöffnet:", en: "opened the tour of"),
    Text(
      "act.planning.requested", fr: "a demandé un calcul de tournées",
      nl: "vroeg een berekening van rondes", de: "hat eine Berechnung der Touren verlangt",
      en: "asked for tours"),
    Text(
      "act.planning.stopped", fr: "a arrêté un calcul de tournées",
      nl: "stopte een berekening van rondes", de: "hat eine Berechnung der Touren gestoppt",
      en: "stopped a planning run"),
    Text(
      "act.planning.ended", fr: "a fini un calcul de tournées",
      nl: "beëindigde een berekening van rondes", de: "hat eine Berechnung der Touren beendet",
      en: "finished a planning run"),
    Text(
      "act.proposal.accepted", fr: "a accepté une proposition de tournées",
      nl: "aanvaardde een voorstel van rondes", de: "hat einen Tourenvorschlag angenommen",
      en: "accepted a proposal of tours"),
    Text(
      "act.proposal.rejected", fr: "a rejeté une proposition de tournées",
      nl: "verwierp een voorstel van rondes", de: "hat einen Tourenvorschlag abgelehnt",
      en: "rejected a proposal of tours"),
    Text(
      "act.import.previewed", fr: "a envoyé un fichier à importer",
      nl: "stuurde een bestand om te importeren", de: "hat eine Datei zum Importieren gesendet",
      en: "sent a file to import"),
    Text(
      "act.import.accepted", fr: "a accepté un fichier importé",
      nl: "aanvaardde een geïmporteerd bestand", de: "hat eine importierte Datei angenommen",
      en: "accepted a file"),
    Text(
      "act.import.dropped", fr: "a abandonné un fichier à importer",
      nl: "liet een te importeren bestand vallen", de: "hat eine Datei verworfen",
      en: "dropped a file"),
    Text(
      "act.organization.created", fr: "a créé l’organisation", nl: "maakte de organisatie",
      de: "hat die Organisation angelegt", en: "made the organisation"),
    Text(
      "act.membership.added", fr: "a donné le rôle « {role} » à", nl: "gaf de rol ‘{role}’ aan",
      de: "hat die Rolle „{role}“ gegeben:", en: "gave the role “{role}” to"),
    Text(
      "act.membership.ended", fr: "a mis fin au rôle « {role} » de",
      nl: "beëindigde de rol ‘{role}’ van", de: "hat die Rolle „{role}“ beendet:",
      en: "ended the role “{role}” of"),
    Text(
      "act.person.signed-in", fr: "a ouvert une session", nl: "heeft zich aangemeld",
      de: "hat sich angemeldet",
      en: "signed in"),
    Text(
      "act.person.signed-out", fr: "a fermé sa session", nl: "heeft zich afgemeld",
      de: "hat sich abgemeldet", en: "signed out"),
    Text(
      "act.person.signed-out-everywhere", fr: "a fermé toutes ses sessions",
      nl: "heeft zich overal afgemeld",
      de: "hat sich überall abgemeldet", en: "signed out everywhere"),
    Text(
      "act.person.switched-organization", fr: "a rejoint cette organisation",
      nl: "kwam naar deze organisatie", de: "kam in diese Organisation",
      en: "came to this organisation"),
    Text(
      "act.person.password-changed", fr: "a changé son mot de passe",
      nl: "heeft het eigen wachtwoord gewijzigd", de: "hat das eigene Passwort geändert",
      en: "changed their own password"),
    Text(
      "act.person.password-reset", fr: "a donné un nouveau mot de passe à",
      nl: "gaf een nieuw wachtwoord aan", de: "hat ein neues Passwort gegeben:",
      en: "gave a new password to"),
    Text(
      "act.person.disabled", fr: "a fermé le compte de", nl: "sloot de account van",
      de: "hat das Konto geschlossen:", en: "closed the account of"),
  ]
}
