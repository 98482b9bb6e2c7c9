import { expect, test } from 'vitest'
import { fail, ok } from '../../../lib/fault.ts'
import { customer, customerCalls, madeCall, manyCalls, nowMs, office } from './made-calls.ts'
import { answersFrom, panelSettings } from './made-world.ts'
import { all, asked, button, choose, hasButton, mount, one, press, textOf } from './mounted.tsx'

test('plays in place, and stays in view at the foot', async () => {
  const { world, click } = await mount()
  await click(button('Play recording'))
  expect(world.fetched[0]?.recording).toEqual({ by: 'id', id: 'made-3-0' })
  expect(all('.is-playing')).toHaveLength(1)
  expect(textOf(one('.player-call'))).toBe('11:02 todayAgent 104Go to the call playing')
  await click(button('Pause recording'))
  expect(hasButton('Pause recording')).toBe(false)
  await click(button('Play'))
  button('Pause')
})

test('one at a time: the next stops the one before', async () => {
  const { world, click } = await mount()
  await click(button('Play recording', 0))
  await click(button('Play recording', 0))
  expect(world.sounds).toHaveLength(2)
  expect(world.sounds[0]?.isClosed).toBe(true)
  expect(all('.is-playing')).toHaveLength(1)
})

test('heard again it is not fetched again', async () => {
  const { world, click } = await mount()
  await click(button('Play recording'))
  await click(button('Stop and close'))
  expect(all('.player')).toHaveLength(0)
  await click(button('Play recording'))
  expect(world.fetched).toHaveLength(1)
})

test('seeks, and jumps ten seconds by button and by key', async () => {
  const { world, click, settle } = await mount()
  await click(button('Play recording'))
  const range = one('input[type=range]')
  if (!(range instanceof HTMLInputElement)) throw new Error('no range')
  range.value = '60'
  range.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
  expect(textOf(one('.player-seek time'))).toBe('1:00')
  await click(button('Ahead 10 seconds'))
  expect(textOf(one('.player-seek time'))).toBe('1:10')
  await press('ArrowLeft')
  expect(textOf(one('.player-seek time'))).toBe('1:00')
  await press(' ')
  expect(hasButton('Pause recording')).toBe(false)
  world.sounds[0]?.tell({ positionSeconds: 96 })
  await settle()
  const line = one('.call-progress i')
  expect(line instanceof HTMLElement && line.style.inlineSize).toBe('50%')
})

test('the speed is remembered', async () => {
  const { world, click } = await mount()
  await click(button('Play recording'))
  await choose(one('.pick-speed select'), '1.5')
  expect(world.sounds[0]?.speed).toBe(1.5)
  expect(asked(world, 'savePreferences')).toEqual([{ startSpeed: 1.5 }])
  await click(button('Play recording'))
  expect(world.sounds[1]?.speed).toBe(1.5)
})

test('it starts at the speed of the settings', async () => {
  const { world, click } = await mount({ panelStart: () => ok({ ...panelSettings, startSpeed: 2 }) })
  await click(button('Play recording'))
  expect(world.sounds[0]?.speed).toBe(2)
})

test.each([1.75, 0.9])('the player shows the speed it starts at: %d', async (startSpeed) => {
  const { world, click } = await mount({ panelStart: () => ok({ ...panelSettings, startSpeed }) })
  await click(button('Play recording'))
  expect(world.sounds[0]?.speed).toBe(startSpeed)
  const chosen = one('.pick-speed select')
  expect(chosen instanceof HTMLSelectElement && chosen.value).toBe(String(startSpeed))
})

test('loading shows how much has come, and can be stopped', async () => {
  const { world, click, settle } = await mount()
  let options: Parameters<typeof world.fetchRecording>[1] | undefined
  world.fetchRecording = (_recording, given) => {
    options = given
    return new Promise(() => {})
  }
  await click(button('Play recording'))
  options?.onProgress(30, 100)
  await settle()
  expect(textOf(one('.player-words'))).toBe('Loading recording… 30%')
  await click(button('Loading recording, press to stop'))
  expect(options?.signal.aborted).toBe(true)
  expect(all('.player')).toHaveLength(0)
})

test('not ready yet: asks again when pressed; long ago: gone', async () => {
  const { world, click } = await mount()
  world.fetchRecording = async () => fail({ kind: 'not-found' })
  await click(button('Play recording', 0))
  button('Recording not ready, press to ask again')
  await click(button('Play recording', 3))
  expect(all('[role=img][aria-label="Recording gone"]')).toHaveLength(1)
  world.fetchRecording = async () => ok({ blob: new Blob(['sound']) })
  await click(button('Recording not ready, press to ask again'))
  expect(all('.is-playing')).toHaveLength(1)
})

test('a fault says what happened, and its cure is there', async () => {
  const { world, click } = await mount()
  world.fetchRecording = async () => fail({ kind: 'no-permission', origin: 'https://recordings.example' })
  await click(button('Play recording'))
  expect(textOf(one('.player-words'))).toBe('Permission needed Allow')
  await click(button('Allow'))
  expect(asked(world, 'openOptions')).toEqual([
    { section: 'recordings', origin: 'https://recordings.example' },
  ])
})

test('what the browser cannot play says so', async () => {
  const { world, click } = await mount()
  world.allows.play = false
  await click(button('Play recording'))
  expect(textOf(one('.player-words'))).toBe('The browser can’t play this recording')
  expect(world.sounds[0]?.isClosed).toBe(true)
})

test('saves the recording under a name that says what it is', async () => {
  const { world, click } = await mount()
  await click(button('Play recording'))
  await click(button('Download recording'))
  expect(world.downloads.map((each) => each.name)).toEqual(['0912345678_2026-11-20_11-02.mp3'])
})

test('another number stops what plays and lets go of it', async () => {
  const { world, click, settle, sidebar } = await mount()
  const { pageState } = await import('./made-world.ts')
  const { contact } = await import('./made-calls.ts')
  await click(button('Play recording'))
  world.tellNews({ ...pageState, seq: 2, shown: { number: contact, label: '' } })
  await settle()
  expect(world.sounds[0]?.isClosed).toBe(true)
  expect(all('.player')).toHaveLength(0)
  const screen = sidebar.screen.value
  expect(screen.kind === 'history' && screen.player.file()).toBe(null)
})

test('a call with two recordings plays both in turn', async () => {
  const { world, click, settle } = await mount()
  await click(button('Play recording', 7))
  expect(world.fetched.at(-1)?.recording).toEqual({ by: 'id', id: 'made-16-0' })
  world.sounds[0]?.tell({ hasEnded: true, isPlaying: false })
  await settle()
  expect(world.fetched.at(-1)?.recording).toEqual({ by: 'id', id: 'made-16-1' })
  expect(world.sounds[0]?.isClosed).toBe(true)
})

test('where recordings are switched off none is offered', async () => {
  await mount({
    panelStart: () => ok({ ...panelSettings, hides: { cost: true, recordings: true, export: true } }),
  })
  expect(hasButton('Play recording')).toBe(false)
  expect(hasButton('Export CSV')).toBe(false)
  expect(all('.chip')).toHaveLength(0)
  expect(textOf(one('.calls'))).not.toContain('₫')
})

test('one recording of a call that is gone leaves the other', async () => {
  const recordings = ['one', 'two'].map((id) => ({ by: 'id' as const, id }))
  const twice = madeCall({ id: 'twice', startedAt: nowMs - 3 * 86_400_000, talkSeconds: 60, recordings })
  const { world, click, settle } = await mount(answersFrom(() => [twice]))
  const { fetchRecording } = world
  world.fetchRecording = async (recording, options) =>
    recording.by === 'id' && recording.id === 'two'
      ? fail({ kind: 'not-found' })
      : fetchRecording(recording, options)
  await click(one('.call-row .listen'))
  world.sounds[0]?.tell({ hasEnded: true, isPlaying: false })
  await settle()
  expect(all('.call-row button.listen')).toHaveLength(1)
  await click(one('.call-open'))
  expect(all('.parts button.listen')).toHaveLength(1)
  expect(all('.parts .listen-gone')).toHaveLength(1)
})

test('the call that plays is found again, whatever filter or period hides it', async () => {
  const { sidebar, settle, click } = await mount()
  await click(one('button.listen'))
  const id = one('.is-playing').getAttribute('data-call')
  const screen = sidebar.screen.value
  if (screen.kind !== 'history') throw new Error('No history.')
  screen.history.choosePeriod({ kind: 'custom', from: '2025-11-01', to: '2025-11-02' })
  await settle()
  expect(all('.is-playing')).toHaveLength(0)
  await click(one('.player-call'))
  expect(one('.is-playing').getAttribute('data-call')).toBe(id)
  expect(screen.history.period.value).toEqual({ kind: 'all' })
  screen.history.chooseFilter({ direction: 'out' })
  screen.history.chooseFilter({ agent: 'nobody' })
  await settle()
  await click(one('.player-call'))
  expect(one('.is-playing').getAttribute('data-call')).toBe(id)
})

test('a number that is taken out of the timeline takes its recording along', async () => {
  const { world, sidebar, settle, click } = await mount(
    answersFrom((e164) => (e164 === customer.e164 ? customerCalls : manyCalls(10, 'office'))),
  )
  const screen = sidebar.screen.value
  if (screen.kind !== 'history') throw new Error('No history.')
  screen.history.add(office)
  await settle()
  await click(one('[data-call^="office"] button.listen'))
  expect(world.sounds.map(({ isClosed }) => isClosed)).toEqual([false])
  screen.history.remove(office.e164)
  await settle()
  expect(world.sounds.map(({ isClosed }) => isClosed)).toEqual([true])
  expect(all('.player')).toHaveLength(0)
})
