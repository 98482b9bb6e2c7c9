// What kind of sound some bytes are: by how they begin (magic bytes), then by what the server calls them.

/** The bytes needed to tell. */
export const headBytes = 16

/** A MIME type a browser can play, or null where it is no sound: JSON, a page, nothing. */
export function readMimeType(head: Uint8Array, contentType: string): string | null {
  const known = byMagic(head)
  if (known) return known
  if (head.byteLength === 0 || looksLikeText(head)) return null
  const said = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const same = Object.hasOwn(synonyms, said) ? synonyms[said] : undefined
  if (same) return same
  return /^audio\/[\w.+-]+$/.test(said) ? said : null
}

const synonyms: Record<string, string> = {
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/x-mpeg': 'audio/mpeg',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'application/ogg': 'audio/ogg',
}

function byMagic(head: Uint8Array): string | null {
  if (has(head, 0, 'RIFF') && has(head, 8, 'WAVE')) return 'audio/wav'
  if (has(head, 0, 'ID3')) return 'audio/mpeg'
  if (has(head, 0, 'OggS')) return 'audio/ogg'
  if (has(head, 4, 'ftyp')) return 'audio/mp4'
  // A frame of MPEG audio: eleven set bits, then a layer that is not reserved (reserved: AAC's ADTS).
  const second = head[1] ?? 0
  const isFrame = head[0] === 0xff && (second & 0xe0) === 0xe0 && second !== 0xff
  return isFrame && (second & 0x06) !== 0 ? 'audio/mpeg' : null
}

function has(head: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((letter, index) => head[at + index] === letter.charCodeAt(0))
}

/** JSON and markup begin with a bracket, after blanks and a byte order mark. */
export function looksLikeText(head: Uint8Array): boolean {
  const first = head.find((byte) => !isBlank(byte))
  return first !== undefined && ['{', '[', '<'].some((sign) => sign.charCodeAt(0) === first)
}

function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf
}
