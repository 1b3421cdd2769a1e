import { expect, it } from 'vitest'
import { systemProxyIn } from '../../../../electron/main/system-proxy.ts'

it.each([
  ['DIRECT', null],
  ['PROXY proxy.example:3128; DIRECT', 'http://proxy.example:3128'],
  ['HTTPS secure.example:443', 'https://secure.example:443'],
  ['SOCKS5 socks.example:1080; PROXY proxy.example:8080', 'http://proxy.example:8080'],
  ['DIRECT; PROXY proxy.example:3128', null],
  ['SOCKS socks.example:1080', null],
  ['', null],
])('the way out of a machine whose settings say %j is %j', (answer, proxy) => {
  expect(systemProxyIn(answer)).toBe(proxy)
})
