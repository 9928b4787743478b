import Synchronization
import Testing

@testable import Commands

@Suite struct OrderedWorkTests {
  private struct Refusal: Error {}

  @Test(arguments: [1, 2, 4], [1, 7])
  func resultsComeInTheOrderOfTheInput(_ threads: Int, _ itemsPerThread: Int) throws {
    var numbers = (0..<1000).makeIterator()
    var found: [Int] = []
    try OrderedWork(threads: threads, itemsPerThread: itemsPerThread).run(
      next: { numbers.next() }, work: { _, number in number * number }, deliver: { found.append($0) })
    #expect(found == (0..<1000).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 4])
  func noMoreIsTakenThanMayBeUnderWay(_ threads: Int) throws {
    var (taken, delivered, most) = (0, 0, 0)
    try OrderedWork(threads: threads, itemsPerThread: 3).run(
      next: {
        taken += 1
        most = max(most, taken - delivered)
        return taken <= 200 ? taken : nil
      }, work: { _, number in number }, deliver: { _ in delivered += 1 })
    #expect(delivered == 200)
    #expect(most <= threads * 3)
  }

  @Test(arguments: [2, 4])
  func aWorkerHasOneItemAtATime(_ threads: Int) throws {
    let atWork = Mutex(Array(repeating: 0, count: threads))
    let clashes = Mutex(0)
    var numbers = (0..<500).makeIterator()
    try OrderedWork(threads: threads).run(
      next: { numbers.next() },
      work: { worker, number in
        let others = atWork.withLock { busy in
          busy[worker] += 1
          return busy[worker]
        }
        if others != 1 { clashes.withLock { $0 += 1 } }
        atWork.withLock { $0[worker] -= 1 }
        return number
      }, deliver: { _ in })
    #expect(clashes.withLock { $0 } == 0)
  }

  @Test(arguments: [1, 2, 4])
  func aReaderThatWantsNoMoreEndsTheWork(_ threads: Int) throws {
    var (taken, delivered) = (0, 0)
    #expect(throws: Refusal.self) {
      try OrderedWork(threads: threads, itemsPerThread: 2).run(
        next: {
          taken += 1
          return taken
        }, work: { _, number in number },
        deliver: { _ in
          delivered += 1
          if delivered == 10 { throw Refusal() }
        })
    }
    #expect(delivered == 10)
    #expect(taken <= 10 + threads * 2)
  }

  @Test(arguments: [1, 2, 4])
  func aSourceThatFailsEndsTheWork(_ threads: Int) throws {
    var taken = 0
    #expect(throws: Refusal.self) {
      try OrderedWork(threads: threads).run(
        next: {
          taken += 1
          if taken == 50 { throw Refusal() }
          return taken
        }, work: { _, number in number }, deliver: { _ in })
    }
  }
}
