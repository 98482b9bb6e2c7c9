// Owns the words that say what the digits after them are; folded (see plain.ts), as regular expressions.

import { COLON, COLON_AMOUNT, NEAR, NEAR_AMOUNT, OTHER } from './id-words.ts'

/** Words that part no label from its digits. */
const FILLER =
  'la|is|no|num(?:ber)?|nr|so|cua|cty|cong ty|doanh nghiep|dn|khach hang|cu|chinh|phu|nhan|gui|ban|minh|my|your|our|the|nay|sau|tax|tin|va|hoac|and|or'

const PHONE =
  '(?<!maz? )thue bao(?=\\W*$)|(?:s[o./]?)?d(?:[./]?t(?:dd|lh|cq)?|(?:ien|\\.) ?thoai)|d[./]?d|di dong|phones?|mob(?:ile(?:phone)?)?|cell(?:phone)?|may (?:chong|vo|ba|bo|me|con|chinh|phu|rieng)(?= ?[:.]? *$)|dau so|(?:ho tro|cskh|support)(?: [a-z]+){1,2}(?= ?: *$)|(?<=^\\W*)(?:may(?: \\d)?|nguon|dich|tu|den|from|to|src|dst|callee|ani|dnis|did|cid)(?=:\\W*$)|hot ?line|zalo|viber|whats ?app|telegram|tong dai|duong day nong|sms(?! (?:da|gui))|msisdn|alo|contact n[ou]\\w*|(?<![./&])[mtpfhcd](?= ?[.:] *$)'

const FIXED = 'tel(?:ephone|efax)?|(?:dt|thoai|may) ban|co dinh|land ?line|fax'

/** Words that go with phones, but with ids too: `Mã liên hệ`. */
const CONTACT =
  'lien (?:he|lac)|lh|goi|contact|call(?:er)?|ho tro|cskh|support|nhan tin|(?<!ri |al )may(?! xe)'

/** After a label its abbreviation may stand, or when it holds: `External ID (SAP)`. */
const BRACKET = '(?:\\((?:[^()\\d]|\\d\\d?(?!\\d)){1,20}\\)\\W*)?'
const near = (words: string) => `(?:${words})(?=\\W*(?:(?:${FILLER})\\W+)*${BRACKET}$)`
const beforeColon = (words: string) => `(?:${words})(?=[^.,;\\d]{0,30}[:=#]\\W*$)`

/** Finds the last label in folded text: what stands before it, fixed, phone, contact, other, amount, what stands after it. */
export const LAST_LABEL = new RegExp(
  `^(.*[^a-z]|)(?:(${FIXED})|(${PHONE})|(${CONTACT})|(${OTHER}|${near(NEAR)}|${beforeColon(COLON)})|(${near(NEAR_AMOUNT)}|${beforeColon(COLON_AMOUNT)}))(?![a-z])(.*)$`,
  's',
)
export const FILLERS = new RegExp(`\\b(?:${FILLER})\\b`, 'g')
/** Ends like a label and is none: a phone or a person heads the phrase. */
export const NO_LABEL =
  /\b(?:(?:s?d(?:t|ien thoai)|so(?= nhan)) (?:\(?hoac|tren|kiem|nhan|dang ky|theo|cua|chu|giao|lap|dung|tao|lien ket|gan|tai khoan)(?![a-z])[a-z ]*|(?:chu|cho ky|nv|vien|nguoi|ke toan|phong|bo phan|vanx|ben|xuat(?= hoa)) [a-z ]*(?:dong|don|hang|phieu|thez?|ho so))$/

/** In an element of its own a label is all of its words: it begins with what it names, or says number or code. */
export const NAMES_ID = new RegExp(
  `^\\W*(?:maz?|so|id)(?![a-z])|(?:^|[^a-z])(?:${OTHER}|(?:id|code|n(?:o|um|umber)|key|token|ref(?:erence)?|so)(?=\\W*${BRACKET}$))(?![a-z])`,
)
/** So does a thing that has a number: `Hợp đồng`. Over something else it is but a title. */
export const NAMES_THING = new RegExp(
  `^\\W*(?:(?:${FILLER}|sales|purchase|work|service|delivery|shipping|customer|insurance|loan|tong|tien|gia tri)\\W+)*(?!ck|chuyen khoan|ngan hang \\w)(?:${NEAR}|${COLON})(?![a-z])`,
)
