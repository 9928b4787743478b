import ArgumentParser
import Library
import Records
import Scoring
import Terminal

/// `peilian`: without a subcommand it opens the REPL.
package struct Peilian: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "peilian",
    abstract: "陪练：物业和地产客服的对话演练 · practice talks for property and real-estate service",
    version: "0.1.0",
    subcommands: [
      PlayCommand.self, ResumeCommand.self, ListCommand.self, NextCommand.self, ProgressCommand.self,
      DrillCommand.self, BoardCommand.self,
      TraineeCommand.self, IndicatorsCommand.self,
      ExamCommand.self, ReviewCommand.self, CommentCommand.self, CoachCommand.self, SignOffCommand.self,
      DebriefCommand.self, WhatIfCommand.self,
      ReportCommand.self, MarksCommand.self, ExportCommand.self, ImportCommand.self,
      BackupCommand.self, RestoreCommand.self, ForgetCommand.self, DoctorCommand.self,
      QuizCommand.self, MistakesCommand.self, PhrasesCommand.self, DiaryCommand.self,
      OnboardCommand.self, PackCommand.self, AssignCommand.self,
      CheckCommand.self, SimulateCommand.self, GraphCommand.self, PreviewCommand.self,
      ScoreCommand.self, LearnCommand.self, BenchCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  package init() {}

  package func run() throws {
    let surroundings = Surroundings(common)
    var bench = try TraineeBench(surroundings)
    try bench.sitDown()
  }
}
