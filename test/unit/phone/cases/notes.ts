// Numbers whose neighbours look like an edge, a label, an amount or a code: text, then what VBot is asked for, in order.
// All made up for this project.

export const NOTES: [string, string][] = [
  // Cells parted by bars: the page's own bar is no edge of the number
  ['0977345612 | Lan | 250000', '0977345612'],
  ['0977 345 612 | Lan | 12345', '0977345612'],
  ['Lan | 0977.345.612 | HN | 250', '0977345612'],
  ['| 0977345612 | Lan | 250 |', '0977345612'],
  ['0977345612 | 2 | 350000', '0977345612'],
  ['0977345612 | HN | 2026', '0977345612'],
  ['HN|0977345612', '0977345612'],
  ['A|Lan|0977345612', '0977345612'],
  ['a@b.vn|0977345612', '0977345612'],
  ['#|1|0977 345 612', '0977345612'],
  ['350₫|Lan|0977345612', '0977345612'],
  ['Điện thoại | 0977345612 | MST | 0312345678', '0977345612'],
  ['0977345612 | Nguyễn Văn A | 038201012345', '0977345612'],
  ['KH\v0977345612', '0977345612'],
]
