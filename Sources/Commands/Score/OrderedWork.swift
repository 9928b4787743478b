import Dispatch
import Synchronization

/// Does work on several threads and hands the results on in the order of the input.
///
/// The calling thread takes items and delivers results while the others work, so that none of them waits for a file. No
/// more than `itemsPerThread` items a thread are in memory.
struct OrderedWork {
  let threads: Int
  /// Items under way for each thread, on average: enough that a slow one does not hold up the rest.
  var itemsPerThread = 8

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
    let ring = WorkRing<Item, Outcome>(places: threads * itemsPerThread)
    try withoutActuallyEscaping(work) { work in
      let workers = DispatchGroup()
      for worker in 0..<threads {
        DispatchQueue.global().async(group: workers) { ring.work { work(worker, $0) } }
      }
      defer {
        ring.close(threads)
        workers.wait()
      }
      try hand(next, through: ring, to: deliver)
    }
  }

  private func hand<Item, Outcome>(
    _ next: () throws -> Item?, through ring: WorkRing<Item, Outcome>, to deliver: (Outcome) throws -> Void
  ) throws {
    var underWay = 0
    var isAtEnd = false
    while true {
      while !isAtEnd, underWay < ring.places {
        guard let item = try next() else {
          isAtEnd = true
          break
        }
        ring.give(item)
        underWay += 1
      }
      guard underWay > 0 else { return }
      underWay -= 1
      try deliver(ring.takeOutcome())
    }
  }
}

/// Items on their way through the workers, each in a place of its own until its outcome is taken.
private final class WorkRing<Item: Sendable, Outcome: Sendable>: Sendable {
  private struct State {
    var items: [Item?]
    var outcomes: [Outcome?]
    /// Items given, taken by a worker, and outcomes taken, since the beginning.
    var given = 0
    var begun = 0
    var taken = 0
  }

  let places: Int
  private let state: Mutex<State>
  /// One for each item that no worker has begun; after the end one for each worker.
  private let waiting = DispatchSemaphore(value: 0)
  /// By place: one when its outcome is there.
  private let done: [DispatchSemaphore]

  init(places: Int) {
    self.places = places
    state = Mutex(
      State(items: Array(repeating: nil, count: places), outcomes: Array(repeating: nil, count: places)))
    done = (0..<places).map { _ in DispatchSemaphore(value: 0) }
  }

  /// There must be a free place.
  func give(_ item: Item) {
    state.withLock { state in
      state.items[state.given % places] = item
      state.given += 1
    }
    waiting.signal()
  }

  /// The outcome of the oldest item; waits for it.
  func takeOutcome() -> Outcome {
    let place = state.withLock { $0.taken % places }
    done[place].wait()
    return state.withLock { state in
      state.taken += 1
      defer { state.outcomes[place] = nil }
      return state.outcomes[place]!
    }
  }

  /// Works until there is nothing more; for a worker's thread.
  func work(_ body: (Item) -> Outcome) {
    while true {
      waiting.wait()
      guard let (place, item) = nextItem() else { return }
      let outcome = body(item)
      state.withLock { $0.outcomes[place] = outcome }
      done[place].signal()
    }
  }

  private func nextItem() -> (place: Int, item: Item)? {
    state.withLock { state in
      guard state.begun < state.given else { return nil }
      let place = state.begun % places
      state.begun += 1
      defer { state.items[place] = nil }
      return state.items[place].map { (place, $0) }
    }
  }

  /// No more items come, and what has not been begun is left: sends the workers home.
  func close(_ workers: Int) {
    state.withLock { $0.begun = $0.given }
    for _ in 0..<workers { waiting.signal() }
  }
}
