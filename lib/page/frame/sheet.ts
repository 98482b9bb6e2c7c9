// Owns dressing our root: by a constructed sheet, which stands where the page's policy forbids `<style>`.

import sheet from './frame.css?inline'

/** Puts our styles into the host's root. */
export function dress(root: ShadowRoot): void {
  const constructed = new CSSStyleSheet()
  constructed.replaceSync(sheet)
  root.adoptedStyleSheets = [constructed]
}
