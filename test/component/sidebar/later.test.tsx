import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, onTestFinished, test } from 'vitest'
import { drawLater, later } from '../../../components/sidebar/later.tsx'
import { held, settled } from './made-world.ts'

const Words = ({ words }: { words: string }) => <p>{words}</p>

function mount(Part: (props: { words: string }) => preact.ComponentChild): Element {
  const root = document.createElement('div')
  document.body.append(root)
  onTestFinished(() => {
    render(null, root)
    root.remove()
  })
  render(<Part words="calls" />, root)
  return root
}

test('what stands in its place goes when the part has come', async () => {
  const part = held<typeof Words>()
  const root = mount(
    drawLater(
      () => part.promise,
      () => <i>wait</i>,
    ),
  )
  expect(root.innerHTML).toBe('<i>wait</i>')
  part.give(Words)
  await act(settled)
  expect(root.innerHTML).toBe('<p>calls</p>')
})

test('it is fetched once, however often it is drawn', async () => {
  let fetched = 0
  const Part = drawLater(() => {
    fetched += 1
    return Promise.resolve(Words)
  })
  mount(Part)
  mount(Part)
  await act(settled)
  expect(mount(Part).innerHTML).toBe('<p>calls</p>')
  expect(fetched).toBe(1)
})

test('what could not be fetched is null, and asked for again', async () => {
  const answers = [Promise.reject(new TypeError('gone')), Promise.resolve('here')]
  const part = later(() => answers.shift() ?? Promise.resolve('more'))
  expect(await part()).toBeNull()
  expect(await part()).toBe('here')
  expect(await part()).toBe('here')
})
