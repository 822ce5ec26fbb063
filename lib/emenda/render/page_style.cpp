// SPDX-License-Identifier: EUPL-1.2
#include "emenda/render/page_style.hpp"

#include "emenda/base/translate.hpp"
#include "emenda/render/html_text.hpp"

#include <fmt/format.h>

namespace emenda::render {

namespace {

constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2128; --soft: #525a66; --line: #d3d8df; --panel: #f4f6f8;
  --link: #0b57b7; --ins: #d8f3df; --ins-ink: #0b4f20; --del: #fde3e1; --del-ink: #8c1a11;
  --good: #0b5d2a; --bad: #9a1b12; --warning: #7a4b00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e6e9ee; --soft: #a9b2be; --line: #3a424d; --panel: #1d232a;
    --link: #8abaff; --ins: #123d22; --ins-ink: #b5efc6; --del: #4c1a17; --del-ink: #ffc9c4;
    --good: #7fdc9d; --bad: #ffa79f; --warning: #f0c274;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 0; top: 0; }
.top, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1rem; }
.top {
  display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between;
  padding-top: .75rem; padding-bottom: .75rem; color: var(--soft);
}
.top p, .top nav { margin: 0; }
main { border-top: 1px solid var(--line); padding-top: 1.5rem; padding-bottom: 2rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.75rem 0 .5rem; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); margin-top: 0; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote, pre { margin: 0 0 1rem; }
ul, ol { padding-left: 1.5rem; }
section { max-width: 46rem; }
section > h2 { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2rem; }
section.body > h2 { border: 0; padding: 0; margin: 0; }
.body { font-size: 1.125rem; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
pre, code { font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: .9375em; }
pre { white-space: pre-wrap; background: var(--panel); padding: .75rem; border-radius: .25rem; }
pre.plain { font: inherit; background: none; padding: 0; }
.scroll { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; }
.body table, .version table { overflow-wrap: normal; }
th, td { border: 1px solid var(--line); padding: .375rem .625rem; text-align: left; vertical-align: top; }
th { background: var(--panel); }
.right { text-align: right; }
.center { text-align: center; }
.badges { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: baseline; color: var(--soft); margin: 0 0 1rem; padding: 0; list-style: none; }
.badge {
  display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .625rem;
  font-size: .9375rem; font-weight: 600; color: var(--soft);
}
.badge.good { color: var(--good); }
.badge.bad { color: var(--bad); }
.badge.warning { color: var(--warning); }
.notice { border-left: .25rem solid var(--warning); background: var(--panel); padding: .625rem .875rem; }
.soft, .same, .legend { color: var(--soft); font-size: .9375rem; }
.people { list-style: none; padding: 0; }
.people li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
.people li:last-child { border-bottom: 0; }
.people blockquote { margin: .5rem 0 0; }
blockquote > :last-child, section > ul:last-child { margin-bottom: 0; }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.card h3 { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
.card h4 { margin: 1rem 0 .25rem; color: var(--soft); font-size: .9375rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: .25rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
dd ul { list-style: none; padding: 0; margin: 0; }
.facts { background: var(--panel); border-radius: .5rem; padding: 1rem; margin: 2rem 0; }
.facts dl { margin: 0 0 .75rem; }
.redline { border-left: .25rem solid var(--line); padding-left: .875rem; margin-bottom: 1rem; }
.redline > :last-child, .facts > :last-child { margin-bottom: 0; }
.where { color: var(--soft); font-size: .9375rem; font-weight: 600; margin: 0; }
.words { white-space: pre-wrap; }
ins { background: var(--ins); color: var(--ins-ink); text-decoration: underline 2px; text-underline-offset: .2em; }
ins, del { padding: 0 .125em; border-radius: .125em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { background: var(--del); color: var(--del-ink); text-decoration: line-through; }
.comment { border-left: .25rem solid var(--line); padding-left: .875rem; margin: 0 0 1.25rem; }
.comment h3 { margin: 0; font-size: 1rem; }
.comment .soft { margin-bottom: .5rem; }
.comment p:last-child { margin-bottom: 0; }
.deep1 { margin-left: 1rem; }
.deep2 { margin-left: 2rem; }
.deep3 { margin-left: 3rem; }
.deep4 { margin-left: 4rem; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 .5rem; }
summary { cursor: pointer; padding: .625rem .875rem; }
summary strong { margin-right: .5rem; }
.version > div { padding: 0 .875rem; }
.list { list-style: none; padding: 0; max-width: 56rem; }
.list .card h2 { font-size: 1.25rem; margin: 0 0 .5rem; border: 0; padding: 0; }
.list .card p { margin-bottom: .25rem; }
footer { color: var(--soft); font-size: .9375rem; padding-top: 1rem; padding-bottom: 1.5rem; }
@media (min-width: 62rem) {
  main.page { display: grid; grid-template-columns: minmax(0, 46rem) minmax(0, 1fr); grid-template-rows: repeat(12, auto) 1fr; column-gap: 3rem; align-items: start; }
  main.page > * { grid-column: 1; }
  main.page > .title { grid-column: 1 / -1; }
  main.page > .facts { grid-column: 2; grid-row: 2 / 14; margin: 0; }
  .facts dl { display: block; }
  .facts dd + dt { margin-top: .75rem; }
}
@media (max-width: 30rem) {
  dl { display: block; }
  dd + dt { margin-top: .5rem; }
  .deep1, .deep2, .deep3, .deep4 { margin-left: .75rem; }
}
@page { size: A4; margin: 20mm 18mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #333; --line: #999; --panel: #fff; --link: #000;
    --ins: #fff; --ins-ink: #000; --del: #fff; --del-ink: #000;
    --good: #000; --bad: #000; --warning: #000;
  }
  body { font-size: 10.5pt; line-height: 1.45; }
  .skip, .top nav, .legend a, .others { display: none; }
  .top, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  section { max-width: none; }
  .body { font-size: 11pt; }
  .facts { border: 1px solid var(--line); }
  .facts, .card h3, .comment h3, .people li, summary { break-inside: avoid; }
  h1, h2, h3, h4, .where { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  ins { font-weight: 600; }
  del { outline: .5pt solid #666; }
  details { border: 0; margin: 0; }
  details::details-content { content-visibility: visible; }
  summary { list-style: none; padding: .125rem 0; }
  summary::-webkit-details-marker { display: none; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; }
}
)css";

} // namespace

std::string html_head(std::string_view title) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"referrer\" content=\"no-referrer\">\n"
                       "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
                       html_line(language_in_use()), html_line(title), style);
}

} // namespace emenda::render
