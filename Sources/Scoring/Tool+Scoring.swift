public import CareRecords

extension Tool {
    /// What a reading’s answers or its stated score give.
    ///
    /// A score is never guessed: with an answer that cannot be, or with more missing than the scale allows, there is none.
    public func scores(of reading: MeasureReading) -> ReadingScores {
        var scores = ReadingScores(results: Array(repeating: nil, count: scales.count))
        let answers = answers(of: reading, &scores)
        if let answers {
            for (number, scale) in scales.enumerated() where scale.how != .given {
                scores.results[number] = result(of: scale, answers, &scores)
            }
        }
        guard let stated = reading.score else { return scores }
        guard let main = mainScale else {
            scores.faults.append(.noSingleScore)
            return scores
        }
        let scale = scales[main]
        guard let taken = score(from: stated, of: scale, &scores) else {
            scores.results[main] = nil
            return scores
        }
        if let computed = scores.results[main]?.number {
            if computed != taken {
                // Nobody can tell which of the two is the slip.
                scores.faults.append(.contradicted(computed: computed))
                scores.results[main] = nil
            }
        } else if answers == nil, !scores.hasUnusableAnswers {
            scores.results[main] = .number(taken)
        }
        return scores
    }

    /// The number of the scale that a stated score is of: the first that is made of everything.
    public var mainScale: Int? {
        scales.firstIndex {
            $0.how == .given || ($0.how != .profile && ($0.items.isEmpty || $0.items.count == items.count))
        }
    }

    /// The items that a scale is made of, as places in `items`.
    public func places(of scale: ToolScale) -> [Int] {
        if scale.items.isEmpty { return Array(items.indices) }
        return scale.items.compactMap { id in items.firstIndex { $0.id == id } }
    }

    /// What an answer counts.
    public func points(_ answer: Int, of item: ToolItem) -> Int {
        guard let range = answers else { return answer }
        let place = answer - range.min
        if place >= 0, place < item.points.count { return item.points[place] }
        return item.reversed ? range.min + range.max - answer : answer
    }

    // MARK: Answers

    /// One for each item, nil where it is missing or cannot be; nil altogether where there are none, or nothing is sure.
    private func answers(of reading: MeasureReading, _ scores: inout ReadingScores) -> [Int?]? {
        if reading.items.isEmpty, reading.answers.isEmpty { return nil }
        if !reading.items.isEmpty, !reading.answers.isEmpty {
            scores.faults.append(.answersTwice)
            return nil
        }
        var answers = [Int?](repeating: nil, count: items.count)
        if reading.answers.isEmpty {
            guard reading.items.count == items.count else {
                scores.faults.append(.answerCount(reading.items.count, wanted: items.count))
                return nil
            }
            for (place, answer) in reading.items.enumerated() { answers[place] = possible(answer, at: place, &scores) }
            return answers
        }
        var seen: Set<Int> = []
        for (number, one) in reading.answers.enumerated() {
            guard let place = items.firstIndex(where: { $0.id == one.item }) else {
                scores.faults.append(.unknownItem(at: number, one.item))
                return nil
            }
            guard seen.insert(place).inserted else {
                scores.faults.append(.repeatedItem(at: number, one.item))
                return nil
            }
            answers[place] = possible(one.answer, at: number, &scores)
        }
        return answers
    }

    private func possible(_ answer: Int, at number: Int, _ scores: inout ReadingScores) -> Int? {
        if let range = answers, answer >= range.min, answer <= range.max { return answer }
        scores.faults.append(.impossibleAnswer(at: number, answer))
        return nil
    }

    private func result(of scale: ToolScale, _ answers: [Int?], _ scores: inout ReadingScores) -> ScoreResult? {
        let places = places(of: scale)
        guard !places.isEmpty else { return nil }
        let missing = places.filter { answers[$0] == nil }
        let most = scale.how == .profile ? 0 : scale.missing.most
        guard missing.count <= most, missing.count < places.count else {
            // An answer that cannot be is named where it stands.
            if !scores.hasImpossibleAnswers {
                scores.faults.append(.missing(scale: scale.id, items: missing.map { items[$0].id }, most: most))
            }
            return nil
        }
        // An answer that cannot be is not one that is missing: the whole form is in doubt.
        if scores.hasImpossibleAnswers, !missing.isEmpty { return nil }
        if scale.how == .profile { return .profile(places.compactMap { answers[$0] }) }
        let sum = places.reduce(0) { sum, place in answers[place].map { sum + points($0, of: items[place]) } ?? sum }
        let answered = places.count - missing.count
        let score: Score?
        if scale.how == .mean {
            score = Score(sum, over: scale.missing.countAs == .nothing ? places.count : answered, step: scale.step)
        } else if !scale.table.isEmpty {
            score = scale.table.first { $0.raw == sum }?.score
        } else if scale.missing.countAs == .average, answered < places.count {
            score = Score(sum * places.count, over: answered, step: scale.step)
        } else {
            score = Score(hundredths: sum * 100)
        }
        return score.map(ScoreResult.number)
    }

    // MARK: A stated score

    private func score(from stated: Double, of scale: ToolScale, _ scores: inout ReadingScores) -> Score? {
        let range = scale.range
        guard stated.isFinite, stated.magnitude <= Double(Score.limit) else {
            if let range { scores.faults.append(.beyondRange(range)) }
            return nil
        }
        let score = Score(exactly: stated)
        if !scale.table.isEmpty {
            if let score {
                // A whole number is a sum of answers; no score of the table but its ends is whole.
                if score.isWhole, let row = scale.table.first(where: { $0.raw * 100 == score.hundredths }) {
                    return row.score
                }
                if scale.table.contains(where: { $0.score == score }) { return score }
            }
            let lowest = min(scale.table[0].score.value, Double(scale.table[0].raw))
            let highest = max(
                scale.table[scale.table.count - 1].score.value, Double(scale.table[scale.table.count - 1].raw))
            if let range, stated < lowest || stated > highest {
                scores.faults.append(.beyondRange(range))
            } else if let nearest = scale.table.min(by: {
                ($0.score.value - stated).magnitude < ($1.score.value - stated).magnitude
            }) {
                scores.faults.append(.notInTable(nearest: nearest.score))
            }
            return nil
        }
        if let range, stated < range.min.value || stated > range.max.value {
            scores.faults.append(.beyondRange(range))
            return nil
        }
        guard let score, score.hundredths % scale.step == 0 else {
            scores.faults.append(.tooFine(places: scale.places))
            return nil
        }
        return score
    }
}

extension ReadingScores {
    fileprivate var hasImpossibleAnswers: Bool {
        faults.contains { if case .impossibleAnswer = $0 { true } else { false } }
    }

    /// Whether there were answers that nothing could be made of: then a stated score is not taken for them.
    fileprivate var hasUnusableAnswers: Bool { !faults.isEmpty }
}

extension Score {
    /// `number` divided by `divisor`, to the nearest `step` hundredths; halves go away from nought.
    init?(_ number: Int, over divisor: Int, step: Int) {
        guard divisor > 0, step > 0 else { return nil }
        let unit = divisor * step
        let (scaled, tooBig) = number.multipliedReportingOverflow(by: 100)
        guard !tooBig else { return nil }
        let steps = (2 * scaled.magnitude + UInt(unit)) / UInt(2 * unit)
        guard steps <= UInt(Score.limit * 100) else { return nil }
        self.init(hundredths: (scaled < 0 ? -1 : 1) * Int(steps) * step)
    }
}
