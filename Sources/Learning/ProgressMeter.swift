import Synchronization

/// Counts finished pieces of work from any thread.
final class ProgressMeter: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let report: @Sendable (Learning.Step) -> Void

  init(total: Int, report: @escaping @Sendable (Learning.Step) -> Void) {
    self.total = total
    self.report = report
  }

  func advance() {
    let count = done.withLock { count in
      count += 1
      return count
    }
    report(.training(count, of: total))
  }
}
