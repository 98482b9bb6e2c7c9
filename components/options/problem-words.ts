// What is said of what is wrong in a field: always what to do about it.

import type { SiteRefusal } from '../../lib/site-address.ts'
import type { Problem } from '../../lib/validate.ts'
import type { WordKey } from '../../lib/words.ts'

export const problemWords: { [Each in Problem]: WordKey } = {
  'url-empty': 'problemUrlEmpty',
  'url-invalid': 'problemUrlInvalid',
  'url-http': 'problemUrlHttp',
  'url-userinfo': 'problemUrlUserinfo',
  'url-query': 'problemUrlQuery',
  'vbot-id-empty': 'problemVbotIdEmpty',
  'project-code-empty': 'problemProjectCodeEmpty',
  'id-invalid': 'problemIdInvalid',
  'token-empty': 'problemTokenEmpty',
  'key-empty': 'problemKeyEmpty',
  'secret-invalid': 'problemSecretInvalid',
  'username-empty': 'problemUsernameEmpty',
  'password-empty': 'problemPasswordEmpty',
}

export const siteProblemWords: { [Each in SiteRefusal]: WordKey } = {
  empty: 'siteProblemEmpty',
  invalid: 'siteProblemInvalid',
  scheme: 'siteProblemScheme',
  userinfo: 'siteProblemUserinfo',
  ipv6: 'siteProblemIpv6',
  'too-broad': 'siteProblemTooBroad',
  store: 'siteProblemStore',
  vbot: 'siteProblemVbot',
  listed: 'siteProblemListed',
  covered: 'siteProblemCovered',
}
