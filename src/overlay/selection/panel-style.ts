/**
 * What the panel beside a selection looks like. On the host every declaration is important, as on those of translations. It takes no
 * room: what is in it is placed in the viewport. Colours and type are the extension's own, since the panel stands above the
 * page and not in its text.
 */
export const PANEL_CSS = `
:host {
  all: unset !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  direction: ltr !important;
}
.panel {
  --paper: #ffffff;
  --ink: #1d1c1a;
  --muted: #66625b;
  --line: #e4e0d8;
  --edge: #8d877c;
  --bar: #e8e4dc;
  --accent: #8f2f24;
  color-scheme: light;
  position: fixed;
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--paper);
  box-shadow: 0 8px 24px rgb(29 28 26 / 18%);
  color: var(--ink);
  font: 13px / 20px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  text-align: start;
  overflow-wrap: break-word;
  -webkit-user-select: text;
  user-select: text;
  cursor: auto;
}
@media (prefers-color-scheme: dark) {
  .panel {
    --paper: #1e1d1a;
    --ink: #ece8e0;
    --muted: #a39d92;
    --line: #34312c;
    --edge: #7d766a;
    --bar: #2c2a25;
    --accent: #e59a86;
    color-scheme: dark;
    box-shadow: 0 8px 24px rgb(0 0 0 / 55%);
  }
}
/* That it has opened says where the reader is. */
.panel:focus { outline: none; }
p { margin: 0; }
.original {
  flex: none;
  overflow: hidden;
  margin: 12px 16px 0;
  color: var(--muted);
  font-size: 12px;
  line-height: 16px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.body {
  flex: 1 1 auto;
  min-block-size: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 6px 16px 12px;
}
.body:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.text p {
  font: 16px / 24px "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
}
.text p + p { margin-block-start: 8px; }
.text + .note { margin-block-start: 8px; font-size: 12px; line-height: 16px; color: var(--muted); }
.note + .note { margin-block-start: 4px; }
.waiting { color: var(--muted); }
.waiting::after {
  content: "";
  display: block;
  block-size: 2px;
  margin-block-start: 8px;
  border-radius: 1px;
  background: linear-gradient(var(--accent), var(--accent)) 0 0 / 30% 100% no-repeat var(--bar);
  animation: pass 1.4s ease-in-out infinite alternate;
}
@keyframes pass { to { background-position: 100% 0; } }
@media (prefers-reduced-motion: reduce) {
  .waiting::after { animation: none; background-size: 100% 100%; opacity: .5; }
}
.foot {
  flex: none;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px 8px;
  padding-block: 8px;
  padding-inline: 16px 8px;
  border-block-start: 1px solid var(--line);
}
.about {
  flex: 1 1 12em;
  color: var(--muted);
  font-size: 12px;
  line-height: 16px;
}
.buttons { display: flex; gap: 8px; margin-inline-start: auto; }
button {
  all: unset;
  box-sizing: border-box;
  min-block-size: 28px;
  padding: 3px 11px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  color: var(--ink);
  font: 13px / 20px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
  white-space: nowrap;
  cursor: pointer;
}
button:hover { border-color: var(--edge); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) { .panel, button { border-color: CanvasText; } }
@media print { :host { display: none !important; } }
`;
