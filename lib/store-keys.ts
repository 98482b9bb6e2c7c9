// The names in the stores that a page watches: the background writes under them, the options page hears of the change.

/** What the options page shows of the stores: the settings, the sign-in, and what was learned about the server. */
export const watchedKeys = {
  settings: 'settings',
  session: 'vbot/session',
  access: 'vbot/access',
  refusal: 'vbot/refusal',
  learned: 'vbot/learned',
} as const
