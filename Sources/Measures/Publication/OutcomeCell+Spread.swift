import CareRecords
import Scoring

extension OutcomeCell {
    /// Whether the spread of changes, which an interval tells, leaves every number possible that hidden courses may be.
    ///
    /// However many changed by the threshold or more, the squares of their changes come to so much at least: they would
    /// all have changed by just that, and everyone else by the same amount, so that the mean is what it is. If the true
    /// squares are no less than that for the largest numbers that may be hidden, and no more than they can be for the
    /// smallest, the spread rules none of them out. Where an interval is left out for this, the reader learns that the
    /// largest number is not the one, and nothing more.
    /// - Parameter most: the largest number that is hidden.
    func spreadAllows(_ hidden: Set<Course>, upTo most: Int, on scale: ToolScale) -> Bool {
        if hidden.isEmpty { return true }
        guard let threshold = scale.change?.atLeast.hundredths, let range = scale.range else { return false }
        let sign = scale.better == .higher ? 1 : -1
        var better = hidden.contains(.improved) ? most : improved
        var worse = hidden.contains(.declined) ? most : declined
        // If few stayed the same, nearly all may have changed.
        if hidden.contains(.unchanged) {
            if better >= worse {
                better = max(better, numbered - 1 - worse)
            } else {
                worse = max(worse, numbered - 1 - better)
            }
        }
        let rest = numbered - better - worse
        guard rest > 0 else { return false }
        let t = Double(threshold)
        let same = (Double(changeSum) - t * Double(sign * (better - worse))) / Double(rest)
        guard abs(same) < t else { return false }
        let least = Double(better + worse) * t * t + Double(rest) * same * same
        let width = Double(range.max.hundredths - range.min.hundredths)
        let fewest = (hidden.contains(.improved) ? 1 : improved) + (hidden.contains(.declined) ? 1 : declined)
        let largest = Double(fewest) * width * width + Double(numbered - fewest) * t * t
        return least <= Double(changeSquares) && Double(changeSquares) <= largest
    }
}
