import { describe, expect, it } from 'vitest'
import { NoticeBoard } from '../../../../electron/station/notice-board.ts'
import type { Notice } from '../../../../shared/contract/groups/station-calls.ts'

const notice = (code: Notice['code'], at: number): Notice => ({ code, at, detail: `${at}` })

describe('the notice board', () => {
  it('keeps what was said once, however often a screen fails', () => {
    const board = new NoticeBoard()
    board.add(notice('database-restored', 1))
    board.add(notice('screen-fault', 2))
    board.add(notice('clock-stepped', 3))
    for (let at = 4; at <= 60; at++) board.add(notice('screen-fault', at))
    const all = board.all()
    expect(all).toHaveLength(20)
    expect(all.slice(0, 3).map(({ code, at }) => [code, at])).toEqual([
      ['database-restored', 1],
      ['clock-stepped', 3],
      ['screen-fault', 43],
    ])
    expect(all.at(-1)).toEqual(notice('screen-fault', 60))
  })

  it('lets the oldest go when none came more often than another', () => {
    const board = new NoticeBoard()
    const codes = ['settings-broken', 'log-damaged', 'clock-stepped'] as const
    for (let at = 0; at < 21; at++) board.add(notice(codes[at % 3]!, at))
    expect(board.all()[0]?.at).toBe(1)
  })
})
