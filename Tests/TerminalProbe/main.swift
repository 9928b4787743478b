// A program that does nothing but read lines: the tests run it in a real terminal and look at the screen.
// It prints what every prompt gave, and after the end of the input it waits to be looked at.
import Glibc
import Terminal

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

var environment: [String: String] = [:]
for name in ["TERM", "HOME", "EDITRC", "PEILIAN_AMBIGUOUS", "NO_COLOR"] { environment[name] = variable(name) }
let output = TerminalOutput()

func setting(_ name: String) -> String? { variable("PROBE_" + name) }

let words = ["@工程部", "@工程监理", "@销售部", "/提示", "/重来", "/登记", "/打给", "/等"]

func complete(line: String, cursor: Int) -> Completion {
  let scalars = Array(line.unicodeScalars)
  let start = scalars[..<cursor].lastIndex(of: " ").map { $0 + 1 } ?? 0
  let found = words.filter { $0.unicodeScalars.starts(with: scalars[start..<cursor]) }
  return Completion(replacing: start..<cursor, candidates: found.map { Candidate(insert: $0 + " ", display: $0) })
}

func describe(_ event: LineEvent) -> String {
  switch event {
  case .line(let text): "[\(sanitised(text, keepingLines: false))]"
  case .interrupted: "[interrupted]"
  case .endOfInput: "[end]"
  case .idle: "[idle]"
  case .hungUp(let draft): "[hung up: \(draft)]"
  }
}

/// What stays to be seen after the terminal has gone.
func leaveNote(_ text: String) {
  guard let path = setting("NOTE"), let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}

do throws(EditorLineReader.Fault) {
  let usesColour = ColourChoice.isWanted(environment: environment, outputIsTerminal: output.isTerminal)
  let reader = try EditorLineReader(environment: environment, usesColour: usesColour)
  reader.onResize = { size in leaveNote("\(size.columns)×\(size.rows)") }
  reader.keepHistory(of: "reply", in: setting("HISTORY"))
  output.write("ambiguous \(reader.measure.ambiguous.rawValue)\n")
  let prompt = Prompt(
    StyledText(setting("PROMPT") ?? "王女士", .accent) + StyledText("> ", .dim),
    footer: setting("FOOTER").map { [StyledText($0, .dim)] } ?? [],
    history: setting("HISTORY") == nil ? nil : "reply",
    completion: complete,
    idleAfter: setting("IDLE").flatMap { Int($0) })
  var isReading = true
  while isReading {
    let event = reader.readLine(prompt: prompt)
    output.write(describe(event) + "\n")
    switch event {
    case .endOfInput: isReading = false
    case .hungUp:
      leaveNote(describe(event))
      exit(0)
    default: break
    }
  }
} catch {
  output.write("fault \(error)\n")
}
// Stay on the screen until the terminal goes.
while true { pause() }
