// The same CRM in Vue.

import { createApp, h, nextTick, reactive, Teleport } from 'vue'
import { firstState, shown, type State, window8 } from './customers.ts'

const state: State = reactive({ ...firstState })
globalThis.app = (changes) => {
  Object.assign(state, changes)
  void nextTick()
}

createApp({
  render: () =>
    h('main', [
      h('h1', 'Khách hàng'),
      state.route === 'contact' &&
        h('p', { id: 'contact' }, ['SĐT: ', state.phone, ' (chính), gọi ', h('b', 'sau 9 giờ')]),
      state.route === 'list' &&
        h('table', [
          h('thead', h('tr', [h('th', 'Tên'), h('th', 'SĐT')])),
          h(
            'tbody',
            shown(state).map(({ id, name, phone }) => h('tr', { key: id }, [h('td', name), h('td', phone)])),
          ),
        ]),
      state.route === 'endless' &&
        h(
          'ul',
          window8(state).map((phone) => h('li', ['Số ', phone, ' đã gọi'])),
        ),
      state.isDialogOpen &&
        h(Teleport, { to: 'body' }, [
          h('div', { role: 'dialog', 'aria-labelledby': 'title' }, [
            h('h2', { id: 'title' }, 'Gọi lại'),
            h('p', ['Di động ', state.phone]),
          ]),
        ]),
    ]),
}).mount('#app')
