/// The hits of one reading, those of a probe side by side.
///
/// They come clause by clause, so each probe's are nearly in order already: they are dealt out to their probes and pushed
/// back a few places where they are not.
struct HitList: ~Copyable {
  struct Share: BitwiseCopyable {
    var start: Int32
    var end: Int32
    /// Hits recorded and not yet dealt out.
    var waiting: Int32
  }

  private var all = Scratch<Hit>()
  private var recorded = Scratch<Hit>()
  /// By probe.
  private var shares = Scratch<Share>()
  /// Probes with hits, in the order of their first.
  private var touched = Scratch<Int32>()

  init(probeCount: Int) { shares.fill(probeCount, with: Share(start: 0, end: 0, waiting: 0)) }

  var count: Int { all.count }

  subscript(index: Int) -> Hit { all[index] }

  /// Indices of a probe's hits, by (start, end).
  @inline(__always)
  func range(of probe: Int32) -> Range32 {
    let share = shares[Int(probe)]
    return Range32(start: share.start, end: share.end)
  }

  /// What was recorded since `clear`, in that order.
  var recordedCount: Int { recorded.count }
  func recorded(_ index: Int) -> Hit { recorded[index] }

  mutating func clear() {
    for index in 0..<touched.count { shares[Int(touched[index])] = Share(start: 0, end: 0, waiting: 0) }
    touched.clear()
    recorded.clear()
    all.clear()
  }

  @inline(__always)
  mutating func record(_ hit: Hit) {
    let probe = Int(hit.probe)
    if shares.base[probe].waiting == 0 { touched.append(hit.probe) }
    shares.base[probe].waiting += 1
    recorded.append(hit)
  }

  /// Makes the hits recorded since `clear` known.
  mutating func deal() {
    var offset: Int32 = 0
    for index in 0..<touched.count {
      let probe = Int(touched[index])
      let count = shares.base[probe].waiting
      shares.base[probe] = Share(start: offset, end: offset, waiting: 0)
      offset += count
    }
    all.resize(Int(offset))
    for index in 0..<recorded.count {
      let hit = recorded[index]
      let share = shares.base[Int(hit.probe)]
      var place = Int(share.end)
      while place > share.start, Hit.precedes(hit, all[place - 1]) {
        all[place] = all[place - 1]
        place -= 1
      }
      all[place] = hit
      shares.base[Int(hit.probe)].end += 1
    }
  }
}
