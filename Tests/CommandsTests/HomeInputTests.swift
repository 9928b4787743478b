import Scoring
import Testing

@testable import Commands

@Suite struct HomeInputTests {
  @Test(arguments: ["", "  ", "\u{3000}"])
  func enterStartsTheExerciseOfTheDay(_ line: String) {
    #expect(HomeInput(line: line) == .start)
  }

  @Test(arguments: ["列表", "/列表", "／列表", "、列表", "list", "LIST "])
  func commandsHaveChineseAndEnglishNames(_ line: String) {
    #expect(HomeInput(line: line) == .command(.list, argument: ""))
  }

  @Test func aCommandTakesItsArgument() {
    #expect(HomeInput(line: "学员　小林") == .command(.trainee, argument: "小林"))
  }

  @Test(arguments: ["2", "愤怒的业主", "SC-02"])
  func anythingElseNamesAScenario(_ line: String) {
    #expect(HomeInput(line: " \(line) ") == .scenario(line))
  }
}

@Suite struct InterfaceLanguageTests {
  @Test func chineseIsTheDefaultEvenInTheCLocale() {
    #expect(Language(environment: [:]) == .chinese)
    #expect(Language(environment: ["LC_ALL": "C", "LANG": "en_GB.UTF-8"]) == .chinese)
  }

  @Test func anEnglishLocaleAsksForEnglish() {
    #expect(Language(environment: ["LC_ALL": "", "LANG": "en_GB.UTF-8"]) == .english)
  }
}
