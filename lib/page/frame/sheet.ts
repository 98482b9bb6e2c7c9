// Owns how the chip, the tab and the frame look. Pixels, not rem: rem belongs to the page. The tokens are those of
// components/shared/tokens.css that are needed here; important, because the page's own rules for our host lose only so.

const sheet = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  pointer-events: auto !important;
}
.chip, .tab, .frame {
  --lift: light-dark(#ffffff, #1e2328);
  --ground: light-dark(#ffffff, #15181c);
  --hover: light-dark(#f0f2f5, #20262b);
  --line: light-dark(#e1e5ea, #2b3239);
  --edge: light-dark(#838c97, #6f7985);
  --ink: light-dark(#15191e, #eceff2);
  --act: light-dark(#17569f, #86b7f2);
  --act-ink: light-dark(#ffffff, #0b1a2c);
  --owed: light-dark(#6b4300, #f0c56c);
  --focus: light-dark(#17569f, #86b7f2);
  --veil: light-dark(#15191e1f, #00000080);
  box-sizing: border-box;
  position: fixed;
  margin: 0;
  overflow: visible;
  max-inline-size: none;
  max-block-size: none;
  font: 600 13px/18px "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  color: var(--ink);
  background: var(--lift);
  z-index: 2147483647;
}
:not(:popover-open):is(.chip, .tab, .frame) { display: none; }
.chip, .tab { appearance: none; cursor: pointer; user-select: none; text-align: center; }
.chip {
  display: flex;
  align-items: center;
  gap: 6px;
  inset: 0 auto auto 0;
  inline-size: max-content;
  block-size: 28px;
  padding: 0 10px 0 6px;
  border: 1px solid var(--edge);
  border-radius: 5px;
  box-shadow: 0 2px 8px var(--veil);
  animation: arrive 90ms cubic-bezier(0.2, 0, 0, 1);
}
.chip:hover, .tab:hover { background: var(--hover); }
:is(.chip, .tab, .grip):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.logo { inline-size: 16px; block-size: 16px; flex: none; }
.logo-ground { fill: var(--act); }
.logo-ink, .icon { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.logo-ink { stroke: var(--act-ink); stroke-width: 1.7; }
.icon { inline-size: 14px; block-size: 14px; flex: none; stroke: currentcolor; stroke-width: 1.6; }
.owed { display: inline-flex; align-items: center; gap: 4px; color: var(--owed); }
.chip .owed { padding-inline-start: 8px; border-inline-start: 1px solid var(--line); }
.tab {
  display: grid;
  justify-items: center;
  gap: 6px;
  inset: 96px 0 auto auto;
  inline-size: 36px;
  block-size: auto;
  padding: 10px 0;
  border: 1px solid var(--edge);
  border-inline-end: 0;
  border-radius: 8px 0 0 8px;
  box-shadow: -2px 2px 8px var(--veil);
}
.tab.left {
  inset: 96px auto auto 0;
  border-inline: 0 1px solid var(--edge);
  border-radius: 0 8px 8px 0;
  box-shadow: 2px 2px 8px var(--veil);
}
.frame {
  inset: 0 0 0 auto;
  inline-size: var(--width, 360px);
  max-inline-size: 100vw;
  block-size: auto;
  padding: 0;
  border: 0 solid var(--edge);
  border-inline-start-width: 1px;
  background: var(--ground);
  box-shadow: -2px 0 12px var(--veil);
  animation: from-right 160ms cubic-bezier(0.2, 0, 0, 1);
}
.frame.left {
  inset: 0 auto 0 0;
  border-inline-width: 0 1px;
  box-shadow: 2px 0 12px var(--veil);
  animation-name: from-left;
}
iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; color-scheme: light dark; }
.frame.waits, .frame.drags iframe { pointer-events: none; }
.grip { position: absolute; inset: 0 auto 0 -4px; inline-size: 8px; cursor: ew-resize; touch-action: none; }
.left .grip { inset: 0 -4px 0 auto; }
.grip::after {
  content: "";
  position: absolute;
  inset: calc(50% - 20px) 2px;
  border-radius: 2px;
  background: var(--edge);
}
@keyframes arrive { from { opacity: 0; transform: translateX(-3px); } }
@keyframes from-right { from { transform: translateX(24px); opacity: 0; } }
@keyframes from-left { from { transform: translateX(-24px); opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .chip, .frame { animation: none; } }
@media (prefers-contrast: more) {
  .chip, .tab, .frame { --line: var(--edge); --edge: light-dark(#4a525c, #a9b2bc); }
}
@media (forced-colors: active) {
  .chip, .tab, .frame {
    --act: LinkText; --act-ink: Canvas; --owed: CanvasText; --line: CanvasText;
    --edge: ButtonText; --focus: Highlight;
  }
}
`

/** Dresses our root. A constructed sheet stands where the page's policy forbids `<style>`. */
export function dress(root: ShadowRoot): void {
  const constructed = new CSSStyleSheet()
  constructed.replaceSync(sheet)
  root.adoptedStyleSheets = [constructed]
}
