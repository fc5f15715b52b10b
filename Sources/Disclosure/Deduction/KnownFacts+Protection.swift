extension KnownFacts {
    /// What has to be taken back so that no secret can be worked out.
    public struct Protection: Sendable {
        /// The figures that must not be shown, in the order in which they were taken back.
        public let takenBack: [Int]
        /// The numbers of the secrets that stay known whatever is taken back, since earlier publications or the rules themselves tell them.
        public let lost: [Int]
    }

    /// So many values of each secret stay possible, the true one counted.
    public static let valuesLeft = 3

    /// Takes figures back until for each secret other worlds are at hand: sets of true numbers that would have been
    /// published in just the same way, and in which the secret is another number.
    ///
    /// What is taken back only adds worlds, so that what was found once stays found.
    /// - Parameters:
    ///   - valuesLeft: how many values of a secret must stay possible.
    ///   - first: figures that are taken back before anything is looked at, such as those that were the last time.
    public func protect(leaving valuesLeft: Int = KnownFacts.valuesLeft, takingBack first: [Int] = []) -> Protection {
        var worlds = OtherWorlds(self)
        var steps: [Int32: Int] = [:]
        for (fact, step) in secrets { steps[fact] = step }
        // The moves that are known to be possible, as bits: of each secret those below.
        var possible: [Int32: UInt8] = [:]
        let moves = [1, -1, 2, -2]
        var takenBack: [Int] = []
        var isTakenBack = Array(repeating: false, count: harms.count)
        var lost: [Int] = []
        for figure in first where !isTakenBack[figure] {
            worlds.takeBack(Int32(figure))
            isTakenBack[figure] = true
            takenBack.append(figure)
        }
        for (number, (secret, step)) in secrets.enumerated() {
            worlds.mostEffort = OtherWorlds.usualEffort
            search: while true {
                worlds.forgetWhatStoodInTheWay()
                for (bit, move) in moves.enumerated() {
                    if possible[secret, default: 0].nonzeroBitCount >= valuesLeft - 1 { break search }
                    guard possible[secret, default: 0] & 1 << bit == 0 else { continue }
                    _ = worlds.canMove(secret, by: move * step) { other, by in
                        guard let step = steps[other], let bit = moves.firstIndex(where: { $0 * step == by }) else {
                            return
                        }
                        possible[other, default: 0] |= 1 << bit
                    }
                }
                if possible[secret, default: 0].nonzeroBitCount >= valuesLeft - 1 { break }
                let inTheWay = worlds.inTheWay.filter { !isTakenBack[Int($0.key)] }
                // The least harm; of equal ones what stood in the way most often, and then the first.
                guard
                    let least = inTheWay.min(by: {
                        (harms[Int($0.key)], -$0.value, $0.key) < (harms[Int($1.key)], -$1.value, $1.key)
                    })?.key
                else {
                    if worlds.mostEffort == OtherWorlds.usualEffort {
                        worlds.mostEffort = OtherWorlds.lastEffort
                        continue
                    }
                    lost.append(number)
                    break
                }
                worlds.takeBack(least)
                isTakenBack[Int(least)] = true
                takenBack.append(Int(least))
            }
        }
        return Protection(takenBack: takenBack, lost: lost)
    }
}
