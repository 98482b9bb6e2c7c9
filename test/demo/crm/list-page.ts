// The list of customers: a long table whose columns say what their digits are.
import type { Customer } from '../../fake-vbot/customers.ts'
import { escape, link, type Page } from './layout.ts'
import { ordersOf } from './orders.ts'

export function listPage(customers: readonly Customer[], url: URL, nowMs: number): Page {
  const rows = customers.map((customer) => {
    const orders = ordersOf(customer, nowMs)
    const [main] = customer.numbers
    return `<tr><td><a href="${link(`/customers/${customer.id}`, url)}" data-route>${escape(customer.company)}</a></td>
<td>${escape(customer.name)}</td><td>${main ? shownInList(customer.id, main) : ''}</td><td>${customer.taxCode}</td>
<td>${(orders[0]?.id ?? '').slice(3)}</td><td class="money">${orders[0]?.price ?? ''}</td></tr>`
  })
  return {
    title: 'Khách hàng',
    main: `<h1>Khách hàng</h1>
<p class="muted">${customers.length} khách hàng · xếp theo mã</p>
<div class="box wide"><table>
<thead><tr><th>Khách hàng</th><th>Người liên hệ</th><th>SĐT</th><th>Mã số thuế</th><th>Số đơn</th><th class="money">Đơn mới nhất</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`,
  }
}

// Some records came in by a spreadsheet, which drops the 0.
function shownInList(id: number, { kind, number, shown }: Customer['numbers'][number]): string {
  return id % 25 === 0 && kind === 'mobile' ? number.slice(1) : escape(shown)
}
