/// How an exam of several scenarios came out for one trainee.
package struct ExamResult: Equatable, Sendable {
  package enum State: String, Sendable {
    /// 还没考完
    case open
    /// 待复核
    case awaitsReview = "awaits-review"
    case passed, failed
  }

  package let state: State
  package let passed: Int
  package let failed: Int
  package let awaiting: Int
  /// Of the exam.
  package let scenarios: Int

  /// - Parameter parts: the conversations of this exam that have ended, in any order.
  package init(of parts: [PastConversation], scenarios: Int, by rules: ExamRules) {
    self.scenarios = scenarios
    awaiting = parts.count(where: \.awaitsReview)
    passed = parts.count { !$0.awaitsReview && $0.isPassed }
    failed = parts.count - awaiting - passed
    let needed = min(rules.toPass, scenarios)
    if parts.count < scenarios {
      state = .open
    } else if passed >= needed {
      state = .passed
    } else {
      // What still waits may yet be enough: nobody fails before a trainer has looked.
      state = passed + awaiting >= needed ? .awaitsReview : .failed
    }
  }
}

/// Whether another exam may begin, and if not, why and until when.
package enum ExamPermission: Equatable, Sendable {
  case granted
  /// Not before this day, as days since 0001-01-01.
  case tooSoon(day: Int)
  /// All tries are used up: the mentor signs off first.
  case needsSignOff(tries: Int)

  /// - Parameters:
  ///   - failedDays: the days of failed exams since the last sign-off, in any order.
  ///   - today: days since 0001-01-01.
  package init(failedDays: [Int], today: Int, by rules: ExamRules) {
    guard let last = failedDays.max() else {
      self = .granted
      return
    }
    if failedDays.count >= rules.tries {
      self = .needsSignOff(tries: failedDays.count)
    } else if today < last + rules.resitAfterDays {
      self = .tooSoon(day: last + rules.resitAfterDays)
    } else {
      self = .granted
    }
  }
}
