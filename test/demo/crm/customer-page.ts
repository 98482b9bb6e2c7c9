// One customer's record, where an agent spends the day.
import type { Customer } from '../../fake-vbot/customers.ts'
import { escape, link, type Page } from './layout.ts'
import { dayAgo, notesOf, ordersOf } from './orders.ts'

type Around = { url: URL; nowMs: number; count: number }

export function customerPage(customer: Customer, { url, nowMs, count }: Around): Page {
  const { id, company } = customer
  const go = (to: number, word: string) =>
    to < 1 || to > count
      ? `<span class="muted">${word}</span>`
      : `<a href="${link(`/customers/${to}`, url)}" data-route>${word}</a>`
  return {
    title: company,
    main: `<div class="head"><div><h1>${escape(company)}</h1>
<p class="muted">Khách hàng từ ${dayAgo(nowMs, 400 + id * 5)} · Mã KH-${String(id).padStart(4, '0')}</p></div>
<p class="steps">${go(id - 1, '← Trước')} ${go(id + 1, 'Sau →')}</p></div>
<div class="box"><h2>Thông tin</h2>${facts(customer)}
<p class="tools"><button type="button" data-open="card">Thẻ liên hệ</button></p></div>
${contacts(customer)}
<div class="box"><h2>Ghi chú</h2>${notesOf(customer, nowMs)
      .map(({ day, text }) => `<p><span class="muted">${day}</span><br>${escape(text)}</p>`)
      .join('')}</div>
${orders(customer, nowMs)}
${card(customer, url.searchParams.get('view') === 'card')}`,
  }
}

function facts({ name, numbers, bankAccount, taxCode, address }: Customer): string {
  const own = numbers.filter(({ who }) => who === undefined)
  const pairs = [
    ['Đại diện', escape(name)],
    ...own.map(({ label, shown, e164, kind }, at) => [
      label,
      at === 0
        ? `<a href="tel:${e164}">${escape(shown)}</a>`
        : escape(shown) + (kind === 'landline' ? ' máy lẻ 105' : ''),
    ]),
    ['Số tài khoản', escape(bankAccount)],
    ['Mã số thuế', taxCode],
    ['Địa chỉ', escape(address)],
    ['Hạn mức', '350.000.000 đ'],
  ]
  return `<dl class="pairs">${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`
}

function contacts({ numbers }: Customer): string {
  const rows = numbers
    .filter(({ who }) => who !== undefined)
    .map(
      ({ who, label, shown }) =>
        `<tr><td>${escape(who ?? '')}</td><td>${label}</td><td>${escape(shown)}</td></tr>`,
    )
  if (rows.length === 0) return ''
  return `<div class="box"><h2>Người liên hệ</h2><table>
<thead><tr><th>Tên</th><th>Vai trò</th><th>Điện thoại</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function orders(customer: Customer, nowMs: number): string {
  const rows = ordersOf(customer, nowMs).map(
    ({ id, day, goods, price, state }) =>
      `<tr><td>${id}</td><td>${day}</td><td>${goods}</td><td>${state}</td><td class="money">${price}</td></tr>`,
  )
  return `<div class="box"><h2>Đơn hàng</h2><table>
<thead><tr><th>Số đơn</th><th>Ngày</th><th>Hàng</th><th>Tình trạng</th><th class="money">Thành tiền</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></div>`
}

function card({ company, name, numbers }: Customer, isOpen: boolean): string {
  const lines = numbers.map(
    ({ who, label, shown }) => `<dt>${escape(who ?? label)}</dt><dd>${escape(shown)}</dd>`,
  )
  return `<dialog id="card" aria-labelledby="card-title"${isOpen ? ' data-show' : ''}>
<h2 id="card-title">${escape(company)}</h2><p class="muted">${escape(name)}</p>
<dl class="pairs">${lines.join('')}</dl>
<form method="dialog"><button>Đóng</button></form></dialog>`
}
