#!/usr/bin/env python3
"""Measures the scorer on labelled replies and writes the table that the README quotes.

  eval.py EVAL_DIR PEILIAN [--out FILE]

EVAL_DIR holds tune.jsonl, check.jsonl, real-zh.jsonl, real-en.jsonl and agree.py; they are no part of the product.
Without them this says so and exits with 0: nothing is measured, nothing is claimed.
"""
import json
import os
import subprocess
import sys
import tempfile

LAYERS = ("rules", "learned", "both")
LABELLED = ("tune", "check")
ORDINARY = ("real-zh", "real-en")
LANGUAGES = ("zh", "en")


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write(path, objects):
    with open(path, "w", encoding="utf-8") as file:
        for item in objects:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")


def score(peilian, path, layers, out):
    """Runs the program on one file; returns the path of its findings, or None where it lacks that layer."""
    asked = [] if layers == "both" else ["--layers", layers]
    with open(out, "w", encoding="utf-8") as file:
        done = subprocess.run([peilian, "score", "--format", "jsonl", *asked, path], stdout=file, stderr=subprocess.PIPE)
    if done.returncode == 2:
        print(done.stderr.decode(errors="replace").strip(), file=sys.stderr)
        return None
    return out


def agreement(agree, labels, findings):
    return json.loads(subprocess.check_output([sys.executable, agree, labels, findings, "--json"]))


def figure(values, low_high=None):
    text = f"{values:.2f}"
    return text if low_high is None else f"{text} ({low_high[0]:.2f}–{low_high[1]:.2f})"


def line(name, layers, language, result):
    banned, overall = result["groups"].get("banned", {}), result["overall"]
    cells = [
        name, language, layers, str(result["rows"]),
        figure(result["macro"].get("kappa", 0), result["interval"].get("kappa")),
        figure(banned.get("p", 0), result["interval"].get("p")),
        figure(banned.get("r", 0), result["interval"].get("r")),
        figure(overall["icc"]) if overall else "–",
        f"{overall['coverage']:.0%}" if overall else "0%",
    ]
    return "| " + " | ".join(cells) + " |"


def worst(result, count=10):
    counted = [(v["kappa"], k, v) for k, v in result["criteria"].items() if v["n"] >= 10]
    return [f"  {k:32} n {v['n']:3}  P {v['p']:.2f}  R {v['r']:.2f}  κ {kappa:.2f}" for kappa, k, v in sorted(counted)[:count]]


def measure_labelled(peilian, folder, scratch):
    agree = os.path.join(folder, "agree.py")
    table = [
        "| set | language | layers | replies | mean κ | banned P | banned R | overall ICC | coverage |",
        "|---|---|---|---:|---|---|---|---|---|",
    ]
    notes = []
    for name in LABELLED:
        path = os.path.join(folder, name + ".jsonl")
        if not os.path.exists(path):
            continue
        labelled = rows(path)
        for layers in LAYERS:
            findings = score(peilian, path, layers, os.path.join(scratch, f"{name}-{layers}.jsonl"))
            if findings is None:
                continue
            whole = agreement(agree, path, findings)
            table.append(line(name, layers, "all", whole))
            notes.append(f"{name}, {layers}: the ten worst criteria\n" + "\n".join(worst(whole)))
            for language in LANGUAGES:
                part = os.path.join(scratch, f"{name}-{language}.jsonl")
                write(part, [row for row in labelled if row["lang"] == language])
                table.append(line(name, layers, language, agreement(agree, part, findings)))
    return table, notes


def measure_ordinary(peilian, folder, scratch):
    """Ordinary service talk: replies in which a fault was seen, each shown to be read."""
    table, shown = ["| set | replies | with a banned.* finding | share |", "|---|---:|---:|---:|"], []
    for name in ORDINARY:
        path = os.path.join(folder, name + ".jsonl")
        if not os.path.exists(path):
            continue
        replies = {row["id"]: row for row in rows(path)}
        found = score(peilian, path, "both", os.path.join(scratch, name + ".jsonl"))
        faulty = [
            (row["id"], finding) for row in rows(found) for finding in row.get("findings", [])
            if finding["criterion"].startswith("banned.")
        ]
        ids = {reply for reply, _ in faulty}
        table.append(f"| {name} | {len(replies)} | {len(ids)} | {len(ids) / len(replies):.2%} |")
        shown += [f"  {f['criterion']} [{f['rule']}] {f['evidence']!r}\n    {replies[i]['reply']}" for i, f in faulty]
    return table, shown


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    folder, peilian = arguments[:2]
    if not os.path.exists(os.path.join(folder, "agree.py")):
        print(f"eval: no evaluation sets in {folder or '(EVAL is not set)'}; nothing was measured")
        return
    with tempfile.TemporaryDirectory() as scratch:
        table, notes = measure_labelled(peilian, folder, scratch)
        ordinary, shown = measure_ordinary(peilian, folder, scratch)
    report = "\n".join(table + [""] + ordinary)
    print(report + "\n\n" + "\n\n".join(notes))
    if shown:
        print("\nfaults seen in ordinary talk:\n" + "\n".join(shown))
    if "--out" in arguments:
        with open(arguments[arguments.index("--out") + 1], "w", encoding="utf-8") as file:
            file.write(report + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
