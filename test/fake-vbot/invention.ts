// Made-up names, addresses and codes that sound Vietnamese and belong to nobody.
import type { NumberKind } from './numbers.ts'
import { between, digits, pick, type Random } from './random.ts'

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
] as const
const MIDDLE = [
  'Thị',
  'Văn',
  'Minh',
  'Quốc',
  'Thanh',
  'Ngọc',
  'Hữu',
  'Đức',
  'Thu',
  'Gia',
  'Khánh',
  'Xuân',
] as const
const GIVEN = [
  'Mai',
  'Bảo',
  'Hạnh',
  'Tuấn',
  'Linh',
  'Phương',
  'Sơn',
  'Hà',
  'Trang',
  'Dũng',
  'Yến',
  'Khoa',
] as const
const FORMS = ['Công ty TNHH', 'Công ty CP', 'Công ty TNHH MTV', 'Hộ kinh doanh', 'Cửa hàng'] as const
const TRADES = [
  'Thương mại',
  'Vật tư',
  'Nội thất',
  'Thiết bị điện',
  'Thực phẩm',
  'Dược phẩm',
  'In ấn',
  'Vận tải',
] as const
const BRANDS = [
  'Minh Long',
  'Hoa Sen',
  'Phú Quý',
  'Đại Thành',
  'Sao Việt',
  'Tân Tiến',
  'Hưng Thịnh',
  'Bình Minh',
] as const
const STREETS = [
  'Lý Thường Kiệt',
  'Nguyễn Huệ',
  'Trần Phú',
  'Lê Lợi',
  'Hai Bà Trưng',
  'Cách Mạng Tháng 8',
] as const
const PLACES = [
  'Phường 7, Quận 3, TP.HCM',
  'Phường Láng Hạ, Quận Đống Đa, Hà Nội',
  'Phường Hải Châu 1, Quận Hải Châu, Đà Nẵng',
  'Phường Tân An, Quận Ninh Kiều, Cần Thơ',
  'Phường Vĩnh Hải, TP. Nha Trang, Khánh Hòa',
  'Phường Phú Cường, TP. Thủ Dầu Một, Bình Dương',
] as const
const BANKS = ['VCB', 'BIDV', 'ACB', 'Techcombank', 'VietinBank'] as const
const LABELS: Record<NumberKind, readonly [string, ...string[]]> = {
  mobile: ['Di động', 'Kế toán', 'Kho', 'Mua hàng'],
  landline: ['Cơ quan', 'Điện thoại bàn'],
  service: ['Tổng đài'],
  foreign: ['Văn phòng nước ngoài'],
}

export function companyName(random: Random): string {
  return `${pick(random, FORMS)} ${pick(random, TRADES)} ${pick(random, BRANDS)}`
}

export function address(random: Random): string {
  return `${between(random, 2, 480)} ${pick(random, STREETS)}, ${pick(random, PLACES)}`
}

export function bankAccount(random: Random): string {
  return `${digits(random, between(random, 10, 13))} (${pick(random, BANKS)})`
}

/** What a CRM calls a further number of this kind. */
export function label(random: Random, kind: NumberKind): string {
  return pick(random, LABELS[kind])
}

// The check digit of a tax code: weights by place, then 10 less the remainder by 11.
export function taxCode(random: Random): string {
  for (;;) {
    const nine = pick(random, ['01', '03', '04', '18', '36']) + digits(random, 7)
    const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce(
      (total, weight, at) => total + weight * Number(nine[at]),
      0,
    )
    const check = 10 - (sum % 11)
    if (check < 10 && check >= 0) return nine + check
  }
}

export function personName(random: Random): string {
  return `${pick(random, FAMILY)} ${pick(random, MIDDLE)} ${pick(random, GIVEN)}`
}
