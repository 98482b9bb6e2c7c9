// Everything about the fake server that can be turned while it runs, with what it does by default.

export type Switches = {
  /** The number of the first page. */
  pageBase: 0 | 1
  /** With `pageBase` 1: page 0 is refused with error -1, or gives the first page. */
  pageZero: 'refused' | 'same-as-first'
  /** The unit of `from` and `to`. */
  timeUnit: 'ms' | 's'
  /** A `from` or `to` in the other unit: error -1, or taken as if it were in the right unit. */
  wrongTimeUnit: 'refused' | 'taken-as-is'
  /** The spelling of a Vietnamese number that finds its calls; any other finds none. */
  phoneSpelling: '0' | '84' | 'both'
  /** Whether a call at exactly `to` is in the period. */
  toInclusive: boolean
  wrongProject: 'forbidden' | 'no-calls'
  order: 'newest' | 'oldest'
  maxSize: number
  /** A `size` above `maxSize`: error -1, or `maxSize` calls. */
  oversize: 'refused' | 'clamped'
  /** Above `perSecond` requests in any second: HTTP 429 with Retry-After. */
  rateLimit: { perSecond: number; retryAfterSeconds: number } | null

  /** Older servers also send `status` in the envelope: 1 ok, 0 failed. */
  envelopeStatus: boolean
  /** The HTTP status of a failure told in the body: 200, the matching one, or 401 for 401 and 200 for the rest. */
  errorStatus: '200' | 'matching' | 'only-401'
  /** `HH:MM:SS`, seconds as text, or seconds as a number. */
  durations: 'clock' | 'text' | 'number'
  dates: 'us' | 'iso' | 'ms'
  /** INCALL and OUTCALL; CALLIN, CALLOUT and MISSCALL; or the new ones in small letters. */
  callTypes: 'new' | 'old' | 'lower'
  /** `caller` and `callee`: as they are, every field an empty string, empty arrays, null, or left out. */
  legs: 'full' | 'blank' | 'none' | 'null' | 'missing'
  /** `record_file`: the API's URL on another host, a file on `other`, the id alone, an empty list, null, or left out. */
  recordFile: 'api' | 'file' | 'id' | 'empty' | 'null' | 'missing'
  /** The prefix of `record_file` when it is `api`. */
  recordBase: string
  countAs: 'number' | 'text'

  audio: 'wav' | 'mp3' | 'ogg' | 'm4a'
  /** The content type of recordings: the right one, or this text instead. */
  audioType: 'right' | (string & {})
  /** The length of every wav in bytes, whatever the talk time; null: by talk time. */
  audioBytes: number | null
  /** Whether recordings say their length; otherwise they come chunked. */
  audioLength: boolean

  /** The life of new access tokens. */
  expiresInSeconds: number
  /** `expires_in`: a number, digits as text, or left out. */
  expiresInAs: 'number' | 'text' | 'missing'
  refreshTokens: 'reusable' | 'single-use' | 'none'
  /** A refused sign-in: OAuth's own shape (`{"error":"invalid_grant"}`, HTTP 400), or VBot's envelope with 401. */
  tokenRefusal: 'oauth' | 'envelope'

  /** Extensions with host permission need no CORS; `open` answers pages too. */
  cors: 'none' | 'open'
}

export const defaultSwitches: Switches = {
  pageBase: 1,
  pageZero: 'refused',
  timeUnit: 'ms',
  wrongTimeUnit: 'refused',
  phoneSpelling: '0',
  toInclusive: true,
  wrongProject: 'forbidden',
  order: 'newest',
  maxSize: 100,
  oversize: 'refused',
  rateLimit: null,
  envelopeStatus: false,
  errorStatus: 'only-401',
  durations: 'clock',
  dates: 'us',
  callTypes: 'new',
  legs: 'full',
  recordFile: 'api',
  recordBase: 'https://open-api.vbot.vn/api/crm/historycall/record/',
  countAs: 'number',
  audio: 'wav',
  audioType: 'right',
  audioBytes: null,
  audioLength: true,
  expiresInSeconds: 899,
  expiresInAs: 'number',
  refreshTokens: 'reusable',
  tokenRefusal: 'oauth',
  cors: 'none',
}
