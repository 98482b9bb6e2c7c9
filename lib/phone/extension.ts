// Owns reading the extension after a number.

import { fold } from './plain.ts'

const EXTENSION =
  /^[ ,;./([-]{0,4}(?:(?:xin )?(?:gap )?(?:ext[a-z]*|(?:so )?(?:may |m\.)?(?:le|con|nhanh|noi bo)(?: so)?|line|(?:bam|nhan)(?: so)?|(?:bam |nhan )?phim)[ .:=(-]{0,3}|#|x) ?(\d{1,7})(?!\d)/

// Most texts go on with something else: only these beginnings are folded and read.
const MAY_BEGIN = /^[ ,;./([-]{0,4}(?:[#x]|ext|s[oố]|m[aá.]|n|l[eẻi]|b[aấ]m|ph|g[aặ]p )/i

/** The extension at the start of `after`, the text after a number: digits only. */
export function extensionIn(after: string): string | undefined {
  return MAY_BEGIN.test(after) ? EXTENSION.exec(fold(after.slice(0, 40)))?.[1] : undefined
}
