// Owns the words that say what the digits after them are; folded (see plain.ts), as regular expressions.

/** Words that part no label from its digits. */
const FILLER =
  'la|is|no|num(?:ber)?|nr|so|cua|cty|cong ty|doanh nghiep|dn|khach hang|cu|chinh|phu|nhan|gui|ban|minh|my|your|our|the|nay|sau|tax|tin|va|hoac|and|or'

const PHONE =
  '(?:s[o./]?)?d(?:[./]?t(?:dd|lh|cq)?|(?:ien|\\.) ?thoai)|d[./]?d|di dong|phones?|mob(?:ile(?:phone)?)?|cell(?:phone)?|may (?:chong|vo|ba|bo|me|con|chinh|phu|rieng)(?= ?[:.]? *$)|dau so|(?:ho tro|cskh|support)(?: [a-z]+){1,2}(?= ?: *$)|(?<=^\\W*)(?:tu|den|from|to|src|dst|callee|ani|dnis|did|cid)(?=:\\W*$)|hot ?line|zalo|viber|whats ?app|telegram|tong dai|duong day nong|sms|msisdn|alo|contact n[ou]\\w*|(?<![./&])[mtpfhcd](?= ?[.:] *$)'

const FIXED = 'tel(?:ephone|efax)?|(?:dt|thoai|may) ban|co dinh|land ?line|fax'

/** Words that go with phones, but with ids too: `Mã liên hệ`. */
const CONTACT = 'lien (?:he|lac)|lh|goi|contact|call(?:er)?|ho tro|cskh|support|nhan tin|(?<!ri |al )may'

/** Only when directly before the digits. */
const NEAR =
  'vat|tax|(?<![a-z] )tin|licen[cs]e|receipt|model|(?<!xe )cont(?:ainer)?|membership|build|(?:customer|item|part|registration|loyalty|member) n(?:o|umber)|hop dong|hd(?:[dlt][dt]|mb|bh| gtgt)?|contract|don (?:hang|so)|ma (?:gd|gt|vd|dh|hd|kh|don)|(?<=^\\W*|[\\d,;] )(?:don|thez)|(?:tui|kien|thung) so|conf(?:irmation)?|pid|order|dh|hoa don(?: gtgt| dien tux?)?|invoice|inv|chung tu|phieu(?: thu| chi| nhap| xuat| bao (?:hanh|gia)| dat| hen| kham| coc| giao| can| yeu cau| giu cho)?(?: kho| hang)?|p[xn]k|unc|van don|po|bill|ref(?:erence)?|transaction|txn|(?<!caller )id|code|booking|pnr|ticket|case|lot|batch|otp|token|hash|commit|key|version|card|sn|(?<!.)ve so|cong (?:to|vanx?)|quyet dinh|bien (?:lai|ban|nhan)|phu luc|ho so|to khai|buu (?:gui|pham|kien)|m[dv][dh]|shipment|parcel|consignment|seal|b/l|[mh]bl|wifi pass|(?:pass|khau) wifi|policy|thez? (?:so|atm)|cif|(?<=^\\W*|: |ngan hang |\\bnh\\W{1,2}|qua |khoan |vao )(?:[a-z]* ?bank|bidv|[acmostv]cb|[sm][bhst]b|v[ip]b|tpb)'

const OTHER = `m\\.?s\\.?t(?:dn)?|m[ds]dn|ma so|maz(?! (?:thi|vanx) (?!ban|phong|tr))|ms(?:sv|nv|kh)|(?<!chu )(?:s?h?tk(?:nh|tt|hq)?|tai khoan)|acc(?:oun)?t?(?! (?:site|name|owner|manager|contact|exec|director|team))|a/c|cm(?:t?nd|qd)|(?<!(?:kh|khach|lai|da) )cmt(?!8|: ")|cccd|ho chieu|passport|dinh danh|(?<!(?:phong|quay|co quan|bo phan) )bh(?:xh|yt)(?! ?(?:q|huyen|tinh|tp))|(?:gcn|gp|cn)?dk(?:kd|dn)|gcn|gpkd|dang ky (?:kinh|doanh)|giay (?:phep|chung|cn)|gplx|bang lai|is[bs]n|imei|se-?ri(?:al)?|sku|barcode|ean|(?<!ho )so (?:${NEAR}|khung|thez?|sec|ve|ct|don|tham chieu|gd|giao dich|giay|lo|qd|cv|yeu cau|bao(?! ve)|hieu|vanx ban|khoan)|sbd|tracking|waybill|awb|[sp]/n|[gu]?uid`

/** Only when a colon or the like ends what stands between. */
const COLON =
  'ma(?! thuot)|(?<!\\b(?:[ace]|anh|chi|em|mat|khoa) )(?:thez|the(?= ?(?:[:=#]|so|tv|thanh|vip|tich|hoi|bh|bao|ngan)))|lo(?! dat)|phieu|(?<!caller )id|(?<!(?:dt|may) )ck|chuyen khoan|pass|mat khau|ngan hang'

/** Amounts: only for what could be one; in the same two ways. */
const NEAR_AMOUNT =
  's(?:o|an) luong|tien|don gia|tong cong|(?<!kinh )doanh (?:thu|so)|so du|vnd|usd|amount|price|total|balance'
const COLON_AMOUNT = 'gia(?! tri)|tong|luot'

const near = (words: string) => `(?:${words})(?=\\W*(?:(?:${FILLER})\\W+)*$)`
const beforeColon = (words: string) => `(?:${words})(?=[^.,;\\d]{0,30}[:=#]\\W*$)`

/** Finds the last label in folded text: what stands before it, fixed, phone, contact, other, amount, what stands after it. */
export const LAST_LABEL = new RegExp(
  `^(.*[^a-z]|)(?:(${FIXED})|(${PHONE})|(${CONTACT})|(${OTHER}|${near(NEAR)}|${beforeColon(COLON)})|(${near(NEAR_AMOUNT)}|${beforeColon(COLON_AMOUNT)}))(?![a-z])(.*)$`,
  's',
)
export const FILLERS = new RegExp(`\\b(?:${FILLER})\\b`, 'g')
/** Ends like a label and is none: a phone or a person heads the phrase. */
export const NO_LABEL =
  /\b(?:s?d(?:t|ien thoai) (?:\(?hoac |tren |kiem |nhan maz?|(?:dang ky )?tai k)[a-z ]*|(?:chu|cho ky|nv|vien|nguoi|ke toan|phong|bo phan|vanx|ben|xuat(?= hoa)) [a-z ]*(?:dong|don|hang|phieu|thez?))$/

/** In an element of its own a label is all of its words: it begins with what it names, or says number or code. */
export const NAMES_ID = new RegExp(
  `^\\W*(?:maz?|so|id)(?![a-z])|(?:^|[^a-z])(?:${OTHER}|(?:id|code|n(?:o|um|umber)|key|token|ref(?:erence)?|so)(?=\\W*$))(?![a-z])`,
)
/** So does a thing that has a number: `Hợp đồng`. Over something else it is but a title. */
export const NAMES_THING = new RegExp(
  `^\\W*(?:(?:${FILLER}|sales|purchase|work|service|delivery|shipping|customer|insurance|loan|tong|tien|gia tri)\\W+)*(?!ck|chuyen khoan|ngan hang \\w)(?:${NEAR}|${COLON})(?![a-z])`,
)
