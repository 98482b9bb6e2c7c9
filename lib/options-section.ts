// The sections of the options page in their order, as its hash names them.

export const optionsSections = [
  'connection',
  'sign-in',
  'sites',
  'numbers',
  'recordings',
  'advanced',
  'diagnostics',
] as const

export type OptionsSection = (typeof optionsSections)[number]
