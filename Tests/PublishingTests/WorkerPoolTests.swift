import Glibc
import Synchronization
import Testing
import Threads

@testable import Publishing

@Suite struct WorkerPoolTests {
    @Test(arguments: [(1, [0]), (4, [0, 1, 2, 3]), (0, [0]), (-3, [0])])
    func everyWorkerRunsOnceAndAllAreDoneAtTheEnd(workers: Int, expected: [Int]) {
        let seen = Mutex<[Int]>([])
        WorkerPool.run(workers: workers) { number in
            usleep(UInt32(2_000 * (4 - number)))
            seen.withLock { $0.append(number) }
        }
        #expect(seen.withLock { $0.sorted() } == expected)
    }

    /// Three megabytes of stack and more, which would end a thread of Swift's own pool.
    @Test func workersHaveDeepStacks() {
        let reached = Atomic<Int>(0)
        WorkerPool.run(workers: 1) { _ in reached.store(descend(3_000), ordering: .relaxed) }
        #expect(reached.load(ordering: .relaxed) == 3_000)
    }

    @Test func workersRunAtTheSameTime() {
        let meeting = Atomic<Int>(0)
        WorkerPool.run(workers: 3) { _ in
            meeting.wrappingAdd(1, ordering: .relaxed)
            // Each waits for the others; run one after the other, this would never end.
            for _ in 0..<10_000 where meeting.load(ordering: .relaxed) < 3 { usleep(1_000) }
        }
        #expect(meeting.load(ordering: .relaxed) == 3)
    }

    @Test func aQueueHandsOutEachPieceOnce() {
        let done = Mutex<[Int]>([])
        let queue = WorkQueue(count: 1_000)
        WorkerPool.run(workers: 4) { _ in
            while let piece = queue.next() { done.withLock { $0.append(piece) } }
        }
        #expect(done.withLock { $0.sorted() } == Array(0..<1_000))
        #expect(queue.next() == nil)
    }

    @Test func aStoppedQueueHandsOutNothingMore() {
        let queue = WorkQueue(count: 10)
        #expect(queue.next() == 0)
        queue.stop()
        #expect(queue.next() == nil)
    }
}

/// Goes down so many calls, each with a kilobyte of its own.
@inline(never) private func descend(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 1_024, alignment: 8) { bytes in
        bytes[0] = UInt8(truncatingIfNeeded: depth)
        return depth == 0 ? 0 : descend(depth - 1) + (bytes[0] == UInt8(truncatingIfNeeded: depth) ? 1 : 0)
    }
}
