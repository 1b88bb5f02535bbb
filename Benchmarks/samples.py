"""What is asked for: people as somebody types them, visits to book, files to bring in."""
import collections
import datetime
import random
import unicodedata


def fold(text):
    plain = unicodedata.normalize("NFD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def slip(word, lot):
    """One slip of the finger inside a word: a letter left out, doubled, swapped or replaced."""
    at = lot.randrange(1, len(word) - 1)
    kind = lot.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1:]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2:]
    return word[:at] + ("e" if word[at] != "e" else "a") + word[at + 1:]


class People:
    """Some people of the records, drawn by lot but always the same."""

    def __init__(self, engine, count, seed=1):
        rows = engine.rows(
            "SELECT p.id, p.given, p.family, p.birth_date, p.niss, t.e164, p.locality FROM patient p "
            "JOIN patient_phone t ON t.patient_id = p.id AND t.position = 0 "
            "WHERE p.niss IS NOT NULL AND length(p.family) > 5 ORDER BY p.external_key")
        self.lot = random.Random(seed)
        self.all = self.lot.sample(rows, min(count, len(rows)))

    def queries(self):
        """For each way to look for somebody: what is typed, and who must be found."""
        lot, ways = self.lot, {}

        def way(name, typed):
            ways[name] = [(typed(*person[1:6]), person[0]) for person in self.all]

        way("given and family name", lambda g, f, b, n, t: f"{g} {f}")
        way("family name first, no accents", lambda g, f, b, n, t: fold(f"{f} {g}"))
        way("beginnings of both", lambda g, f, b, n, t: f"{f[:6]} {g[:4]}")
        way("one typing slip", lambda g, f, b, n, t: f"{slip(f, lot)} {g}")
        way("birth date", lambda g, f, b, n, t: self._date(b))
        way("family name and birth date", lambda g, f, b, n, t: f"{f} {self._date(b)}")
        way("NISS", lambda g, f, b, n, t: lot.choice(
            [n, f"{n[:2]}.{n[2:4]}.{n[4:6]}-{n[6:9]}.{n[9:]}"]))
        way("telephone", lambda g, f, b, n, t: lot.choice(
            [t, "0" + t[3:], f"0{t[3:6]} {t[6:8]} {t[8:10]} {t[10:]}"]))
        return ways

    def common(self):
        """What many people answer to: the cases in which most of them have to be looked at."""
        def most(column):
            counts = collections.Counter(person[column].split("-")[0] for person in self.all)
            return [fold(name) for name, _ in counts.most_common(4)]

        given, family, town = most(1), most(2), most(6)
        return {
            "two very common names": [f"{g} {f}" for g in given for f in family]
            + [f"{given[0]} {other}" for other in given[1:]],
            "first name and place": [f"{g} {t}" for g in given for t in town],
        }

    def _date(self, birth):
        year, month, day = birth.split("-")
        return self.lot.choice([
            birth, f"{day}/{month}/{year}", f"{int(day)}-{int(month)}-{year}", f"{day}.{month}.{year}",
            f"{day}{month}{year}"])


def search(text):
    """What the search field at the top sends while somebody types: path, then the fields."""
    return "/search?format=fragment", {"q": text}


def day_after(days):
    """So many days after today, on the clocks of Belgium as those of the program."""
    import zoneinfo

    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Brussels")).date()
    return today + datetime.timedelta(days=days)


def next_day(weekday):
    """The next day of that kind, 0 for Monday, at least a day from now."""
    day = day_after(1)
    while day.weekday() != weekday:
        day += datetime.timedelta(days=1)
    return day


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def bookings(engine):
    """Free times that a coordinator could book: path, then the fields of the form.

    In the evening rounds of the days whose mornings are full, then in the days that are still
    empty: each for somebody whom that nurse visits anyway, so that the journeys fit.
    """
    evening = [990, 1030, 1070, 1110]
    morning = [420 + 36 * place for place in range(10)]
    known = {}
    for day, patient, carer, starts in engine.rows(
            f"SELECT day, patient_id, carer_id, starts FROM visit WHERE day > '{day_after(0)}' "
            "AND status = 'planned' AND carer_id IS NOT NULL ORDER BY day, carer_id, starts"):
        tours = known.setdefault(day, {})
        if int(starts) < 43200 + 3600:
            tours.setdefault(carer, []).append(patient)
    full = {day: tours for day, tours in known.items() if day <= str(day_after(13))}
    for day, tours in full.items():
        for carer, patients in tours.items():
            for start, patient in zip(evening, patients):
                yield booking(patient, carer, day, start)
    last = {datetime.date.fromisoformat(day).weekday(): tours for day, tours in full.items()}
    for ahead in range(14, 28):
        day = day_after(ahead)
        for carer, patients in last.get(day.weekday(), {}).items():
            for start, patient in zip(morning + evening, patients + patients):
                yield booking(patient, carer, str(day), start)


def booking(patient, carer, day, start):
    return f"/people/{patient}/visits", {
        "day": day, "care": "hygiene", "window-from": clock(start - 30),
        "window-to": clock(start + 30), "minutes": "25", "start": clock(start), "carer": carer}


GIVEN = ["Anne", "Béatrice", "Camille", "Denise", "Éliane", "Fernand", "Gaston", "Hélène", "Irène",
         "Jules", "Karin", "Léon", "Maurice", "Noëlle", "Odette", "Paul"]


def people_file(path, count, first=0):
    """A file of fictional people as a program in Charleroi would write it."""
    lines = ["N° dossier;Nom;Prénom;Date de naissance;Sexe;Rue;CP;Commune;Tél;Langue"]
    towns = [("6060", "Gilly"), ("6001", "Marcinelle"), ("6040", "Jumet"), ("6200", "Châtelineau")]
    for number in range(first, first + count):
        postcode, town = towns[number % 4]
        born = datetime.date(1930, 1, 1) + datetime.timedelta(days=number * 7 % 12000)
        lines.append(";".join([
            f"N{number:06}", f"Essai{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}mont",
            GIVEN[number % 16], born.strftime("%d/%m/%Y"), "F" if number % 3 else "M",
            f"Rue du Puits {number % 200 + 1}", postcode, town, f"0471{number % 1000000:06}", "fr"]))
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8-sig")
