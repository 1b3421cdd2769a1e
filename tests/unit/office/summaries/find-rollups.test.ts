import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Selection } from '../../../../office/summaries/cell.ts'
import { findRollups } from '../../../../office/summaries/find-rollups.ts'
import { anOffice } from '../../../support/office/an-office.ts'

const STARTS = { grain: 'month', starts: ['2026-01-01', '2026-02-01'] } as const

it('finds wholes and parts of one kind by their keys, past the parts of all other kinds', async () => {
  const { office, city } = await anOffice('sqlite')
  const selection: Selection = {
    measures: new Set(['visits', 'items-issued']),
    breakdowns: ['platform', 'item'],
    broken: null,
    namedItems: new Set(['mask']),
    limit: null,
  }
  const { wholes, parts, named } = findRollups('sqlite', [city], STARTS, selection)
  const plan = async (query: typeof wholes) => {
    const { rows } = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${query}`.execute(office.db.read)
    return rows.map(({ detail }) => detail).filter((detail) => / rollup /.test(detail))
  }
  const byKey = 'SEARCH rollup USING PRIMARY KEY (node_id=? AND grain=? AND start=? AND measure=? AND dimension'
  expect(await plan(wholes)).toEqual([`${byKey}=?)`])
  expect(await Promise.all(parts.map(plan))).toEqual([[`${byKey}>? AND dimension<?)`]])
  expect(await Promise.all(named.map(plan))).toEqual([[`${byKey}=?)`]])
})
