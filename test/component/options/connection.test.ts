import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../lib/fault.ts'
import { alerts, button, choose, field, leave, open, press, settle, statuses, type } from './screen.tsx'
import { createState, createWorld } from './world.ts'

const signedOut = { state: 'signed-out', sinceMs: null } as const

function names(world: ReturnType<typeof createWorld>) {
  return world.asked.map(({ name }) => name).filter((name) => name !== 'optionsState')
}

describe('the first use', () => {
  it('one Save stores the connection, signs in with the pasted token, and forgets the token', async () => {
    const state = createState()
    state.settings = { ...state.settings, vbotId: '', projectCode: '' }
    state.signIn = signedOut
    const world = createWorld(state)
    await open(world)

    type('API base URL', ' http://127.0.0.1:40123/v2.0/ ')
    type('VBot ID', 'anphat')
    type('Project code', ' AP-2026 ')
    type('Access token', 'Bearer made-up-token')
    await press('Save')

    expect(world.asked.filter(({ name }) => name !== 'optionsState')).toEqual([
      { name: 'requestOrigins', ask: ['http://127.0.0.1/*'] },
      {
        name: 'saveSettings',
        ask: {
          changes: { baseUrl: 'http://127.0.0.1:40123/v2.0', vbotId: 'anphat', projectCode: 'AP-2026' },
        },
      },
      { name: 'signIn', ask: { by: 'token', token: 'made-up-token', isKept: true } },
    ])
    expect(statuses()).toEqual(['Saved Signed in. Call history is ready.'])
    expect(alerts()).toEqual([])
    expect(field('Access token').value).toBe('')
    expect(field('Project code').value).toBe('AP-2026')
  })

  it('asks for the permission synchronously in the click, before anything else', async () => {
    const world = createWorld(createState())
    await open(world)
    type('API base URL', 'https://vbot.anphat.vn/v2.0')
    button('Save').click()
    expect(world.asked).toEqual([{ name: 'requestOrigins', ask: ['https://vbot.anphat.vn/*'] }])
    await settle()
    expect(names(world)).toEqual(['requestOrigins', 'saveSettings'])
  })

  it('does not ask for a permission it has', async () => {
    const world = createWorld(createState())
    await open(world)
    type('VBot ID', 'khac')
    await press('Save')
    expect(names(world)).toEqual(['saveSettings'])
  })

  it('refused the permission, saves nothing and keeps what was typed', async () => {
    const world = createWorld(createState())
    world.allows = false
    await open(world)
    type('API base URL', 'https://vbot.anphat.vn/v2.0')
    type('Access token', 'made-up-token')
    await press('Save')
    expect(names(world)).toEqual(['requestOrigins'])
    expect(alerts().join()).toContain('The browser did not allow vbot.anphat.vn')
    expect(field('API base URL').value).toBe('https://vbot.anphat.vn/v2.0')
    expect(field('Access token').value).toBe('made-up-token')
  })
})

describe('what is wrong', () => {
  it('is said once the field was left, then as it is typed', async () => {
    await open(createWorld(createState()))
    type('API base URL', 'http://vbot.anphat.vn')
    await settle()
    expect(alerts()).toEqual([])
    leave('API base URL')
    await settle()
    expect(alerts()).toEqual(['This address uses http://. Use https:// so that the token stays private.'])
    expect(field('API base URL').getAttribute('aria-invalid')).toBe('true')
    expect(field('API base URL').getAttribute('aria-describedby')).toContain('baseUrl-bad')
    type('API base URL', 'https://vbot.anphat.vn')
    await settle()
    expect(alerts()).toEqual([])
    expect(field('API base URL').hasAttribute('aria-invalid')).toBe(false)
  })

  it('keeps Save from asking anything, and takes the focus to the first bad field', async () => {
    const world = createWorld(createState())
    await open(world)
    type('VBot ID', '')
    type('Project code', '')
    await press('Save')
    expect(world.asked).toEqual([])
    expect(document.activeElement).toBe(field('VBot ID'))
    expect(alerts()).toEqual([
      'Enter the VBot ID your administrator gave you.',
      'Enter the project code your administrator gave you.',
    ])
    document.body.focus()
    await press('Save')
    expect(document.activeElement).toBe(field('VBot ID'))
  })

  it('with a pasted token is found before anything is asked', async () => {
    const world = createWorld(createState())
    await open(world)
    type('Access token', 'mã bịa')
    await press('Save')
    expect(world.asked).toEqual([])
    expect(document.activeElement).toBe(field('Access token'))
  })

  it('while saving is told, and nothing typed is lost', async () => {
    const world = createWorld(createState(), { saveSettings: () => fail({ kind: 'not-allowed' }) })
    await open(world)
    type('VBot ID', 'khac')
    type('Access token', 'made-up-token')
    await press('Save')
    expect(names(world)).toEqual(['saveSettings'])
    expect(alerts().join()).toContain('Nothing was saved.')
    expect(field('VBot ID').value).toBe('khac')
    expect(field('Access token').value).toBe('made-up-token')
  })

  it('while signing in is told; the settings are saved, the token stays', async () => {
    const world = createWorld(createState(), { signIn: () => fail({ kind: 'signed-out' }) })
    const model = await open(world)
    type('VBot ID', 'khac')
    type('Access token', 'made-up-token')
    await press('Save')
    expect(alerts().join()).toContain('Signed out')
    expect(world.state.settings.vbotId).toBe('khac')
    expect(field('Access token').value).toBe('made-up-token')
    expect(model.connection.isDirty.value).toBe(true)
  })
})

describe('API v3', () => {
  it('is offered where the address ends in it, and asks for a key instead of ids', async () => {
    const world = createWorld(createState())
    await open(world)
    type('API base URL', 'https://open-api-h01.vbot.vn/v3.0')
    await settle()
    await press('Use v3')
    expect(() => field('VBot ID')).toThrow('no field')
    expect(() => field('Access token')).toThrow('no field')
    type('API key', 'made-up-key')
    await press('Save')
    expect(world.asked.find(({ name }) => name === 'saveSettings')?.ask).toEqual({
      changes: { baseUrl: 'https://open-api-h01.vbot.vn/v3.0', apiVersion: 'v3' },
    })
    expect(world.asked.find(({ name }) => name === 'signIn')?.ask).toEqual({
      by: 'key',
      key: 'made-up-key',
      isKept: true,
    })
  })

  it('chosen by hand, offers to change the address', async () => {
    const model = await open(createWorld(createState()))
    document.querySelector<HTMLInputElement>('input[value=v3]')?.click()
    await settle()
    await press('Change the end to /v3.0')
    expect(model.connection.values.value.baseUrl).toBe('https://open-api-h01.vbot.vn/v3.0')
  })
})

describe('signing in', () => {
  it('with username and password', async () => {
    const state = createState()
    state.signIn = signedOut
    const world = createWorld(state)
    await open(world)
    expect(document.body.textContent).toContain('Not signed in')
    type('Username', ' an@anphat.vn ')
    type('Password', ' bí mật ')
    field('Keep me signed in on this computer').click()
    await press('Sign in')
    expect(world.asked[0]).toEqual({
      name: 'signIn',
      ask: { by: 'password', username: 'an@anphat.vn', password: ' bí mật ', isKept: false },
    })
    expect(field('Password').value).toBe('')
    expect(statuses()).toEqual(['Signed in'])
  })

  it('with a password that VBot does not take says so, and keeps what was typed', async () => {
    const state = createState()
    state.signIn = signedOut
    const world = createWorld(state, { signIn: () => fail({ kind: 'forbidden' }) })
    await open(world)
    type('Username', 'an@anphat.vn')
    type('Password', 'sai')
    await press('Sign in')
    expect(alerts()).toEqual([
      'VBot does not take this username or password Check both, capitals too, then press the button again. If it stays, ask your VBot administrator.',
    ])
    expect(field('Password').value).toBe('sai')
    expect(document.body.textContent).not.toContain('No access to call history')
  })

  it('with nothing typed says what to do', async () => {
    const world = createWorld(createState())
    await open(world)
    await press('Sign in')
    expect(alerts()).toEqual(['Paste an access token, or enter username and password.'])
    expect(world.asked).toEqual([])
    await press('Save')
    expect(alerts()).toEqual([])
  })

  it('with half a password says which half is missing', async () => {
    await open(createWorld(createState()))
    type('Username', 'an')
    await press('Sign in')
    expect(alerts()).toEqual(['Enter the password.'])
    expect(document.activeElement).toBe(field('Password'))
  })

  it('out again', async () => {
    const world = createWorld(createState())
    await open(world)
    await press('Sign out')
    expect(names(world)).toEqual(['signOut'])
    expect(statuses()).toEqual(['Signed out'])
    expect(document.body.textContent).toContain('Not signed in')
  })
})

describe('testing the connection', () => {
  it('says in words what works', async () => {
    await open(createWorld(createState()))
    await press('Test connection')
    expect(statuses()).toEqual(['Connected Reads the call historyCounts callsPlays recordings'])
  })

  it('saves first what is not saved yet', async () => {
    const world = createWorld(createState())
    await open(world)
    type('VBot ID', 'khac')
    await press('Test connection')
    expect(names(world)).toEqual(['saveSettings', 'testConnection'])
  })

  it('says the fault to mend, and what it spoils', async () => {
    const world = createWorld(createState(), {
      testConnection: () =>
        ok([
          { step: 'count', result: ok() },
          { step: 'calls', result: fail({ kind: 'forbidden' }) },
        ]),
    })
    await open(world)
    await press('Test connection')
    expect(statuses()).toEqual([])
    expect(alerts().join()).toMatch(
      /^No access to call history.*Counts callsDoes not read the call historyTry again$/,
    )
  })

  it('that lacks a permission offers it, and tests again', async () => {
    let isAllowed = false
    const world = createWorld(createState(), {
      testConnection: () =>
        ok([
          {
            step: 'recording',
            result: isAllowed
              ? ok()
              : fail({ kind: 'no-permission', origin: 'https://files.anphat.vn:8443' }),
          },
        ]),
    })
    await open(world)
    await press('Test connection')
    expect(alerts().join()).toContain('files.anphat.vn')
    world.asked.length = 0
    isAllowed = true
    button('Allow').click()
    expect(world.asked).toEqual([{ name: 'requestOrigins', ask: ['https://files.anphat.vn/*'] }])
    await settle()
    expect(statuses()).toEqual(['Connected Plays recordings'])
  })

  it('signed out, its button leads to the token', async () => {
    const world = createWorld(createState(), {
      testConnection: () => ok([{ step: 'count', result: fail({ kind: 'signed-out' }) }]),
    })
    await open(world)
    await press('Test connection')
    await press('Sign in again')
    expect(document.activeElement).toBe(field('Access token'))
  })

  it('a key that VBot does not take: its button leads to the key', async () => {
    const state = createState()
    Object.assign(state.settings, { baseUrl: 'https://open-api-h01.vbot.vn/v3.0', apiVersion: 'v3' })
    const world = createWorld(state, {
      testConnection: () => ok([{ step: 'count', result: fail({ kind: 'forbidden', isKey: true }) }]),
    })
    await open(world)
    await press('Test connection')
    expect(alerts().join()).toMatch(/^VBot does not take the API key/)
    await press('Open settings')
    expect(document.activeElement).toBe(field('API key'))
  })

  it('an outcome goes once something else is typed', async () => {
    await open(createWorld(createState()))
    await press('Test connection')
    type('VBot ID', 'khac')
    await settle()
    expect(statuses()).toEqual([])
  })
})

describe('what is typed and not saved', () => {
  it('is not lost by another language, nor by a change elsewhere', async () => {
    const world = createWorld(createState())
    const model = await open(world)
    type('VBot ID', 'khac')
    type('Access token', 'made-up-token')
    await choose('Language', 'vi')
    expect(document.querySelector('h1')?.textContent).toBe('Lịch sử cuộc gọi VBot: cài đặt')
    expect(field('VBot ID').value).toBe('khac')
    expect(field('Mã truy cập').value).toBe('made-up-token')
    world.state = { ...world.state, settings: { ...world.state.settings, projectCode: 'MOI' } }
    world.changed()
    await settle()
    expect(field('VBot ID').value).toBe('khac')
    expect(field('Mã dự án').value).toBe('MOI')
    expect(model.connection.isDirty.value).toBe(true)
  })

  it('what changes elsewhere while the page is still loading is shown', async () => {
    const world = createWorld(createState())
    const { send } = world
    world.send = async (name, ask) => {
      if (name === 'diagnose') {
        world.state = { ...world.state, settings: { ...world.state.settings, projectCode: 'MOI' } }
        world.changed()
      }
      return send(name, ask)
    }
    await open(world)
    expect(field('Project code').value).toBe('MOI')
  })

  it('what is typed while saving stays, and the rest never shows what was stored before', async () => {
    const world = createWorld(createState())
    const model = await open(world)
    const seen: string[] = []
    const { send } = world
    let isTyped = false
    world.send = async (name, ask) => {
      seen.push(field('VBot ID').value)
      if (name === 'saveSettings' && !isTyped) {
        isTyped = true
        type('Project code', 'MOI')
      }
      await settle()
      seen.push(field('VBot ID').value)
      return send(name, ask)
    }
    type('VBot ID', ' khac ')
    type('Access token', 'made-up-token')
    await settle()
    await model.connection.save()
    await settle()
    expect(new Set(seen)).toEqual(new Set([' khac ', 'khac']))
    expect(field('Access token').value).toBe('')
    expect(field('VBot ID').value).toBe('khac')
    expect(field('Project code').value).toBe('MOI')
    expect(model.connection.isDirty.value).toBe(true)
  })

  it('typed back to what is stored is nothing to save', async () => {
    const model = await open(createWorld(createState()))
    type('VBot ID', 'khac')
    expect(model.connection.isDirty.value).toBe(true)
    type('VBot ID', 'anphat')
    expect(model.connection.isDirty.value).toBe(false)
  })
})

describe('what an administrator has set', () => {
  it('is shown, disabled, with who set it; the rest can be saved', async () => {
    const state = createState()
    state.locked = ['baseUrl', 'apiVersion', 'language']
    const world = createWorld(state)
    await open(world)
    expect(field('API base URL').disabled).toBe(true)
    expect(document.querySelector<HTMLFieldSetElement>('fieldset')?.disabled).toBe(true)
    expect(document.getElementById('baseUrl-locked')?.textContent).toBe('Set by your administrator.')
    type('VBot ID', 'khac')
    await press('Save')
    expect(world.asked[0]).toEqual({ name: 'saveSettings', ask: { changes: { vbotId: 'khac' } } })
  })
})
