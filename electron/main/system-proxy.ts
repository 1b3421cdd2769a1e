/**
 * The first proxy in an answer of Chromium's `resolveProxy` that Node can go through, as an address; null for none.
 *
 *     systemProxyIn('PROXY proxy.street.example:3128; DIRECT')  // → 'http://proxy.street.example:3128'
 */
export function systemProxyIn(answer: string): string | null {
  for (const entry of answer.split(';')) {
    const [kind = '', place = ''] = entry.trim().split(/\s+/)
    if (kind === 'DIRECT') return null
    const scheme = SCHEMES.get(kind)
    if (scheme !== undefined && place !== '') return `${scheme}://${place}`
  }
  return null
}

/** SOCKS is left out: Node has no client for it. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['PROXY', 'http'],
  ['HTTP', 'http'],
  ['HTTPS', 'https'],
])
