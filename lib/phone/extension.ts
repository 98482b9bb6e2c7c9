// Owns reading the extension after a number.

import { fold } from './plain.ts'

const EXTENSION =
  /^[ ,;.([-]{0,4}(?:(?:ext\w*|(?:so )?(?:may )?(?:le|nhanh|noi bo)(?: so)?|line|(?:bam|nhan)(?: phim| so)?)[ .:=]{0,3}|#|x) ?(\d{1,6})(?!\d)/

/** The extension at the start of `after`, the text after a number: digits only. */
export function extensionIn(after: string): string | undefined {
  return /\d/.test(after) && !/^[^\w#]{0,3}\d/.test(after) ? EXTENSION.exec(fold(after))?.[1] : undefined
}
