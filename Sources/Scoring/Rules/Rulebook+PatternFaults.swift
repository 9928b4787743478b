package import Documents

extension Rulebook {
  /// Patterns that can never match or that another one of the same rule makes superfluous. For `check`: too slow to run
  /// at every start.
  package func patternFaults(in language: Language) -> [Diagnostic] { [] }
}
