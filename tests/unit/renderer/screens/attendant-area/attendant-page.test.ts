import { expect, test } from 'vitest'
import { sectionOf, sectionsFor } from '../../../../../renderer/screens/attendant-area/attendant-page.ts'
import type { ItemId, RiderRef } from '../../../../../shared/ids/ids.ts'

test('offers attendants and settings to a lead only', () => {
  expect(sectionsFor('attendant')).not.toContain('settings')
  expect(sectionsFor('attendant')).not.toContain('roster')
  expect(sectionsFor('lead')).toEqual(expect.arrayContaining(['settings', 'roster', 'home']))
})

test("keeps the riders' section marked on a rider's own page", () => {
  expect(sectionOf({ name: 'rider', riderRef: 'r-0123456789abcdef' as RiderRef })).toBe('riders')
  expect(sectionOf({ name: 'daily-counts' })).toBe('daily-counts')
})

test('keeps the section of issuing marked among the loans', () => {
  expect(sectionOf({ name: 'loans' })).toBe('issue')
  expect(sectionOf({ name: 'issue', view: 'today' })).toBe('issue')
})

test('lets every attendant issue supplies', () => {
  expect(sectionsFor('attendant')).toContain('issue')
  expect(sectionsFor('lead')).toContain('issue')
})

test('keeps the stock marked on the pages of items, counts and the catalogue, and today on a handover', () => {
  expect(sectionsFor('attendant')).toContain('stock')
  expect(sectionOf({ name: 'item', itemId: 'mask' as ItemId })).toBe('stock')
  expect(sectionOf({ name: 'stock-take' })).toBe('stock')
  expect(sectionOf({ name: 'change-item', itemId: 'mask' as ItemId })).toBe('stock')
  expect(sectionOf({ name: 'handover' })).toBe('home')
})
