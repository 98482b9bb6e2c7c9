// Owns how marks look: background and colour only, never a size, so that nothing on the page moves.

/** Name of the marks in the highlight registry. */
export const markName = 'vbot-phone'
/** Name of the one mark under the pointer, or stepped to. */
export const hotMarkName = 'vbot-phone-hot'

/** The same rules as entrypoints/lookout/style.css, for shadow roots. A faint blue keeps the contrast of light and dark text. */
export const markCss = `::highlight(${markName}) { background-color: #2f86e621; }
::highlight(${hotMarkName}) { background-color: #2f86e63d; }
@media (forced-colors: active) {
  ::highlight(${markName}), ::highlight(${hotMarkName}) { background-color: Mark; color: MarkText; }
}
`
