/// The look of every page: warm paper, ink, one cinnabar and one celadon.
///
/// Chinese is never slanted, figures are tabular, and nothing is told by colour alone. Printing keeps to the light
/// colours and to A4.
enum Stylesheet {
  static let text = [colours, ground, head, cards, tables, talk, drawings, tiles, papers, narrow, print]
    .joined(separator: "\n")

  private static let colours = """
    :root { --paper:#f5f2ec; --card:#fffdfa; --ink:#22272e; --soft:#59606b; --faint:#8b9099; --line:#e3ddd1;
      --accent:#2a5b67; --tint:#e9f0f0; --good:#33724f; --good-tint:#e3efe6; --bad:#ad3528; --bad-tint:#f9e6e1;
      --warn:#8a5d0b; --warn-tint:#f7edd5; --seal:#b2372a;
      --serif:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,Georgia,serif;
      --sans:"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","Hiragino Sans GB",system-ui,sans-serif }
    @media screen and (prefers-color-scheme: dark) { :root { --paper:#14171b; --card:#1b1f25; --ink:#e5e2db; --soft:#a7adb7;
      --faint:#7b828d; --line:#2f353d; --accent:#86b9c4; --tint:#1f2c31; --good:#86c7a0; --good-tint:#1d3227;
      --bad:#f0917f; --bad-tint:#3d2420; --warn:#dfb765; --warn-tint:#38301c; --seal:#c24a3b } }
    """

  private static let ground = """
    * { box-sizing:border-box }
    html { -webkit-text-size-adjust:100%; text-size-adjust:100% }
    body { margin:0; background:var(--paper); color:var(--ink); font:16px/1.7 var(--sans);
      font-variant-numeric:tabular-nums; -webkit-print-color-adjust:exact; print-color-adjust:exact }
    em,i,cite { font-style:normal }
    main { max-width:860px; margin:0 auto; padding:36px 24px 56px }
    main.wide { max-width:1120px }
    p,ul,ol,dl,dd,figure { margin:0; padding:0 }
    ul,ol { list-style:none }
    h1,h2,h3 { font-family:var(--serif); font-weight:600; line-height:1.35; margin:0; text-wrap:balance }
    h1 { font-size:1.72rem; letter-spacing:.01em }
    h2 { font-size:1.14rem; margin-bottom:14px }
    h2 .aside { font:400 .82rem/1.7 var(--sans); color:var(--faint); margin-left:12px }
    h3 { font-size:1rem; margin:18px 0 6px }
    small,.soft { color:var(--soft) }
    .soft { font-size:.88rem }
    .nowrap { white-space:nowrap }
    .empty { color:var(--faint); font-size:.92rem }
    """

  private static let head = """
    .head { display:flex; gap:18px; align-items:center; margin-bottom:26px }
    .seal { flex:none; width:58px; height:58px }
    .seal rect { fill:var(--seal) } .seal text { fill:#fffaf3; font:600 19px var(--serif) }
    .kind { color:var(--soft); font-size:.86rem; letter-spacing:.14em }
    .facts { color:var(--soft); font-size:.9rem; display:flex; flex-wrap:wrap; column-gap:10px }
    .facts span:not(:last-child)::after { content:"·"; margin-left:10px; color:var(--faint) }
    .foot { margin-top:30px; padding-top:14px; border-top:1px solid var(--line); color:var(--faint); font-size:.8rem }
    """

  private static let cards = """
    .card { background:var(--card); border:1px solid var(--line); border-radius:10px; padding:22px 26px; margin-bottom:18px }
    .figures { display:grid; grid-template-columns:repeat(auto-fit,minmax(132px,1fr)); padding:0; overflow:hidden }
    .figure { padding:20px 24px; border-left:1px solid var(--line); margin-left:-1px }
    .figure .name { color:var(--soft); font-size:.84rem }
    .figure .value { font:600 1.9rem/1.35 var(--serif); overflow-wrap:anywhere } .figure .value small { font-size:.95rem; font-weight:400 }
    .figure .more { color:var(--soft); font-size:.84rem }
    .chip { display:inline-block; padding:0 10px; border-radius:99px; font-size:.86rem; line-height:1.75; white-space:nowrap;
      background:var(--tint); color:var(--accent) }
    .chip.good { background:var(--good-tint); color:var(--good) } .chip.bad { background:var(--bad-tint); color:var(--bad) }
    .chip.warn { background:var(--warn-tint); color:var(--warn) }
    .stars { letter-spacing:.12em; color:var(--warn) }
    .quote { border-left:3px solid var(--line); padding-left:14px; color:var(--soft); margin-top:12px }
    .good-word { color:var(--good) } .bad-word { color:var(--bad) } .warn-word { color:var(--warn) }
    .pair { display:grid; grid-template-columns:1fr 1fr; gap:18px } .pair .card { margin-bottom:0 } .pair { margin-bottom:18px }
    """

  private static let tables = """
    table { width:100%; border-collapse:collapse; font-size:.92rem }
    th { text-align:left; font-weight:500; color:var(--soft); font-size:.82rem; white-space:nowrap }
    th,td { padding:8px 10px; border-bottom:1px solid var(--line); vertical-align:middle }
    th:first-child,td:first-child { padding-left:0 } th:last-child,td:last-child { padding-right:0 }
    tbody tr:last-child td { border-bottom:0 }
    td.n,th.n { text-align:right; white-space:nowrap } td.bar { width:26% } td.spark { width:116px } td.wide-bar { width:62% } td.short-bar { width:110px }
    td.sign { width:1.6em } .split { margin:8px 0 0 } .split>div { min-width:0 } .columns { width:100%; height:auto; margin-bottom:10px }
    .skills td { padding-top:6px; padding-bottom:6px } .skills td:first-child { width:11em } td.signed { width:26% } td.timed { width:14% }
    .scroll { overflow-x:auto }
    """

  private static let talk = """
    .talk { display:flex; flex-direction:column; gap:14px }
    .talk .who { font-size:.8rem; color:var(--soft) } .talk .at { color:var(--faint); margin-left:8px }
    .talk .words { display:inline-block; padding:9px 15px; border-radius:4px 12px 12px; white-space:pre-wrap;
      overflow-wrap:anywhere; background:var(--paper); max-width:86% }
    .talk .reply { text-align:right } .talk .reply .words { background:var(--tint); border-radius:12px 4px 12px 12px; text-align:left }
    .talk .taken .words { opacity:.6; text-decoration:line-through }
    .talk .event { font-size:.86rem; color:var(--soft); text-align:center } .talk .event .at { margin:0 8px 0 0 }
    mark { color:inherit; background:none; border-radius:2px; padding:1px 0 }
    mark.good { background:var(--good-tint); box-shadow:inset 0 -2px 0 var(--good) }
    mark.bad { background:var(--bad-tint); text-decoration:underline wavy var(--bad) 1.2px; text-underline-offset:4px }
    sup { line-height:0; font-size:.7em; color:var(--bad); font-weight:600; margin:0 1px }
    .notes { text-align:left; margin:6px 0 0 auto; width:86%; font-size:.9rem }
    .note { padding:8px 14px; border-left:3px solid var(--bad); margin-top:6px; background:var(--card) }
    .note .no { color:var(--bad); font-weight:600; margin-right:6px } .note .cost { float:right; color:var(--bad) }
    .note p { color:var(--soft) } .note .say { color:var(--ink) }
    .note .tag { display:inline-block; color:var(--faint); min-width:6em; font-size:.84rem }
    .praise { text-align:right; margin-top:6px; font-size:.84rem; color:var(--good) } .praise span { margin-left:12px }
    .praise.bad-word { color:var(--bad) } .verdicts { margin:8px 0 20px }
    .legend { display:flex; flex-wrap:wrap; gap:4px 20px; font-size:.82rem; color:var(--soft); margin-bottom:14px }
    """

  private static let drawings = """
    svg { display:block } svg text { font:12px var(--sans); fill:var(--soft) }
    .curve { width:100%; height:auto } .curve .grid { stroke:var(--line); stroke-width:1 }
    .curve polyline { fill:none; stroke-width:2.4; stroke-linejoin:round; stroke-linecap:round }
    .curve .anger { stroke:var(--bad) } .curve .trust { stroke:var(--accent); stroke-dasharray:6 4 }
    .curve circle.anger { fill:var(--bad); stroke:none } .curve circle.trust { fill:var(--accent); stroke:none }
    .curve text.anger { fill:var(--bad); stroke:none; font-weight:600 } .curve text.trust { fill:var(--accent); stroke:none; font-weight:600 }
    .meter { width:100%; height:8px } .meter .track { fill:var(--line) } .meter .fill { fill:var(--accent) }
    .meter.good .fill { fill:var(--good) } .meter.bad .fill { fill:var(--bad) } .meter.warn .fill { fill:var(--warn) }
    .columns .base { stroke:var(--line) } .columns .passed { fill:var(--good) } .columns .failed { fill:var(--bad); opacity:.75 }
    .columns .open { fill:none; stroke:var(--warn); stroke-dasharray:3 3 } .columns text { fill:var(--ink) } .columns .day { fill:var(--faint); font-size:11px }
    .line { width:100px; height:24px; overflow:visible } .line polyline { fill:none; stroke:var(--accent); stroke-width:1.6;
      stroke-linejoin:round; stroke-linecap:round; vector-effect:non-scaling-stroke } .line .mark { stroke:var(--line) }
    .heat { height:18px; width:100%; max-width:230px } .heat rect { fill:var(--line) } .heat .unseen { fill:var(--line); opacity:.55 }
    .heat .met { fill:var(--good) } .heat .partly { fill:var(--good); opacity:.5 } .heat .missed { fill:var(--warn); opacity:.75 }
    .heat .fault { fill:var(--bad) } .heat path { stroke:var(--card); stroke-width:1.6; fill:none } .key { width:14px; height:14px }
    .legend .heat { width:18px } .legend li { display:flex; align-items:center; gap:6px }
    """

  private static let tiles = """
    .tiles { display:grid; grid-template-columns:repeat(8,1fr); gap:8px; margin-bottom:18px }
    .tile { border:1px solid var(--line); border-radius:8px; padding:9px 11px; background:var(--card); min-width:0;
      border-top:3px solid var(--line) }
    .tile.good { border-top-color:var(--good) } .tile.warn { border-top-color:var(--warn) } .tile.bad { border-top-color:var(--bad) }
    .tile .name { font-size:.82rem; white-space:nowrap; overflow:hidden; text-overflow:ellipsis }
    .tile .value { font:600 1.24rem/1.4 var(--serif) } .tile .more { font-size:.74rem; color:var(--soft) }
    .tile .line { width:100%; height:20px }
    """

  private static let papers = """
    .sheet+.sheet { margin-top:60px } .rules div { border-bottom:1px solid var(--line); height:2.3em }
    .signs { display:grid; grid-template-columns:repeat(3,1fr); gap:28px; margin-top:34px }
    .signs div { border-top:1px solid var(--soft); padding-top:6px; font-size:.86rem; color:var(--soft) }
    .rating { display:flex; gap:7px } .rating span { width:1.7em; height:1.7em; line-height:1.62em; text-align:center;
      border:1px solid var(--faint); border-radius:50%; font-size:.84rem; color:var(--faint) }
    .rating .on { background:var(--accent); border-color:var(--accent); color:var(--card); font-weight:600 }
    .blank td { height:42px }
    .certificate { text-align:center; padding:0; border:2px solid var(--seal); border-radius:4px; background:var(--card) }
    .certificate .inner { border:1px solid var(--seal); margin:7px; padding:54px 40px 46px }
    .certificate .seal { margin:0 auto 20px; width:72px; height:72px }
    .certificate h1 { font-size:2.3rem; letter-spacing:.3em; margin-right:-.3em } .certificate .person { font:600 2rem/1.5 var(--serif);
      border-bottom:1px solid var(--soft); display:inline-block; min-width:8em; margin:34px 0 6px; padding:0 1em }
    .certificate .body { max-width:34em; margin:22px auto; line-height:2.1; text-align:left; text-indent:2em }
    .certificate .level { font:600 1.5rem/1.6 var(--serif); color:var(--seal); letter-spacing:.2em }
    .certificate .signs { grid-template-columns:1fr 1fr; max-width:34em; margin:74px auto 0 }
    .certificate .fine { color:var(--faint); font-size:.8rem; margin-top:40px }
    """

  private static let narrow = """
    @media screen and (max-width:640px) {
      body { font-size:15px } main { padding:22px 14px 40px } .card { padding:17px 16px } .figures { padding:0; grid-template-columns:1fr 1fr }
      .figure { padding:14px 16px; border-bottom:1px solid var(--line); margin-bottom:-1px } .figure .value { font-size:1.6rem }
      h1 { font-size:1.36rem } .head { align-items:flex-start; gap:13px } .seal { width:46px; height:46px }
      .talk .words,.notes { max-width:100%; width:auto } .talk .words { max-width:94% } .pair { grid-template-columns:1fr }
      .tiles { grid-template-columns:repeat(2,1fr) } .signs { gap:14px } .note .tag { display:block }
      .certificate .inner { padding:34px 16px } .certificate h1 { font-size:1.5rem } .certificate .person { font-size:1.5rem }
      .played .stars { display:none } .played td { padding:7px 4px } .columns text { font-size:22px } .columns .day { display:none }
      .curve text { font-size:20px } .curve .odd { display:none } .verdicts td,.verdicts th { padding:6px 4px }
      th,td { padding:7px 7px } .scroll table { min-width:520px }
    }
    """

  private static let print = """
    @media print {
      body { background:#fff; font-size:10.2pt; line-height:1.55 } main,main.wide { max-width:none; padding:0 }
      .card { border-radius:4px; padding:12px 16px; margin-bottom:11px } .figures { padding:0 } .figure { padding:10px 16px }
      h1 { font-size:17pt } h2 { font-size:12pt; margin-bottom:8px; break-after:avoid } .head { margin-bottom:14px }
      .sheet+.sheet { break-before:page } .talk li,.notes li,tr,.tile,.signs,.figures,figure { break-inside:avoid } .talk { gap:9px } .talk .words { padding:6px 12px }
      thead { display:table-header-group } .foot { margin-top:14px } .keep { break-inside:avoid } .certificate { height:262mm } .certificate .inner { padding:0 40px; height:calc(100% - 14px); display:flex; flex-direction:column; align-items:center; justify-content:center }
      .certificate .body,.certificate .signs { width:100% } .card,.certificate { background:#fff }
      th,td { padding:5px 8px } .tiles { gap:5px; margin-bottom:11px } .tile { padding:4px 8px } .tile .value { font-size:12pt; line-height:1.25 } .tile .line { height:13px } .legend { margin-bottom:8px } .figure .value { font-size:18pt }
      .seal { width:46px; height:46px }
    }
    """
}
