/** The look of a report: one column to read, figures that scroll in their own box, light and dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --line: #d5dae1; --paper: #fdfdfb; --shade: #f1f3f0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #a9b2bd; --line: #3a424d; --paper: #14181d; --shade: #1d232a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, 'Iowan Old Style', 'Times New Roman', serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.1rem 5rem; }
h1, h2, h3, summary, figcaption, table, .subtitle { font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 3rem 0 .6rem; padding-top: .9rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
p { margin: .7rem 0; }
.subtitle, figcaption { color: var(--soft); font-size: .88rem; line-height: 1.45; }
.sentence { font-size: 1.28rem; line-height: 1.45; margin: 1.4rem 0; }
figure { margin: 1rem 0 1.8rem; }
figcaption { margin-top: .4rem; }
svg { max-width: none; }
.key { font: .85rem/1.5 system-ui, sans-serif; margin: .2rem 0 .5rem; }
.mark { vertical-align: -2px; }
.wide { overflow-x: auto; }
.wide:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid #3a7bd5; outline-offset: 3px; }
details { margin-top: .5rem; }
summary { cursor: pointer; font-size: .85rem; color: var(--soft); padding: .25rem 0; }
table { border-collapse: collapse; font-size: .82rem; line-height: 1.4; font-variant-numeric: tabular-nums; margin: .4rem 0 1rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .28rem .9rem .28rem 0; border-bottom: 1px solid var(--line); min-width: 3.2rem; }
thead th { font-weight: 600; }
tbody th { font-weight: 500; }
pre { background: var(--shade); padding: .8rem 1rem; overflow-x: auto; font-size: .85rem; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { body { background: #fff; color: #000; } details { display: none; } h2 { break-after: avoid; } figure { break-inside: avoid; } }
`;
