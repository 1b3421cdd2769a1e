import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readHostOptions } from '../../../../electron/hosts/read-host-options.ts'

test('reads what it knows, and skips the switches of Chromium around it', () => {
  const args = ['--no-sandbox', '--inspect=0', '/app', '--data', '/srv/station', '--kiosk', '--remote-debugging-port=0']
  expect(readHostOptions(args)).toMatchObject({ dataDir: '/srv/station', kiosk: true, demo: false, port: 0 })
})

test('a demo has a throw-away folder, unless one is given', () => {
  expect(readHostOptions(['--demo']).dataDir).toBeUndefined()
  expect(readHostOptions(['--demo', '--data=/tmp/here']).dataDir).toBe('/tmp/here')
})

test('takes a folder from where it was started, and hands on where that is', () => {
  expect(readHostOptions(['--data', './here']).dataDir).toBe(resolve('here'))
})
