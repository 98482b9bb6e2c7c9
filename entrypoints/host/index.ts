import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { drawOnPage } from '../../lib/page/draw-on-page.ts'
import { offer } from '../../lib/page/drawn.ts'

/** All that we draw on a page. Injected at the first use, into the world of `entrypoints/numbers`. */
export default defineUnlistedScript({
  main() {
    offer(drawOnPage)
  },
})
