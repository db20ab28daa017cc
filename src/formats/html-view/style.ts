/** The page's style: works on a phone, in the dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1d1f; --soft: #6b6b70; --line: #ddd; --card: #fafafa;
  --citation: #ffe3a3; --date: #c9e7ff; --period: #d6d4ff; --person: #ffd0d6; --agency: #cdeecb; --complaint: #ffd3b0; }
@media (prefers-color-scheme: dark) { :root { --paper: #16171a; --ink: #ececf0; --soft: #a0a0a8; --line: #3a3b40; --card: #222328;
  --citation: #5d4a12; --date: #143f5e; --period: #37347a; --person: #6b2531; --agency: #1f4f1e; --complaint: #6a3610; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.65 system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 1rem; }
header .row { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.05rem; margin: 0 .6rem 0 0; } h2 { font-size: 1.25rem; line-height: 1.3; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
mark { color: inherit; -webkit-tap-highlight-color: transparent; border-radius: 3px; padding: 1px 0; cursor: pointer; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark mark { padding: 3px 0; box-shadow: inset 0 -2px 0 rgb(0 0 0 / .25); }
${["citation", "date", "period", "person", "agency", "complaint"].map((kind) => `mark.${kind}, .dot.${kind}, .bar.${kind} { background: var(--${kind}); }\nbody.no-${kind} mark.${kind} { background: none; box-shadow: none; }\nbody.no-${kind} [data-kind=${kind}].table { display: none; }`).join("\n")}
mark:focus-visible, a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid #3b82f6; outline-offset: 1px; }
mark.linked { outline: 2px solid var(--ink); }
mark:target { outline: 3px solid #3b82f6; }
label.kind, button { font: inherit; font-size: .85rem; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem; background: none; color: inherit; cursor: pointer; }
label.kind input { margin: 0 .35rem 0 0; }
.dot { display: inline-block; width: .8em; height: .8em; border-radius: 50%; margin-right: .4em; }
#card { position: absolute; z-index: 3; max-width: min(26rem, calc(100vw - 2rem)); background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  box-shadow: 0 6px 24px rgb(0 0 0 / .25); padding: .6rem .8rem; font-size: .85rem; line-height: 1.4; max-height: 60vh; overflow: auto; }
#card dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .7rem; margin: .3rem 0; } #card dt { color: var(--soft); } #card dd { margin: 0; overflow-wrap: anywhere; }
#card a { display: inline-block; margin-right: .6rem; }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.35; } th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; white-space: nowrap; } td { min-width: 4rem; max-width: 22rem; }
.wide { overflow-x: auto; } details { margin: .4rem 0; } summary { cursor: pointer; }
.note, .meta { color: var(--soft); font-size: .85rem; } .index td:nth-child(2) { white-space: nowrap; } .index td:nth-child(n+4) { text-align: right; min-width: 3rem; }
input[type=search] { font: inherit; font-size: .9rem; padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 1rem; background: none; color: inherit; }
svg { font: 11px system-ui, sans-serif; fill: var(--ink); } svg rect { fill: var(--complaint); } svg line { stroke: var(--line); } svg .body { font-weight: 600; } svg .year { fill: var(--soft); }
a { color: inherit; } .error { border-left: 4px solid #dc2626; padding-left: .6rem; }
@media print { header, #card { display: none; } }
`;
