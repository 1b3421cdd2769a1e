import { describe, expect, it } from 'vitest'
import { OfficeProblem, PROBLEM_NAMES, problemBody } from '../../../../../office/http/office-problem.ts'
import { addressOf } from '../../../../../office/page/api/ask-office.ts'
import {
  isLeftOpen,
  isOutOfReach,
  mayBeDone,
  mayPass,
  Refusal,
  refusalOf,
} from '../../../../../office/page/api/refusal.ts'
import words from '../../../../../office/page/i18n/zh-CN/office.json' with { type: 'json' }

describe('a refusal', () => {
  it.each(PROBLEM_NAMES)('is known by the name the office gives it, and there are words for it: %s', (name) => {
    expect(refusalOf(problemBody(new OfficeProblem(name, '')), null).problem).toBe(name)
    expect(words.problem).toHaveProperty(name)
  })

  it.each([
    ['a page of a proxy', undefined],
    ['another API', { type: 'about:blank' }],
    ['a text', 'Bad gateway'],
  ])('of %s is an office that cannot be reached', (_, body) => {
    expect(refusalOf(body, null).problem).toBe('unreachable')
  })

  it('leaves open whether it was done only where the office did not say so itself', () => {
    const isOpen = (['unreachable', ...PROBLEM_NAMES] as const).filter((name) => mayBeDone(new Refusal(name)))
    expect(isOpen).toEqual(['unreachable', 'internal'])
  })

  it('leaves open what was open before where the office says nothing of the content', () => {
    const isOpen = (before: boolean) =>
      (['no-answer', ...PROBLEM_NAMES] as const).filter((name) => isLeftOpen(before, new Refusal(name)))
    expect(isOpen(false)).toEqual(['no-answer', 'internal'])
    expect(isOpen(true)).toEqual(['no-answer', 'too-many', 'busy', 'not-signed-in', 'outdated', 'internal'])
  })

  it('may pass by itself where nothing is wrong with the content', () => {
    const names = (['unreachable', 'no-answer', ...PROBLEM_NAMES] as const).filter((name) => mayPass(new Refusal(name)))
    expect(names).toEqual(['unreachable', 'no-answer', 'too-many', 'busy', 'outdated', 'internal'])
  })

  it('would come for whatever is sent next where the office is not there, or writes nothing any more', () => {
    const names = (['unreachable', 'no-answer', ...PROBLEM_NAMES] as const).filter((name) =>
      isOutOfReach(new Refusal(name)),
    )
    expect(names).toEqual(['unreachable', 'outdated'])
  })

  it('says how long to wait, where the office did', () => {
    const lockedOut = problemBody(new OfficeProblem('too-many', ''))
    expect(refusalOf(lockedOut, '60').retryAfterSeconds).toBe(60)
    expect(refusalOf(lockedOut, 'Fri, 16 Jan 2026 12:00:00 GMT').retryAfterSeconds).toBeNull()
  })
})

describe('the address of a route', () => {
  it('has what was given, and nothing of what was left open', () => {
    expect(addressOf('/v1/summaries', { node: 'a b', from: undefined, to: '' })).toBe('/v1/summaries?node=a+b')
    expect(addressOf('/v1/me')).toBe('/v1/me')
  })
})
