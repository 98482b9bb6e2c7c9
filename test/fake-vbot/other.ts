// The other host: where redirects lead and where some recordings lie. It answers whoever comes, so that
// what must not come here is seen in its log and not saved by a refusal.
import { json } from './answer.ts'
import { recordingOf } from './endpoints.ts'
import { success } from './envelope.ts'
import { listen, type Listener } from './listener.ts'
import type { Population } from './population.ts'
import { sendWhole } from './send.ts'
import type { Switches } from './switches.ts'

export function startOther(population: Population, switches: Switches): Promise<Listener> {
  return listen(0, async ({ response, entry, url, ask }) => {
    const id = ask?.id || /^\/recordings\/(.+)\.\w+$/.exec(url.pathname)?.[1]
    const call = id === undefined ? undefined : population.find(id)
    const trap = ask?.endpoint === 'countAll' ? success(666, switches) : success([], switches)
    if (call)
      sendWhole({ response, entry, answer: recordingOf(call, switches), saysLength: switches.audioLength })
    else
      sendWhole({
        response,
        entry,
        answer: ask ? trap : json(404, { error: 404, message: 'Không có', data: null }),
      })
  })
}
