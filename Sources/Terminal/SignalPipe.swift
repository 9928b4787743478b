import Glibc

/// Turns signals into something that can be waited for along with keys.
final class SignalPipe {
  private let readEnd: Int32
  let writeEnd: Int32

  enum Event {
    case readable
    case signals([Int32])
    case timedOut
    /// The terminal has vanished.
    case closed
  }

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Signals come first. `milliseconds` -1 waits for ever.
  func wait(for input: Int32, milliseconds: Int32) -> Event {
    var wanted = [
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0), pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&wanted, 2, milliseconds)
    if count == 0 { return .timedOut }
    if count < 0 { return .signals(pending) }
    if wanted[0].revents != 0 { return .signals(pending) }
    if wanted[1].revents & Int16(POLLIN) != 0 { return .readable }
    return .closed
  }

  private var pending: [Int32] {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &numbers, numbers.count)
    return numbers[..<max(0, count)].map { Int32($0) }
  }
}

/// Seconds of a clock that never jumps, for waiting only.
enum MonotonicSeconds {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
