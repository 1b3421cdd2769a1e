import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../../renderer/theme/tokens.css', import.meta.url), 'utf8')

/** The custom properties that hold under a selector, as the cascade lays later blocks over earlier ones. */
function colours(...selectors: string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.matchAll(/^(:root[^{]*?)\s*\{([^}]*)\}/gm)) {
    if (!selectors.includes(selector)) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) found.set(name, value)
  }
  return found
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const NIGHT = ':root[data-theme="night"]'
const ATTENDANT = ':root[data-place="attendant"]'
const themes = {
  'the rider’s side by day': colours(':root'),
  'the rider’s side at night': colours(':root', NIGHT),
  'the attendant’s side by day': colours(':root', ATTENDANT),
  'the attendant’s side at night': colours(':root', NIGHT, ATTENDANT, `${ATTENDANT}[data-theme="night"]`),
}

const READ_BY_RIDERS = [
  ['ink', 'paper'],
  ['ink', 'paper-raised'],
  ['ink', 'paper-sunk'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-raised'],
  ['accent-ink', 'paper'],
  ['on-action', 'action'],
  ['on-header', 'header'],
  ['on-field', 'field-done'],
  ['on-field', 'field-again'],
  ['on-field', 'field-refused'],
  ['on-field', 'field-quiet'],
  ['alarm-ink', 'paper'],
  ['alarm-ink', 'paper-raised'],
  ['done-ink', 'paper-raised'],
  ['care-ink', 'paper-raised'],
] as const

const READ_BY_ATTENDANTS = [
  ['ink-soft', 'paper-sunk'],
  ['accent-ink', 'accent-soft'],
  ['done', 'paper'],
  ['care', 'paper-raised'],
  ['alarm', 'paper'],
] as const

/** Edges that show where something can be touched, and where the focus is. */
const SEEN_AS_SHAPES = [
  ['line-strong', 'paper'],
  ['line-strong', 'paper-raised'],
  ['accent', 'paper'],
  ['focus', 'paper'],
  ['focus', 'paper-raised'],
] as const

describe.each(Object.entries(themes))('%s', (_name, theme) => {
  const colour = (token: string) => theme.get(token) ?? expect.fail(`no colour --${token}`)

  it.each(READ_BY_RIDERS)('shows %s on %s at 7:1 or more', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7)
  })

  it.each(READ_BY_ATTENDANTS)('shows %s on %s at 4.5:1 or more', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SEEN_AS_SHAPES)('draws %s on %s at 3:1 or more', (shape, ground) => {
    expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})
