// The states of the options page worth looking at, each reached as a user reaches it.

import type { OptionsModel } from '../../../components/options/options-model.ts'
import { fail, ok } from '../../../lib/fault.ts'
import { createState, createWorld, type MadeUpWorld } from '../../component/options/world.ts'

interface State {
  world: MadeUpWorld
  hash: string
  act: (model: OptionsModel) => Promise<void>
}

export const states = [
  'ready',
  'errors',
  'first',
  'v3',
  'locked',
  'refused',
  'fault',
  'origin',
  'checked',
] as const

export function createStateOf(name: string, language: 'vi' | 'en'): State {
  const state = createState()
  state.settings.language = language
  const plain: State = { world: createWorld(state), hash: '', act: (model) => model.connection.test() }

  switch (name) {
    case 'errors':
      state.signIn = { state: 'signed-out', sinceMs: new Date(2026, 10, 20, 9, 12).getTime() }
      return {
        ...plain,
        act: async (model) => {
          model.connection.type({ baseUrl: 'http://open-api-h01.vbot.vn/v2.0', projectCode: '' })
          model.sites.type('https://com.vn/khach/1')
          await model.connection.save()
          await model.sites.add()
        },
      }
    case 'first':
      state.settings = { ...state.settings, vbotId: '', projectCode: '' }
      state.sites = []
      state.signIn = { state: 'signed-out', sinceMs: null }
      return { ...plain, act: async () => {} }
    case 'v3':
      return {
        ...plain,
        act: async (model) => {
          model.connection.type({ apiVersion: 'v3' })
          model.sites.type('http://crm.anphat.vn/khach/17')
        },
      }
    case 'locked':
      state.locked = ['baseUrl', 'apiVersion', 'vbotId', 'projectCode', 'sites', 'language']
      return { ...plain, act: async () => {} }
    case 'refused':
      plain.world.allows = false
      return {
        ...plain,
        act: async (model) => {
          model.connection.type({ baseUrl: 'https://vbot.anphat.vn/v3.0' })
          await model.connection.save()
        },
      }
    case 'fault':
      return {
        ...plain,
        world: createWorld(state, {
          testConnection: () =>
            ok([
              { step: 'calls', result: fail({ kind: 'forbidden' }) },
              { step: 'count', result: ok() },
              { step: 'recording', result: fail({ kind: 'forbidden' }) },
            ]),
        }),
      }
    case 'origin':
      return {
        ...plain,
        hash: `#recordings?allow=${encodeURIComponent('https://files.anphat.vn:8443')}`,
        act: async () => {},
      }
    case 'checked':
      return {
        ...plain,
        hash: '#diagnostics',
        act: async (model) => {
          await model.diagnostics.test()
          await model.diagnostics.copy()
          model.settingsFile.read(
            JSON.stringify({
              format: 'vbot-call-history-settings',
              settings: { pageSize: 50, country: 84, sites: ['https://com.vn/*'], colour: 'red' },
            }),
          )
        },
      }
    default:
      return plain
  }
}
