import Dispatch
import Synchronization

/// Does work on several threads and hands the results on in the order of the input.
///
/// It goes in rounds: so many items are taken, the threads share them out among themselves, then the results are
/// delivered. No more than one round is in memory.
struct ParallelRounds {
  let threads: Int
  /// Items that each thread gets in a round, on average: more of them waste less time at its end.
  var itemsPerThread = 12

  /// - Parameters:
  ///   - next: the next item, nil at the end; called on this thread.
  ///   - work: called on any thread, with the number of its worker; one worker has one item at a time.
  ///   - deliver: called on this thread, in order.
  func run<Item: Sendable, Outcome: Sendable>(
    next: () throws -> Item?, work: @Sendable (_ worker: Int, Item) -> Outcome, deliver: (Outcome) throws -> Void
  ) throws {
    guard threads > 1 else {
      while let item = try next() { try deliver(work(0, item)) }
      return
    }
    while true {
      var items: [Item] = []
      while items.count < threads * itemsPerThread, let item = try next() { items.append(item) }
      if items.isEmpty { return }
      for outcome in outcomes(of: items, work) { try deliver(outcome) }
    }
  }

  private func outcomes<Item: Sendable, Outcome: Sendable>(
    of items: [Item], _ work: @Sendable (Int, Item) -> Outcome
  ) -> [Outcome] {
    let next = Atomic(0)
    return [Outcome](unsafeUninitializedCapacity: items.count) { buffer, count in
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: threads) { worker in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < items.count else { return }
          (places.baseAddress! + index).initialize(to: work(worker, items[index]))
        }
      }
      count = items.count
    }
  }
}
