import Testing

@testable import Commands

@Suite struct HelpFramesTests {
  private let english = """
    OVERVIEW: 练一场 · play one scenario

    USAGE: peilian play [<scenario>]

    OPTIONS:
      -h, --help              Show help information.

      See 'peilian help <subcommand>' for detailed help.
    """

  @Test func theFramesAreChinese() {
    let text = HelpFrames(arguments: ["peilian", "--help"], environment: [:]).framed(english)
    #expect(
      text == """
        练一场 · play one scenario

        用法：peilian play [<scenario>]

        选项：
          -h, --help              显示这些说明

          输入 'peilian help <命令>' 看每个命令的说明。
        """)
  }

  @Test(arguments: [["peilian", "--lang", "en"], ["peilian", "--lang=en", "--help"]])
  func englishStaysEnglish(_ arguments: [String]) {
    #expect(HelpFrames(arguments: arguments, environment: [:]).framed(english) == english)
    #expect(HelpFrames(arguments: [], environment: ["LANG": "en_GB.UTF-8"]).framed(english) == english)
  }
}
