// Owns the words that say what the digits after them are; folded (see plain.ts), as regular expressions.

/** Words that part no label from its digits. */
const FILLER =
  'la|is|no|num(?:ber)?|nr|so|cua|cty|cong ty|doanh nghiep|dn|khach hang|moi|cu|chinh|phu|nhan|gui|ban|minh|my|your|our|the|nay|sau|tax|va|hoac|and|or'

const PHONE =
  '(?:s[./]?)?d[./]?t(?:dd|lh|cq)?|d[./]?d|di dong|dien thoai|phones?|mob(?:ile)?|cell(?:phone)?|hot ?line|zalo|viber|whats ?app|telegram|tong dai|duong day nong|sms|msisdn|so may|alo|callto|(?<![./])[mtpfhcd](?= ?[.:] *$)'

const FIXED = 'tel(?:ephone|efax)?|(?:dt|dien thoai|may) ban|co dinh|land ?line|fax'

/** Words that go with phones, but with ids too: `Mã liên hệ`. */
const CONTACT = 'lien (?:he|lac)|lh|goi|contact|call(?:er)?|ho tro|cskh|support|nhan tin|may'

const OTHER =
  'm\\.?s\\.?t(?:dn)?|m[ds]dn|ma so|maz(?! (?:thi|vanx) (?!ban|phong|tr))|ms(?:sv|nv|kh)|(?<!chu )(?:s?tk(?:nh|tt)?|tai khoan)|account|acct?|a/c|iban|cm(?:t?nd|t|qd)|cccd|can cuoc|chung minh|ho chieu|passport|dinh danh|bh(?:xh|yt)|(?:gcn|gp|cn)?dk(?:kd|dn)|gcn|gpkd|dang ky (?:kinh|doanh)|giay (?:phep|chung|cn)|gplx|bang lai|is[bs]n|imei|iccid|se-?ri(?:al)?|sku|barcode|ean|upc|so (?:khung|the|hop dong|hd|ct|chung tu|phieu|hoa don|don|van don|tham chieu|gd|giao dich|giay to|lo|qd|cv|ho so|bao(?! ve)(?: hiem| danh)?|hieu|to khai)|sbd|tracking|waybill|awb|[sp]/n|uu?id|guid'

/** Only when directly before the digits. */
const NEAR =
  'vat|tax|(?<!\\b(?:anh|a|chi|c|em|e|mr|ms|uy|nhan|thong|van|ban) )tin|licen[cs]e|receipt|model|container|membership|build|(?:customer|item|part|policy|registration) (?:no|number)|hop dong|hd|contract|don hang|order|dh|hoa don(?: gtgt| dien tu)?|invoice|inv|chung tu|phieu(?: thu| chi| nhap| xuat)?(?: kho)?|van don|po|bill|ref(?:erence)?|transaction|txn|(?<!caller )id|code|booking|pnr|ticket|case|lot|batch|otp|pin|token|hash|key|timestamp|version|card|sn|so ve|cong (?:to|vanx?)|quyet dinh|bien lai|the (?:so|atm)|cif|(?<=^\\W*|ngan hang |\\bnh\\W{1,2}|qua |khoan |vao )(?:[a-z]* ?bank|bidv|[acmostv]cb|[sm][bhst]b|v[ip]b|tpb)'

/** Only when a colon or the like ends what stands between. */
const COLON = 'ma|(?<!\\b(?:anh|a|chi|c|em|e|mr|ms) )the|lo|ck|chuyen khoan|pass|mat khau|ngan hang'

/** Amounts: only for what could be one; in the same two ways. */
const NEAR_AMOUNT =
  'so luong|sl|qty|quantity|tien|don gia|tong cong|doanh thu|(?<!kinh )doanh so|so du|vnd|usd|amount|price|total|balance'
const COLON_AMOUNT = 'gia(?! tri)|tong'

const near = (words: string) => `(?:${words})(?=[\\W_]*(?:(?:${FILLER})[\\W_]+)*$)`
const beforeColon = (words: string) => `(?:${words})(?=[^.,;\\d]{0,30}[:=#][\\W_]*$)`

/** Finds the last label in folded text: what stands before it, fixed, phone, contact, other, amount, what stands after it. */
export const LAST_LABEL = new RegExp(
  `^(.*[^a-z]|)(?:(${FIXED})|(${PHONE})|(${CONTACT})|(${OTHER}|${near(NEAR)}|${beforeColon(COLON)})|(${near(NEAR_AMOUNT)}|${beforeColon(COLON_AMOUNT)}))(?![a-z])(.*)$`,
  's',
)
export const FILLERS = new RegExp(`\\b(?:${FILLER})\\b`, 'g')
