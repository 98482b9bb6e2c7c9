// What both test apps show: the same customers, by the same rules.

export interface Customer {
  id: number
  name: string
  phone: string
}

export const customers: Customer[] = [
  { id: 1, name: 'Trần Lan', phone: '0912 345 601' },
  { id: 2, name: 'Lê Minh', phone: '0912 345 602' },
  { id: 3, name: 'Phạm Hương', phone: '0912 345 603' },
  { id: 4, name: 'Vũ Đức', phone: '0912 345 604' },
]

export interface State {
  route: 'contact' | 'list' | 'endless'
  phone: string
  isDescending: boolean
  filter: string
  /** First row of the endless list. */
  first: number
  isDialogOpen: boolean
}

export const firstState: State = {
  route: 'contact',
  phone: '0912345678',
  isDescending: false,
  filter: '',
  first: 0,
  isDialogOpen: false,
}

export function shown({ isDescending, filter }: State): Customer[] {
  const found = customers.filter(({ name }) => name.includes(filter))
  return isDescending ? found.toReversed() : found
}

/** Eight rows of a list of ten thousand; the framework uses their elements again and again. */
export function window8({ first }: State): string[] {
  return Array.from(
    { length: 8 },
    (_each, index) => `0987 0${String(10_000 + first + index).replace(/(\d\d)(\d{3})/, '$1 $2')}`,
  )
}

declare global {
  // eslint-disable-next-line vars-on-top, no-var
  var app: (changes: Partial<State>) => void
}
