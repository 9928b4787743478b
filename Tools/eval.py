#!/usr/bin/env python3
"""Measures the scorer on labelled replies and writes the table that the README quotes.

  eval.py EVAL_DIR PEILIAN [--out FILE] [--curve]

`--curve` also trains with parts of the corpus (some minutes) and shows how good each is on writers left out.

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
CORPUS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Rubrics", "Corpus")
# Above this share of common three-character pieces two replies count as one sentence.
SAME = 0.6
# 嗯嗯 and 没了 are nobody's sentences.
LEAST_PIECES = 3
# A plain list of words such as quality departments use: what a recogniser has to beat.
KEYWORDS = {
    "banned.blame-shift": ["不归我", "不关我", "不是我们的责任", "找开发商", "not my job", "not our responsibility"],
    "banned.refusal": ["不行", "不可能", "没办法", "办不了", "impossible", "no way"],
    "banned.ignorance": ["不知道", "不清楚", "don't know", "no idea"],
    "banned.blame-customer": ["你弄错", "谁让你", "您自己", "your fault", "you should have"],
    "banned.disbelief": ["不可能", "没人反映", "are you sure"],
    "banned.rude": ["闭嘴", "有病", "爱告", "随便你", "shut up", "stupid"],
    "banned.impatience": ["快说", "有完没完", "急什么", "hurry up"],
    "banned.policy-wall": ["规定", "policy"],
    "banned.hang-up": ["挂了", "挂电话", "hang up"],
    "banned.self-defence": ["听我解释", "不是我们的错", "not my fault"],
    "banned.brush-off": ["等通知", "回头再说", "等着吧", "we'll see"],
    "banned.over-promise": ["保证", "绝对", "百分百", "guarantee"],
    "banned.privacy": ["身份证号", "她的电话", "his number"],
    "banned.belittle": ["小事", "没那么严重", "no big deal"],
    "banned.criticise-others": ["不靠谱", "useless"],
    "courtesy.greeting": ["您好", "你好", "hello", "good morning"],
    "courtesy.honorific": ["您", "先生", "女士", "sir", "madam"],
    "courtesy.request": ["请", "麻烦", "please"],
    "courtesy.thanks": ["谢谢", "感谢", "thank"],
    "courtesy.apology": ["对不起", "抱歉", "sorry"],
    "courtesy.closing": ["再见", "goodbye"],
    "deescalation.empathy": ["理解", "understand"],
    "deescalation.reassure": ["放心", "别着急", "don't worry"],
    "deescalation.record": ["登记", "记录", "note"],
    "deescalation.action": ["马上", "处理", "right away"],
    "deescalation.deadline": ["小时", "点前", "今天", "within"],
    "deescalation.follow-up": ["回复", "回电", "call you back"],
    "deescalation.escalate": ["经理", "主管", "manager"],
}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def write(path, objects):
    with open(path, "w", encoding="utf-8") as file:
        for item in objects:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")


def score(peilian, path, layers, out):
    """Runs the program on one file; returns the path of its findings, or None where it lacks that layer."""
    asked = ["--layers", layers]
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


def keyword_findings(replies, out):
    """What the plain list finds, in the form of the scorer."""
    found = []
    for row in replies:
        text = row["reply"].lower()
        criteria = [name for name, words in KEYWORDS.items() if any(word in text for word in words)]
        found.append({"id": row["id"], "overall": None, "findings": [{"criterion": name} for name in criteria]})
    write(out, found)
    return out


def pieces(text):
    text = "".join(sign for sign in text.lower() if sign.isalnum())
    return {text[i:i + 3] for i in range(max(1, len(text) - 2))}


def shared_sentences(folder):
    """Replies of the evaluation sets that stand in the corpus, exactly or nearly."""
    files = sorted(name for name in os.listdir(CORPUS) if name.endswith(".jsonl"))
    corpus = [row for name in files for row in rows(os.path.join(CORPUS, name))]
    places = {}
    known = [pieces(row["reply"]) for row in corpus]
    for number, own in enumerate(known):
        for piece in own:
            places.setdefault(piece, []).append(number)
    shared = []
    for name in LABELLED + ORDINARY:
        path = os.path.join(folder, name + ".jsonl")
        for row in rows(path) if os.path.exists(path) else []:
            own, counts = pieces(row["reply"]), {}
            if len(own) < LEAST_PIECES:
                continue
            for piece in own:
                for number in places.get(piece, []):
                    counts[number] = counts.get(number, 0) + 1
            for number, count in counts.items():
                if count / len(own | known[number]) > SAME:
                    shared.append(f"  {name} {row['id']} ~ {corpus[number]['id']}")
    return len(corpus), shared


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
        listed = keyword_findings(labelled, os.path.join(scratch, f"{name}-keywords.jsonl"))
        table.append(line(name, "keyword list", "all", agreement(agree, path, listed)))
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
    count, shared = shared_sentences(folder)
    ordinary += ["", f"sentences of the evaluation sets in the corpus ({count} replies): {len(shared)}"] + shared
    report = "\n".join(table + [""] + ordinary)
    print(report + "\n\n" + "\n\n".join(notes))
    if shown:
        print("\nfaults seen in ordinary talk:\n" + "\n".join(shown))
    if "--curve" in arguments:
        print("\nwith a quarter, a half, three quarters and all of the corpus, on writers left out:", flush=True)
        subprocess.run([peilian, "learn", "--curve", "--lang", "en"])
    if "--out" in arguments:
        with open(arguments[arguments.index("--out") + 1], "w", encoding="utf-8") as file:
            file.write(report + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
