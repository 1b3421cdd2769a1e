import { expect, test } from 'vitest'
import { readLaunchOptions } from '../../../../electron/launch/launch-options.mjs'

test('reads every option, joined or apart', () => {
  expect(readLaunchOptions(['--data', 'a b', '--port=0', '--host', 'browser', '--kiosk'])).toEqual({
    ok: true,
    options: { data: 'a b', port: '0', host: 'browser', kiosk: true, demo: false, help: false },
  })
})

test.each([
  [['--dmeo'], 'no option --dmeo'],
  [['extra'], 'no option extra'],
  [['-h'], 'no option -h'],
  [['--kiosk=yes'], 'no option --kiosk=yes'],
  [['--data'], '--data needs a value'],
  [['--data='], '--data needs a value'],
  [['--data', '--kiosk'], '--data needs a value'],
  [['--port', '65536'], 'not 65536'],
  [['--port', '80a'], 'not 80a'],
  [['--port', '-1'], 'not -1'],
  [['--host', 'firefox'], 'not firefox'],
  [['--demo', '--data', 'x'], 'does not go together'],
])('refuses %j with a sentence', (args, words) => {
  const read = readLaunchOptions(args)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.sentence).toContain(words)
  expect(read.ok ? '' : read.sentence).toMatch(/\.$/)
})
