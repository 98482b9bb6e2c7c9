// A CRM's list of customers, as long as one likes: made-up people, and a fixed sequence, so that runs compare.

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi']
const names = ['Lan', 'Minh', 'Hương', 'Tuấn', 'Thảo', 'Đức', 'Ngọc', 'Hải']
const cities = ['Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'Hải Phòng', 'TP. Hồ Chí Minh']

export function numberAt(row: number): string {
  return `09${String(10_000_000 + ((row * 7_919) % 89_999_999)).padStart(8, '0')}`
}

function written(number: string, row: number): string {
  const parts = [number.slice(0, 4), number.slice(4, 7), number.slice(7)]
  return parts.join(['', ' ', '.', '-'][row % 4])
}

/** The same number over three elements, as search results and copy buttons leave it. */
function split(number: string): string {
  return `<b>${number.slice(0, 4)}</b> <span>${number.slice(4, 7)}</span> <i>${number.slice(7)}</i>`
}

const pick = (list: string[], at: number): string => list[at % list.length] ?? ''

/** One row of ten cells; every tenth customer has two numbers. */
export function rowHtml(row: number, isSplit = false): string {
  const number = numberAt(row)
  const shown = isSplit ? split(number) : written(number, row)
  const second = row % 10 === 0 ? ` / ${written(numberAt(row + 500_000), row + 1)}` : ''
  return `<tr><td>${row + 1}</td><td>${pick(families, row)} ${pick(names, row >> 3)}</td><td>${shown}${second}</td><td>khach${row}@vidu.vn</td><td>${pick(cities, row)}</td><td>DH-${100_000 + row}</td><td>${1 + (row % 28)}/${1 + (row % 12)}/2026</td><td>${(row * 13_000) % 9_000_000}&nbsp;đ</td><td>Đang chăm sóc</td><td>Nguyễn Thị Sale ${row % 12}</td></tr>`
}

export function tableHtml(rows: number, isSplit = false): string {
  const heads = [
    '#',
    'Khách hàng',
    'Điện thoại',
    'Email',
    'Tỉnh',
    'Mã đơn',
    'Ngày',
    'Giá trị',
    'Trạng thái',
    'Phụ trách',
  ]
  const body = Array.from({ length: rows }, (_each, row) => rowHtml(row, isSplit)).join('')
  return `<!doctype html><meta charset="utf-8"><title>Khách hàng</title><main><h1>Khách hàng</h1><p id="ticker">0</p><table><thead><tr>${heads.map((each) => `<th>${each}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table></main>`
}
