// Owns the words for what has a number and is no phone: papers, accounts, goods, cases; folded (see plain.ts), as
// regular expressions.

/** What a paper is about: `hợp đồng tín dụng`, `hồ sơ bồi thường`. */
const SUBJECT =
  '(?: (?:bao (?:hiem|hanh|lanh)|bh(?:nt)?|nhan tho|boi thuong|tinx? dung|vay(?: von)?|thau|thue(?: nha| xe)?|lao dong|mua ban|dich vu|coc|dat (?:coc|mua)|nguyen tac|kinh te|thi cong|dai ly|npp|thex? chap|thanh toan|tam ung|benh an|yeu cau))*'

/** Of these only where `số` follows: `Báo giá số`; without it a phone may stand after them. */
const BEFORE_SO =
  '(?:bao gia|yeu cau|phieu|khieu nai|phan anh|su co|to trinh|thong bao|nghi quyet|lenh|chung (?:chi|nhan|thu)|vanx? bang|benh an|so (?:tiet kiem|do|hong)|visa|mau|don|vu(?: an| viec)?|thu ly|vao so|cong chung|dang ky xe|giay [a-z]+|bao hiem|du an|goi thau|chien dich|qd|hs|khe uoc)(?: (?!(?:cua|khach|anh|chi|ban|em|goi|qua|vao|theo|tux?|denx?|toi|cho|sang|la|dt|sdt|may|zalo|hotline|lien)\\b)[a-z]+){0,3}(?= so\\W*$)'

/** What English counts: `Claim No.`, `Quote Number`. */
const COUNTED =
  '(?:account|agreement|app(?:lication)?|asset|barcode|batch|bp|business|case|cert(?:ificate)?|chart|chassis|claim|client|contract|credit|customer|declaration|delivery|doc(?:ument)?|employee|engine|file|flight|folio|form|frame|gpp|gst|incident|ins(?:urance)?|invoice|item|job|licen[cs]e|lot|loyalty|material|member|meter|order|part|patient|permit|policy|product|quot(?:e|ation)|receipt|record|ref(?:erence)?|reg(?:istration)?|request|reservation|room|seal|serial|shipment|so|staff|student|supplier|ticket|vehicle|vendor|voucher)\\W{1,2}n(?:o|r|um|umber)'

/** Only when directly before the digits. */
export const NEAR = [
  COUNTED,
  BEFORE_SO,
  'vat|tax|(?<![a-z] )tin(?! nhan)|licen[cs]e|receipt|model|(?<!xe )cont(?:ainer)?|membership|build|conf(?:irmation)?|credit note|cost cent(?:er|re)|material|portal|vin|(?<!line )claim|asset tag|barcode|gclid|policy',
  '[cpst]?id(?: kh)?(?<!caller id)|order|d/o|invoice|inv|unc|po|bill|ref(?:erence)?|transaction|txn|code|booking|pnr|ticket|case|lot|batch|otp|token|hash|commit|key|version|card|[ps]n',
  'shipment|parcel|consignment|seal|b/?l|[mh]bl|m?awb|(?<=^\\W*|[.,;|/] )(?:ro|rq|wo|yc|lpn|voucher|coupon|folio|review|dong ho)|(?:business|company) reg(?:istration)?',
  `hop dong${SUBJECT}|hd(?:[dlt][dt]|mb|bh| gtgt| vay| bao hiem| bh)?|contract|ho so${SUBJECT}|to khai(?: lptb)?|quyet dinh|phu luc|chung (?:tu|chi (?:nang luc|hanh nghe)|nhan (?:dk|dang ky)(?: [a-z]+){0,2})|cong (?:to|vanx?)|dong ho (?:dien|nuoc)|danh bo(?: nuoc)?|can cuoc(?: cong dan)?`,
  'bien (?:lai(?: phi| thu)?|ban|nhan)|bang ke|benh an|khe uoc|k[uw]nn|but toan|giay nop tien|theo bao gia|lenh sua chua|phien(?: lam viec)?|hoi thoai|chien dich|ban ghi|tnds|(?:ck|chuyen (?:khoan|tien)) (?:vao|toi|denx?|sang)|gcn[a-z]{0,4}|(?<!.)ve so',
  'dh|(?:po|don|hd) tham chieu|don (?:hang|dat hang|so|shop|cu|goc|bao hiem|bh)|van don(?: (?:vtp|ghn|ghtk|spx|jt|vnpost|ems))?|m[dv][dh]|ma (?:gd|gt|vd|dh|hd|kh|don)|(?<=^\\W*|[\\d,;] )(?:don|thez)|buu (?:gui|pham|kien)|lo (?:sx|hang|san xuat|thuoc)|(?:tui|kien|thung) so|(?<=^\\W*|[,;/] )khung',
  'hoa don(?: gtgt| dien tux?)?|phieu(?: thu| chi| nhap| xuat| bao (?:hanh|gia)| dat| hen| kham| coc| giao| can| yeu cau| giu cho)?(?: kho| hang)?|p[xn]k',
  'thez? (?:so|atm|nganh|lx|tv|vip|(?:thanh|hoi|nhan|sinh|dang) vien|tich diem)|wifi pass|(?:pass|khau) wifi|cif',
  '(?<=^\\W*|: |ngan hang |\\bnh\\W{1,2}|qua |khoan\\W{1,3}|\\bck\\W{1,3}|vao )(?:[a-z]* ?bank|bidv|[acmostv]cb|[sm][bhst]b|v[ip]b|tpb)',
].join('|')

/** What stands after `số`: `Số khung`, `Số bệnh án`. */
const AFTER_SO =
  'khung|may xe|thez?|sec|ve|ct|don|tham chieu|gd|giao dich|giay|lo|qd|cv|yeu cau|bao(?! ve)|hieu|vanx ban|khoan|thua|kien|chuyen|bang|kham|tiep nhan|vao (?:vien|so)|hoc ba|phat hanh|cong chung|thu ly|visa|mau|gnt|g(?:ttt|cn[a-z]*)|(?:so )?ho khau|so (?:do|hong|tiet kiem)|vu|lenh|su co|khieu nai|phan anh|dong ho|thiet bi|ban quyen|du an|trace|dang kiem|danh b[oa]|hoi vien|thanh vien|bn'

/** Anywhere before the digits, with few words between. */
export const OTHER = `\\((?:d|vnd|usd)\\)(?=:$)|m\\.?s\\.?t(?:dn)?|m[ds]dn|ma so|maz(?! (?:thi|vanx) (?!ban|phong|tr))|ms(?:sv|nv|kh|bn)|(?<!chu )(?:s?h?tk(?:nh|tt|hq)?|tai khoan)|acc(?:oun)?t?(?! (?:site|name|owner|manager|contact|exec|director|team))|a/c|cm(?:t?nd|qd)|(?<!(?:kh|khach|lai|da) )cmt(?!8|: ")|cccd|ho chieu|passport|dinh danh|giay to tuy|gttt|(?<!(?:phong|quay|co quan|bo phan) )bh(?:xh|yt)(?! ?(?:q|huyen|tinh|tp))|(?:gcn|gp|cn)?dk(?:kd|dn)|gcn|gpkd|dang ky (?:kinh|doanh)|giay (?:phep|chung|cn)|gplx|bang lai|is[bs]n|imei|iccid|utm|[mr]rn|upc|se-?ri(?:al)?|sku|barcode|ean|(?<!ho )so (?:${NEAR}|${AFTER_SO})|sbd|tracking|waybill|awb|[sp]/n|[gu]?uid|(?:team|ultra) ?view(?:er)?|any ?desk`

/** Only when a colon or the like ends what stands between. */
export const COLON =
  'ma(?! thuot)|(?<!\\b(?:[ace]|anh|chi|em|mat|khoa) )(?:thez|the(?= ?(?:[:=#]|so|tv|thanh|vip|tich|hoi|bh|bao|ngan)))|lo(?! dat)|phieu|(?<!caller )id|(?<!(?:dt|may|goi|cua|so) )ck|chuyen khoan|pass|mat khau|ngan hang|(?:e-?)?voucher|coupon|firmware|trace|incident|ky hieu|quote|giay to|vanx ban|session|tham chieu(?=: )'

/** Amounts: only for what could be one; in the same two ways. */
export const NEAR_AMOUNT =
  's(?:o|an) luong|tien|don gia|tong cong|(?<!kinh )doanh (?:thu|so)|so du|(?:du|cong) no|ty gia|vnd|usd|amount|price|total|balance'
export const COLON_AMOUNT = 'gia(?! tri)|tong|luot'
