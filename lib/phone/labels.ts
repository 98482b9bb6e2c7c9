// Owns the words that say what the digits beside them are, folded: small letters, no diacritics, đ as d.

/**
 * phone: a phone label · landline: one that says fixed line · contact: goes with phones, but with ids too (`Mã liên hệ`)
 * other: never a phone (tax codes, accounts, papers) · near: not a phone when directly before the digits
 * colon: not a phone when a colon or the like parts it from the digits · letter: a phone then (`M: 0912…`)
 * filler: says nothing, and does not part a label from its digits
 */
export type Label = 'phone' | 'landline' | 'contact' | 'other' | 'near' | 'colon' | 'letter' | 'filler'

const WORDS: [Label, string][] = [
  [
    'filler',
    'la|is|no|number|num|nr|cua|cty|cong ty|doanh nghiep|dn|khach|hang|kh|khach hang|anh|chi|em|ong|ba|moi|cu|chinh|phu|nhan|gui|ca nhan|ban|toi|minh|my|your|our|the|nay|sau|so|tax|va|hoac|and|or',
  ],
  ['letter', 'm|t|p|f|h|c|d'],
  [
    'near',
    'hop dong|hd|contract|don hang|order|dh|hoa don|invoice|inv|chung tu|phieu|van don|po|bill|ref|reference|transaction|txn|id|code|booking|pnr|ticket|case|quotation|bao gia|lot|batch|otp|pin|token|hash|key|sha|md5|timestamp|epoch|version|build|port|ip|mac|zip|zipcode|postcode|lat|lng|toa do|so luong|sl|qty|quantity|so tien|tien|don gia|thanh tien|tong tien|tong cong|doanh thu|cong no|so du|amount|price|total|balance|card|quyet dinh|nghi dinh|cong van|thong tu|sn|bien so|plate',
  ],
  ['colon', 'ma|the|gia|lo|tong|ck|chuyen khoan'],
  [
    'other',
    'mst|msdn|mstdn|mdn|tax code|tax id|tax no|tax number|taxcode|taxid|vat code|vat no|vat number|stk|so tk|tk|tai khoan|account|acct|acc|a c|iban|swift|cmnd|cmt|cmtnd|cccd|cmqd|can cuoc|chung minh|ho chieu|passport|dinh danh|id card|bhxh|bhyt|so bao hiem|cndkkd|cndkdn|gcn|gcndkkd|gcndkdn|gpkd|gpdkkd|gpdkdn|dkkd|dkdn|giay phep|giay chung nhan|gplx|bang lai|ma so|mssv|msnv|mskh|so the|isbn|issn|imei|iccid|serial|seri|sku|barcode|ean|upc|so khung|ma vach|so hop dong|so hd|so ct|so chung tu|so phieu|so hoa don|so don|so van don|so tham chieu|so gd|so lo|so qd|so cv|so ho so|tracking|waybill|awb|s n|uid|uuid|guid|mk|password|mat khau|maz',
  ],
  ['contact', 'lien he|lien lac|lh|goi|contact|call|caller|ho tro|cskh|support|nhan tin|may'],
  ['landline', 'tel|telephone|dt ban|dien thoai ban|may ban|co dinh|landline|fax|dtb|dtcq'],
  [
    'phone',
    'sdt|dt|d t|s d t|dtdd|dtlh|sdtlh|dd|di dong|dien thoai|dthoai|phone|phones|mobile|mob|cell|cellphone|hotline|hot line|zalo|viber|whatsapp|whats app|telegram|tong dai|duong day nong|sms|msisdn|so may|alo|callto',
  ],
]

/** Folded words → what they say. Phrases are joined by single spaces. */
export const LABELS: ReadonlyMap<string, Label> = new Map(
  WORDS.flatMap(([label, words]) => words.split('|').map((word): [string, Label] => [word, label])),
)

/** Words in the longest phrase. */
export const LONGEST_PHRASE = 3
