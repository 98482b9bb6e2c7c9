import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offer } from '../../lib/page/bringing.ts'
import { tendPage } from '../../lib/page/tend.ts'

/** All that works with a page's numbers. Injected at the first sign of one, into the world of `entrypoints/lookout`. */
export default defineUnlistedScript({
  main() {
    offer(tendPage)
  },
})
