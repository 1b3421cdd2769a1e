import type { Platform } from '../riders/platform.ts'
import type { SchemeRule } from './station-settings.ts'

/** The part of a foreign code that stands for its holder. Only its keyed hash may be stored. */
export type SchemeMatch = { readonly schemeId: string; readonly subject: string; readonly platform: Platform }

/** The first rule that a scanned text fits, with what it keeps of the text; null when none does. */
export function applySchemeRules(rules: readonly SchemeRule[], text: string): SchemeMatch | null {
  for (const rule of rules) {
    if (!fits(rule, text)) continue
    const subject = subjectOf(rule, text)
    if (subject !== null) return { schemeId: rule.schemeId, subject, platform: rule.platform }
  }
  return null
}

const FOLLOWED_BY = {
  digits: /^[0-9]*$/,
  'letters-and-digits': /^[0-9A-Za-z]*$/,
  printable: /^[\x20-\x7e]*$/,
} as const

function fits(rule: SchemeRule, text: string): boolean {
  return (
    text.length >= rule.minLength &&
    text.length <= rule.maxLength &&
    text.startsWith(rule.startsWith) &&
    FOLLOWED_BY[rule.followedBy].test(text.slice(rule.startsWith.length))
  )
}

function subjectOf(rule: SchemeRule, text: string): string | null {
  const rest = text.slice(rule.startsWith.length)
  if (rule.parameter === null) return rest || null
  // The rest of an address may begin inside its query: all from the last `?` up to the fragment is parameters.
  const [query = ''] = text.slice(text.lastIndexOf('?') + 1).split('#')
  const parameters = new URLSearchParams(query)
  return parameters.get(rule.parameter) || null
}
