import { INK_DARK, INK_LIGHT } from './ink.ts';

/** The look of a report: one column to read, figures that scroll in their own box, light and dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --line: #d5dae1; --paper: #fdfdfb; --shade: #f1f3f0; ${INK_LIGHT} }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #a9b2bd; --line: #3a424d; --paper: #14181d; --shade: #1d232a; ${INK_DARK} }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Charter, Georgia, 'Iowan Old Style', 'Times New Roman', serif; overflow-wrap: break-word; }
main { max-width: 45rem; margin: 0 auto; padding: 2.8rem 1.1rem 5rem; }
h1, h2, h3, summary, figcaption, table, dl, nav, .subtitle, .key, .tag { font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 3.2rem 0 .6rem; padding-top: 1rem; border-top: 1px solid var(--line); letter-spacing: -.01em; }
h3 { font-size: 1rem; margin: 1.8rem 0 .4rem; }
p, dd { max-width: 70ch; }
p { margin: .7rem 0; }
.subtitle, figcaption { color: var(--soft); font-size: .88rem; line-height: 1.45; max-width: 70ch; }
.sentence { font-size: 1.3rem; line-height: 1.42; margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--stands); max-width: none; }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .85rem; }
nav a { color: var(--stands); display: inline-block; padding: .2rem 0; }
figure { margin: 1.6rem 0 2.4rem; }
figcaption { margin-top: .5rem; }
svg { max-width: none; height: auto; }
.key { font-size: .85rem; line-height: 1.5; margin: .2rem 0 .5rem; max-width: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.wide { overflow-x: auto; }
.wide:focus-visible, summary:focus-visible, pre:focus-visible, a:focus-visible { outline: 2px solid var(--stands); outline-offset: 3px; }
details { margin-top: .5rem; }
summary { cursor: pointer; font-size: .85rem; color: var(--soft); padding: .3rem 0; }
table { border-collapse: collapse; font-size: .82rem; line-height: 1.4; font-variant-numeric: tabular-nums; margin: .6rem 0 1.2rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .32rem 1.1rem .32rem 0; border-bottom: 1px solid var(--line); min-width: 3.4rem; max-width: 24rem; overflow-wrap: anywhere; }
thead th { font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 500; min-width: 7rem; }
td.number { white-space: nowrap; }
article h3 { margin: 1.5rem 0 .2rem; }
article p { margin: .2rem 0 .4rem; }
.tag { font-weight: 500; font-size: .78rem; color: var(--soft); border: 1px solid currentColor; border-radius: 999px; padding: .05rem .55rem; margin-left: .4rem; vertical-align: 1px; }
dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .2rem .8rem; margin: 0; font-size: .85rem; line-height: 1.45; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
pre { background: var(--shade); padding: .8rem 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.5; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 480px) {
  body { font-size: 16px; } main { padding-top: 1.6rem; } h1 { font-size: 1.5rem; } .sentence { font-size: 1.15rem; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --paper: #fff; --shade: #fff; ${INK_LIGHT} }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } nav, figure summary { display: none; } table { font-size: 8pt; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  h2, h3, thead { break-after: avoid; } figure > .wide, tr, article { break-inside: avoid; } .wide { overflow: visible; } svg { max-width: 100%; }
}
`;
