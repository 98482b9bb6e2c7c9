// A CRM in React: text changes beside its siblings, rows are keyed, a dialog hangs in a portal.

import { createElement as h, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { firstState, shown, type State, window8 } from './customers.ts'

function App() {
  const [state, setState] = useState<State>(firstState)
  globalThis.app = (changes) => flushSync(() => setState((before) => ({ ...before, ...changes })))
  return h(
    'main',
    null,
    h('h1', null, 'Khách hàng'),
    state.route === 'contact' &&
      h('p', { id: 'contact' }, 'SĐT: ', state.phone, ' (chính), gọi ', h('b', null, 'sau 9 giờ')),
    state.route === 'list' &&
      h(
        'table',
        null,
        h('thead', null, h('tr', null, h('th', null, 'Tên'), h('th', null, 'SĐT'))),
        h(
          'tbody',
          null,
          shown(state).map(({ id, name, phone }) =>
            h('tr', { key: id }, h('td', null, name), h('td', null, phone)),
          ),
        ),
      ),
    state.route === 'endless' &&
      h(
        'ul',
        null,
        window8(state).map((phone, at) => h('li', { key: at }, 'Số ', phone, ' đã gọi')),
      ),
    state.isDialogOpen &&
      createPortal(
        h(
          'div',
          { role: 'dialog', 'aria-labelledby': 'title' },
          h('h2', { id: 'title' }, 'Gọi lại'),
          h('p', null, 'Di động ', state.phone),
        ),
        document.body,
      ),
  )
}

const place = document.querySelector('#app')
if (place) createRoot(place).render(h(App))
