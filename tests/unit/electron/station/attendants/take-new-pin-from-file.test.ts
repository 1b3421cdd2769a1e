import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signIn } from '../../../../../electron/station/attendants/sign-in.ts'
import { takeNewPinFromFile } from '../../../../../electron/station/attendants/take-new-pin-from-file.ts'
import { aStation } from '../../../../support/a-station.ts'

describe('a new PIN from a file', () => {
  it('lets a lead in who forgot the old one, and is gone afterwards', async () => {
    const { context, lead } = aStation()
    const file = join(context.dataDir, 'new-lead-pin.txt')
    writeFileSync(file, '271828\n')
    await takeNewPinFromFile(context)

    expect(await signIn(context, lead, '271828')).toMatchObject({ outcome: 'signed-in' })
    expect(existsSync(file)).toBe(false)
  })

  it.each(['', '12345', 'letters', '123456789'])('is not made of %j', async (text) => {
    const { context, lead } = aStation()
    const file = join(context.dataDir, 'new-lead-pin.txt')
    writeFileSync(file, text)
    await takeNewPinFromFile(context)

    expect(await signIn(context, lead, text)).toMatchObject({ outcome: 'wrong-pin' })
    expect(existsSync(file)).toBe(true)
  })
})
