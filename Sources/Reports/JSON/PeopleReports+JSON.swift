import Documents
import Scoring

extension TraineeReport {
  package var json: JSONValue {
    [
      "kind": "trainee", "trainee": person.json, "madeOn": .string(madeOn.description),
      "standing": [
        "level": .string(standing.level), "next": .optional(standing.next) { .string($0) },
        "open": .integer(standing.openGates),
        "gates": .array(
          standing.gates.map {
            ["requirement": .string($0.requirement), "missing": .string($0.missing), "isOpen": .bool($0.isOpen)]
          }),
      ],
      "counts": [
        "finished": .integer(counts.finished), "passed": .integer(counts.passed), "exams": .integer(counts.exams),
        "awaitingReview": .integer(counts.awaitingReview),
        "satisfactionHundredths": .optional(counts.satisfaction) { .integer($0) },
      ],
      "indicators": .array(indicators.map(\.json)), "played": .array(played.map(\.json)),
      "skills": .array(
        skills.map {
          [
            "criterion": .string($0.id), "name": .string($0.name),
            "cells": .array($0.cells.map { .string($0.rawValue) }),
          ]
        }),
      "weakSpots": .array(weakSpots.map(\.json)),
      "marks": .array(
        marks.map {
          [
            "title": .string($0.title), "day": .optional($0.day) { .string($0.description) }, "marks": $0.marks.json,
          ]
        }),
    ]
  }
}

extension IndicatorLine {
  package var json: JSONValue {
    [
      "id": .string(id), "weight": .integer(weight), "value": .optional(value) { .integer($0) },
      "shown": .string(shown),
      "conversations": .integer(conversations),
    ]
  }
}

extension TraineeReport.Played {
  package var json: JSONValue {
    [
      "title": .string(title), "day": .optional(day) { .string($0.description) }, "exam": .bool(isExam),
      "verdict": .string(verdict.rawValue), "total": .optional(total) { .integer($0) },
      "satisfaction": .optional(satisfaction) { .integer($0) },
    ]
  }
}

extension TraineeReport.WeakSpot {
  package var json: JSONValue { ["name": .string(name), "conversations": .integer(conversations)] }
}

extension TeamReport {
  package var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "name": .string(name), "madeOn": .string(madeOn.description),
      "finished": .integer(finished), "passed": .integer(passed),
      "satisfactionHundredths": .optional(satisfaction) { .integer($0) },
      "people": .array(people.map(\.json)), "weakSpots": .array(weakSpots.map(\.json)),
    ]
  }
}

extension TeamReport.Member {
  fileprivate var json: JSONValue {
    [
      "trainee": person.json, "level": .string(level), "finished": .integer(finished), "passed": .integer(passed),
      "satisfactionHundredths": .optional(satisfaction) { .integer($0) },
      "lastTen": .array(lastTen.map { .optional($0) { .integer($0) } }),
      "lastDay": .optional(lastDay) { .string($0.description) }, "weakest": .string(weakest),
    ]
  }
}

extension GroupReport {
  package var json: JSONValue {
    ["kind": "group", "madeOn": .string(madeOn.description), "estates": .array(estates.map(\.json))]
  }
}

extension GroupReport.Estate {
  fileprivate var json: JSONValue {
    [
      "estate": .string(name), "trainees": .integer(trainees), "active": .integer(active),
      "finished": .integer(finished), "passed": .integer(passed), "awaitingReview": .integer(awaitingReview),
      "satisfactionHundredths": .optional(satisfaction) { .integer($0) },
      "weeks": .array(
        weeks.map {
          [
            "finished": .integer($0.finished),
            "satisfactionHundredths": .optional($0.satisfaction) { .integer($0) },
          ]
        }), "lastDay": .optional(lastDay) { .string($0.description) }, "weakest": .string(weakest),
    ]
  }
}

extension ResultSheet {
  package var json: JSONValue {
    [
      "kind": "result", "trainee": person.json, "madeOn": .string(madeOn.description),
      "exams": .array(exams.map(\.json)),
    ]
  }
}

extension SignInSheet {
  package var json: JSONValue {
    [
      "kind": "signin", "title": .string(title), "madeOn": .string(madeOn.description),
      "people": .array(people.map(\.json)),
    ]
  }
}

extension Certificate {
  package var json: JSONValue {
    [
      "kind": "certificate", "trainee": person.json, "level": .string(level), "madeOn": .string(madeOn.description),
      "finished": .integer(finished), "passed": .integer(passed),
      "satisfactionHundredths": .optional(satisfaction) { .integer($0) },
    ]
  }
}

extension PersonalFile {
  package var json: JSONValue {
    ["kind": "file", "report": report.json, "history": .array(history.map(\.json))]
  }
}
