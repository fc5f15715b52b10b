/// Units of measurement as people write them.
enum UnitNames {
    static let ucum = "http://unitsofmeasure.org"

    /// UCUM’s codes that nobody would read, with the ways in which they are written out.
    private static let names: [String: [String]] = [
        "a": ["years", "year", "yr", "yrs", "y"], "mo": ["months", "month"], "wk": ["weeks", "week"],
        "d": ["days", "day"], "h": ["hours", "hour", "hr", "hrs"], "min": ["minutes", "minute", "mins"],
        "s": ["seconds", "second", "sec"], "ms": ["milliseconds", "millisecond"], "1": ["", "1"],
        "[lb_av]": ["lb", "lbs", "pounds", "pound", "[lb_av]"], "[oz_av]": ["oz", "ounces", "ounce"],
        "[in_i]": ["in", "inches", "inch"], "[in_us]": ["in", "inches", "inch"], "[ft_i]": ["ft", "feet", "foot"],
        "[ft_us]": ["ft", "feet", "foot"], "[mi_i]": ["miles", "mile"], "[st_av]": ["st", "stone"],
        "Cel": ["°C", "degrees Celsius", "degrees C", "C"], "[degF]": ["°F", "degrees Fahrenheit", "degrees F", "F"],
        "mm[Hg]": ["mmHg", "mm Hg", "mm[Hg]"],
        "/min": ["per minute", "/minute", "beats/minute", "bpm", "breaths/minute"],
        "{beats}/min": ["beats per minute", "beats/minute", "bpm"], "kg/m2": ["kg/m²", "kg/m^2"],
        "mL/min/{1.73_m2}": ["mL/min/1.73 m²", "mL/min/1.73m2", "mL/min/1.73 m2"], "m2": ["m²", "m^2"],
        "10*3/uL": ["×10³/µL", "K/uL", "10*3/uL"], "10*9/L": ["×10⁹/L", "10^9/L", "10*9/L"],
        "10*12/L": ["×10¹²/L", "10^12/L"], "ug": ["micrograms", "microgram", "mcg", "µg", "μg"],
        "mg": ["mg", "milligram", "milligrams"], "g": ["g", "gram", "grams"], "kg": ["kg", "kilogram", "kilograms"],
        "mL": ["mL", "ml", "millilitre", "millilitres", "milliliter", "milliliters"], "ml": ["ml", "mL"],
        "L": ["L", "l", "litre", "litres", "liter", "liters"], "cm": ["cm", "centimetre", "centimetres"],
        "m": ["m", "metre", "metres"], "mm": ["mm", "millimetre", "millimetres"], "%": ["%", "percent", "per cent"],
        "umol/L": ["µmol/L", "μmol/L", "umol/L"], "[iU]": ["IU", "international units"],
        "[IU]": ["IU", "international units"], "U": ["units", "unit"], "[drp]": ["drops", "drop"],
        "{score}": ["", "score", "points"], "{points}": ["points", "point"], "{tbl}": ["tablets", "tablet", "tab"],
        "kcal": ["kcal", "calories"], "[degr]": ["degrees"], "deg": ["degrees", "°"], "meq/L": ["mEq/L"],
    ]

    /// How a UCUM code is written for people; the code itself where nothing better is known.
    static func name(of code: String) -> String {
        if let name = names[code]?.first { return name }
        // What stands in braces are words: {puffs}.
        if code.hasPrefix("{"), code.hasSuffix("}"), code.utf8.count > 2 { return String(code.dropFirst().dropLast()) }
        return code
    }

    /// Whether a unit as written says the same as a UCUM code.
    static func name(_ code: String, means unit: String) -> Bool {
        code == unit || name(of: code) == unit || names[code]?.contains(unit.lowercased()) == true
            || names[code]?.contains(unit) == true
    }

    /// “7%”, “1 day”, “7.5 kg”.
    static func amount(_ value: String, _ unit: String) -> String {
        if unit.isEmpty { return value }
        if unit == "%" || unit == "°" { return value + unit }
        return "\(value) \(value == "1" ? singular(unit) : unit)"
    }

    /// Units that this program itself writes as plurals.
    private static let plurals = [
        "years": "year", "months": "month", "weeks": "week", "days": "day", "hours": "hour", "minutes": "minute",
        "seconds": "second", "milliseconds": "millisecond", "micrograms": "microgram", "units": "unit",
        "drops": "drop", "points": "point", "tablets": "tablet", "miles": "mile", "degrees": "degree",
    ]

    static func singular(_ unit: String) -> String { plurals[unit] ?? unit }
}
