import { describe, expect, it } from 'vitest'
import { nextPlace, type Place } from '../../../../renderer/navigation/place.ts'

describe('where a screen is', () => {
  it('leads from home to the number pad and back', () => {
    expect(nextPlace('home', { kind: 'type-card-number' })).toBe('card-number')
    expect(nextPlace('card-number', { kind: 'go-home' })).toBe('home')
  })

  it('leads to the attendant’s side from every rider’s screen', () => {
    for (const place of ['home', 'card-number', 'supplies'] as const satisfies Place[]) {
      expect(nextPlace(place, { kind: 'open-attendant-side' })).toBe('attendant')
    }
  })

  it('leads riders to the supplies from a verdict over any of their screens, and home again', () => {
    for (const place of ['home', 'card-number', 'supplies'] as const satisfies Place[]) {
      expect(nextPlace(place, { kind: 'take-supplies' })).toBe('supplies')
    }
    expect(nextPlace('supplies', { kind: 'go-home' })).toBe('home')
    expect(nextPlace('attendant', { kind: 'take-supplies' })).toBe('attendant')
  })

  it('stays where it is when a step makes no sense there', () => {
    expect(nextPlace('attendant', { kind: 'type-card-number' })).toBe('attendant')
    expect(nextPlace('home', { kind: 'go-home' })).toBe('home')
  })
})
