// A world for a file of tests, in Chromium and then in Firefox.

import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openWorld, type World, type WorldOptions } from './open-world.ts'

/** Tests get a world that is set up before the first of them: read its parts inside the tests only. */
export function inBothBrowsers(
  what: string,
  tests: (world: World) => void,
  options: WorldOptions = {},
): void {
  const only = process.env['BROWSER']
  for (const name of ['chromium', 'firefox'] as const) {
    if (only && only !== name) continue
    describe(`${what} (${name})`, () => {
      const world = { name } as World
      beforeAll(async () => {
        Object.assign(world, await openWorld(name, options))
      }, 90_000)
      afterEach(() => {
        world.vbot.reset()
      })
      afterAll(() => world.close?.())
      tests(world)
    })
  }
}
