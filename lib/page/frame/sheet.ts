// Owns dressing our root: by a constructed sheet, which stands where the page's policy forbids `<style>`.

import sheet from './frame.css?inline'

/** Said here: the build would write it out for older browsers, at five times its length. */
const scheme = ':host{color-scheme:light dark!important}'

/** Puts our styles into the host's root. */
export function dress(root: ShadowRoot): void {
  const constructed = new CSSStyleSheet()
  constructed.replaceSync(sheet + scheme)
  root.adoptedStyleSheets = [constructed]
}
