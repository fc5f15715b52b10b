/// Finds the name that a mistyped word was most likely meant to be.
public func nearestName(to word: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, min(3, word.count / 3))
    var best: (name: String, distance: Int)?
    for name in names where name != word {
        let distance = editDistance(word.lowercased(), name.lowercased(), limit: limit)
        if distance <= limit, distance < (best?.distance ?? Int.max) { best = (name, distance) }
    }
    return best?.name
}

/// Damerau–Levenshtein distance (adjacent letters swapped count as one), or `limit + 1` once it must exceed `limit`.
private func editDistance(_ one: String, _ other: String, limit: Int) -> Int {
    let a = Array(one.unicodeScalars.prefix(200))
    let b = Array(other.unicodeScalars.prefix(200))
    if abs(a.count - b.count) > limit { return limit + 1 }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
        row[0] = i
        for j in 1...b.count {
            let cost = a[i - 1] == b[j - 1] ? 0 : 1
            var value = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, beforeLast[j - 2] + 1) }
            row[j] = value
        }
        if row.min()! > limit { return limit + 1 }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
}
