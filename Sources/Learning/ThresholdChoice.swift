/// Thresholds of all criteria at once: the highest κ on average while, of all faults found together, so many are right.
///
/// A criterion that is easy to tell may then be found less often than its own precision would allow, and a hard one
/// more often than a bound of its own would let it. What one wrong finding costs in κ is the same for all of them: a
/// Lagrange multiplier, raised until the precision is reached.
struct ThresholdChoice {
  private(set) var thresholds: [Thresholds]

  /// One pair of thresholds and what comes of it.
  private struct Offer {
    let thresholds: Thresholds
    let kappa: Double
    let right: Int
    let wrong: Int
  }

  private static let halvings = 40

  /// - Parameters:
  ///   - samples: by criterion.
  ///   - precision: of faults found, so great a share should be right.
  init(_ samples: [[Thresholds.Sample]], isFault: [Bool], precision: Double) {
    let offers = samples.map(Self.offers)
    let pick = { (criterion: Int, price: Double) -> Offer? in
      var best: (worth: Double, offer: Offer)?
      for offer in offers[criterion] {
        let gain = Double(offer.right) * (1 - precision) - Double(offer.wrong) * precision
        let worth = offer.kappa + price * gain
        if worth > best?.worth ?? -.infinity { best = (worth, offer) }
      }
      return best?.offer
    }
    let faults = isFault.indices.filter { isFault[$0] }
    let isPrecise = { (price: Double) -> Bool in
      let picked = faults.compactMap { pick($0, price) }
      let right = picked.reduce(0) { $0 + $1.right }
      let found = picked.reduce(right) { $0 + $1.wrong }
      return Double(right) >= precision * Double(found)
    }
    var price = 0.0
    if !isPrecise(0) {
      var low = 0.0
      price = 1
      for _ in 0..<Self.halvings {
        let middle = (low + price) / 2
        if isPrecise(middle) { price = middle } else { low = middle }
      }
    }
    thresholds = offers.indices.map { criterion in
      pick(criterion, isFault[criterion] ? price : 0)?.thresholds
        ?? Thresholds(alone: Thresholds.never, ruled: -Thresholds.never)
    }
  }

  /// On writers whose replies the rules were not sharpened on, where there are any: elsewhere rules say too much.
  private static func offers(_ samples: [Thresholds.Sample]) -> [Offer] {
    let honest = samples.filter(\.isHonest)
    let counted = (honest.isEmpty ? samples : honest).sorted { $0.score > $1.score }
    let ruled = counted.filter(\.isRuled)
    let met = counted.count { $0.isMet }
    // Where no rule ever spoke, a rule of tomorrow is believed.
    let rules =
      ruled.isEmpty ? [(score: -Thresholds.never, found: 0, right: 0)] : Thresholds.cuts(ruled, mostly: true)
    var offers: [Offer] = []
    for one in Thresholds.cuts(counted.filter { !$0.isRuled }, mostly: false) {
      for other in rules where other.score <= one.score || one.found == 0 {
        var agreement = Agreement()
        agreement.truePositives = one.right + other.right
        agreement.falsePositives = one.found + other.found - agreement.truePositives
        agreement.falseNegatives = met - agreement.truePositives
        agreement.trueNegatives = counted.count - met - agreement.falsePositives
        offers.append(
          Offer(
            thresholds: Thresholds(alone: one.score, ruled: other.score), kappa: agreement.kappa,
            right: agreement.truePositives, wrong: agreement.falsePositives))
      }
    }
    return offers
  }
}
