// Owns which of our elements a page gets: the top one all, a frame inside it only chips.

import { drawInFrame } from './child.ts'
import type { Draw } from './drawn.ts'
import { drawOnTop } from './top.ts'

export const drawOnPage: Draw = (options) =>
  options.settings().isTop ? drawOnTop(options) : drawInFrame(options)
