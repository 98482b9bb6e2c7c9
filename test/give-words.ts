// The words, as our pages read them from the package.

import en from '../public/_locales/en/messages.json' with { type: 'json' }
import vi from '../public/_locales/vi/messages.json' with { type: 'json' }
import { giveWords } from '../lib/words.ts'

giveWords('en', en)
giveWords('vi', vi)
