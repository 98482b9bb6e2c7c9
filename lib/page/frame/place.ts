// Owns where the chip stands beside its number, and which ground the pointer may cross on its way there. Viewport CSS pixels.

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Point {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

const gapPx = 6
const gracePx = 6

/**
 * The chip's left upper corner: right of the number on its line; under it where there is no room; above it at the
 * bottom; always inside `room` (the viewport without the sidebar).
 */
export function placeChip(number: Box, chip: Size, room: Box): Point {
  const beside = number.right + gapPx
  if (beside + chip.width <= room.right) {
    const top = (number.top + number.bottom - chip.height) / 2
    return {
      x: Math.round(Math.max(beside, room.left)),
      y: Math.round(clamp(top, room.top, room.bottom - chip.height)),
    }
  }
  const under = number.bottom + gapPx
  const fits = under + chip.height <= room.bottom
  const top = fits ? under : number.top - gapPx - chip.height
  return {
    x: Math.round(clamp(number.left, room.left, room.right - chip.width)),
    y: Math.round(clamp(top, room.top, room.bottom - chip.height)),
  }
}

/** Whether the pointer is over the number, over its chip, or between the two. */
export function isOnTheWay(point: Point, number: Box, chip: Box): boolean {
  return (
    point.x >= Math.min(number.left, chip.left) - gracePx &&
    point.x <= Math.max(number.right, chip.right) + gracePx &&
    point.y >= Math.min(number.top, chip.top) - gracePx &&
    point.y <= Math.max(number.bottom, chip.bottom) + gracePx
  )
}

/** Low wins where there is no room at all: the chip's beginning stays in sight. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
