// Fills a message: `{name}` is replaced, `{n|call|calls}` chooses by the number's plural form.

export type Values = Record<string, string | number>

/** `{n|one|other}` follows Intl.PluralRules; a language with one form has no choice in its messages. */
export function fill(message: string, values: Values, language: string): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (one === undefined || other === undefined) {
        return typeof value === 'number' ? value.toLocaleString(language) : value
      }
      return pluralRules(language).select(Number(value)) === 'one' ? one : other
    },
  )
}

const rules = new Map<string, Intl.PluralRules>()

/** Slow to make: made once. */
function pluralRules(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}
