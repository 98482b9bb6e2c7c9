// About 300 customers of a made-up distributor: the people in the demo CRM and in the fake server's histories.
import { address, bankAccount, companyName, label, personName, taxCode } from './invention.ts'
import { e164Of, kindOf, randomNumber, show, type NumberKind, type ShownNumber } from './numbers.ts'
import { pickWeighted, seededRandom, type Random } from './random.ts'

export type Customer = {
  id: number
  /** Whom to ask for. */
  name: string
  company: string
  address: string
  taxCode: string
  bankAccount: string
  numbers: ShownNumber[]
}

function randomCustomer(random: Random, id: number): Customer {
  const kinds: NumberKind[] = ['mobile']
  if (id % 2 === 0) kinds.push('landline')
  if (id % 3 === 0) kinds.push('mobile')
  if (id % 12 === 5) kinds.push('service')
  if (id % 9 === 4) kinds.push('foreign')
  return {
    id,
    name: personName(random),
    company: companyName(random),
    address: address(random),
    taxCode: taxCode(random),
    bankAccount: bankAccount(random),
    numbers: kinds.map((kind, at) => {
      const number = randomNumber(random, kind, id + at * 7)
      const way = pickWeighted(random, [
        [0, 5],
        [1, 3],
        [2, 3],
        [3, 2],
        [4, 1],
        [5, 1],
        [6, 2],
      ])
      const who = at > 0 && kind !== 'landline' && kind !== 'service' ? personName(random) : undefined
      return {
        label: at === 0 ? 'SĐT chính' : label(random, kind),
        who,
        kind,
        number,
        e164: e164Of(number),
        shown: show(number, way),
      }
    }),
  }
}

function shown(label: string, number: string, text = show(number, 0)): ShownNumber {
  return { label, kind: kindOf(number), number, e164: e164Of(number), shown: text }
}

/** The numbers tests and the demo call by name; `histories.ts` says what each has been through. */
export const people = {
  /** 128 calls; the last ones, today, are missed: a call back is owed. */
  owed: shown('SĐT chính', '0912345678'),
  /** 10,000 calls. */
  busy: shown('Tổng đài', '02838225678', '028 3822 5678'),
  /** No call at all. */
  none: shown('Kho', '0364307520', '+84 36 430 7520'),
  /** Several calls since midnight (Asia/Ho_Chi_Minh), and older ones. */
  today: shown('Kế toán', '0987654321', '0987.654.321'),
  /** Calls of two and three legs: transferred, rung through a group, answered elsewhere. */
  legs: shown('SĐT chính', '0903334455'),
  /** Recordings ready (newest call), not ready yet, and gone (third), then calls without one. */
  recordings: shown('SĐT chính', '0938112233', '0938-112-233'),
  /** One call of each disposition, the observed and unknown ones too. */
  dispositions: shown('SĐT chính', '0705556677', '0705.556.677'),
  /** Exactly one call. */
  one: shown('SĐT chính', '0868001122', '+84868001122'),
  /** 45 calls: two pages and a bit of 20. */
  pages: shown('SĐT chính', '0977010203', '0977 010 203'),
  /** Written in the CRM as it was before 2018; VBot knows today's number. */
  old: shown('SĐT chính', '0326789012', '0162 678 9012'),
  landline: shown('Cơ quan', '02363822821', '0236.3.822.821'),
  service: shown('Tổng đài', '19006067', '1900 6067'),
  foreign: shown('Mua hàng', '6561234567', '+65 6123 4567'),
} satisfies Record<string, ShownNumber>

const named: Pick<Customer, 'id' | 'name' | 'company' | 'numbers'>[] = [
  { id: 1, name: 'Lê Thu Hà', company: 'Công ty CP Dược phẩm Sao Việt', numbers: [people.legs] },
  {
    id: 2,
    name: 'Phạm Đức Tuấn',
    company: 'Công ty TNHH Vận tải Tân Tiến',
    numbers: [people.recordings, people.landline],
  },
  { id: 3, name: 'Vũ Ngọc Linh', company: 'Cửa hàng Nội thất Hoa Sen', numbers: [people.dispositions] },
  { id: 4, name: 'Đặng Văn Khoa', company: 'Hộ kinh doanh Phú Quý', numbers: [people.one, people.old] },
  { id: 5, name: 'Bùi Xuân Yến', company: 'Công ty CP Thực phẩm Bình Minh', numbers: [people.pages] },
  { id: 6, name: 'Hồ Gia Phương', company: 'Siêu thị Hoàng Gia', numbers: [people.busy, people.service] },
  {
    id: 7,
    name: 'Phan Quốc An',
    company: 'Công ty TNHH An Phát',
    numbers: [
      people.owed,
      { ...people.busy, label: 'Cơ quan' },
      { ...people.today, who: 'Nguyễn Thị Mai' },
      { ...people.none, who: 'Trần Quốc Bảo' },
      { ...people.foreign, who: 'Lee Wei Ling' },
    ],
  },
]

/** The customers, the same ones every time. Numbers 1 to 7 hold the named `people`. */
export const customers: readonly Customer[] = buildCustomers(300)

function buildCustomers(count: number): Customer[] {
  const random = seededRandom(20_260_526)
  const used = new Set(Object.values(people).map(({ number }) => number))
  return Array.from({ length: count }, (_, at) => {
    const customer = { ...randomCustomer(random, at + 1), ...named[at] }
    if (at < named.length) return customer
    const fresh = customer.numbers.filter(({ number }) => !used.has(number))
    for (const { number } of fresh) used.add(number)
    return { ...customer, numbers: fresh }
  })
}
