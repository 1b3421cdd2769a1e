import { expect, test } from 'vitest'
import {
  newSettingsEdit,
  withLatest,
  withPart,
  withSaved,
} from '../../../../../renderer/screens/attendant-settings/settings-edit.ts'
import { type StationSettings, stationSettingsSchema } from '../../../../../shared/settings/station-settings.ts'

const settings = stationSettingsSchema.parse({
  version: 1,
  stationName: '天目西路骑手驿站',
  stationCode: 'JA-TMXL-01',
  district: '静安区',
  timeZone: 'Asia/Shanghai',
  cutOverHour: 4,
  languages: ['zh-CN', 'ug', 'en'],
})
const other: StationSettings = { ...settings, stationName: '天山路骑手驿站' }

test('keeps what is changed back after saving, before the page has heard of what was saved', () => {
  const { stationName } = other
  const saved = withSaved(withPart(newSettingsEdit(settings), { stationName }), { stationName })
  expect(saved).toMatchObject({ saved: other, parts: {}, isSaved: true })
  const back = withPart(saved, { stationName: settings.stationName })
  expect(back).toMatchObject({ parts: { stationName: settings.stationName }, isSaved: false })
  expect(withLatest(back, other).parts).toEqual({ stationName: settings.stationName })
})

test('shows what others save in the fields nobody touched', () => {
  const touched = withPart(newSettingsEdit(settings), { district: '虹口区' })
  const latest = withLatest(touched, other)
  expect({ ...latest.saved, ...latest.parts }).toEqual({ ...other, district: '虹口区' })
})

test('drops a fault that is mended, and tells no new one before the next attempt to save', () => {
  const faults = new Map([['stationName', 'empty' as const]])
  const faulty = { ...withPart(newSettingsEdit(settings), { stationName: '' }), faults }
  expect([...withPart(faulty, { district: '' }).faults.keys()]).toEqual(['stationName'])
  expect([...withPart(faulty, { stationName: '驿站' }).faults.keys()]).toEqual([])
})
