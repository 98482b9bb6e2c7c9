// Owns a pausing walk's place in the tree: what it stands in may be removed, or moved, while it waits.

import { parentOf } from './dom.ts'

export interface Hold {
  /** The walk's node, its parent, and so on up to the root of the walk. */
  path: readonly Node[]
  /** How much of the path's start was removed since. */
  lost: number
}

export interface PlaceKeeper {
  hold(node: Node, root: Node): Hold
  /** The innermost node of the path that has not moved: the walk goes on from there. Null: the root itself has gone. */
  release(hold: Hold): Node | null
  /** Whether a walk is waiting: only then removals matter. */
  isHeld: () => boolean
  /** Lets go of walks that will not go on. */
  clear: () => void
  /** Looked at when the walk goes on: this is called in the middle of the page's own work. */
  noteRemoved: (records: readonly MutationRecord[]) => void
}

export function createPlaceKeeper(): PlaceKeeper {
  const holds = new Set<Hold>()
  const noted: (readonly MutationRecord[])[] = []

  function readNoted(): void {
    for (const { removedNodes } of noted.flat()) {
      for (const node of removedNodes) {
        for (const hold of holds) hold.lost = Math.max(hold.lost, hold.path.indexOf(node) + 1)
      }
    }
    noted.length = 0
  }

  return {
    hold(node, root) {
      readNoted()
      const path: Node[] = []
      for (let up: Node | null = node; up; up = parentOf(up)) {
        path.push(up)
        if (up === root) break
      }
      const hold = { path, lost: 0 }
      holds.add(hold)
      return hold
    },
    release(hold) {
      readNoted()
      holds.delete(hold)
      return hold.path[hold.lost] ?? null
    },
    isHeld: () => holds.size > 0,
    clear() {
      holds.clear()
      noted.length = 0
    },
    noteRemoved: (records) => noted.push(records),
  }
}
