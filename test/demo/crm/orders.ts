// The customers' orders and the agents' notes: text full of digits, some of them telephone numbers.
import type { Customer } from '../../fake-vbot/customers.ts'
import { between, digits, pick, seededRandom } from '../../fake-vbot/random.ts'

export type Order = { id: string; day: string; goods: string; price: string; state: string }

const DAY_MS = 86_400_000
const GOODS = [
  'Giấy in A4 (40 ram)',
  'Ghế xoay lưới',
  'Mực in HP 12A',
  'Bàn họp 2,4 m',
  'Tủ hồ sơ 4 ngăn',
] as const
const STATES = ['Đã giao', 'Đã giao', 'Đang giao', 'Chờ thanh toán'] as const

export function dayAgo(nowMs: number, days: number): string {
  return new Date(nowMs - days * DAY_MS).toLocaleDateString('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
}

/** Newest first. Order ids look like mobile numbers, which is what order ids do. */
export function ordersOf({ id }: Customer, nowMs: number): Order[] {
  const random = seededRandom(id * 31)
  let days = between(random, 1, 9)
  return Array.from({ length: between(random, 1, 5) }, (_, at) => {
    const order = {
      id: id === 7 && at === 0 ? 'DH-0912345678' : `DH-09${digits(random, 8)}`,
      day: dayAgo(nowMs, days),
      goods: pick(random, GOODS),
      price: `${between(random, 2, 380)}.${digits(random, 3)}.000 đ`,
      state: at === 0 ? 'Đang giao' : pick(random, STATES),
    }
    days += between(random, 6, 60)
    return order
  })
}

export function notesOf(customer: Customer, nowMs: number): { day: string; text: string }[] {
  const [main, second, third] = customer.numbers
  const order = ordersOf(customer, nowMs)[0]?.id
  const later = dayAgo(nowMs, -2).slice(0, 5)
  if (customer.id === 7)
    return [
      {
        day: dayAgo(nowMs, 2),
        text: `Chị Mai nhắn gọi lại trước 17 giờ, nếu 0987.654.321 bận thì gọi 0364307520 hoặc tổng đài 1900 6067. Đơn ${order} giao ngày ${later}.`,
      },
      {
        day: dayAgo(nowMs, 9),
        text: 'Anh An đi công tác, việc gấp gọi anh Khoa 0162 678 9012. Báo giá gửi lúc 14:30, hiệu lực 30 ngày.',
      },
    ]
  const other = second ? `, không được thì gọi ${second.shown}` : ''
  const last = third ? ` Số dự phòng: ${third.shown}.` : ''
  return [
    {
      day: dayAgo(nowMs, 3),
      text: `Gọi lại ${main?.shown ?? 'sau'} sau 14:00${other}. Đơn ${order} giao ngày ${later}.${last}`,
    },
  ]
}
