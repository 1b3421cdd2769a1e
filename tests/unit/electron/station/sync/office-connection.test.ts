import http from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openOfficeConnection } from '../../../../../electron/station/sync/office-connection.ts'
import { anAuthority } from '../../../../support/a-certificate.ts'
import { aKiosk, aPairedKiosk, IMPATIENT, setSettings, TOOLS } from '../../../../support/a-paired-station.ts'
import { anOffice, type OfficeFault } from '../../../../support/an-office.ts'

const PAGE = { 'content-type': 'text/html' }
const PROBLEM = { 'content-type': 'application/problem+json' }
const problem = (name: string, status: number): OfficeFault => ({
  status,
  headers: PROBLEM,
  body: JSON.stringify({ type: `urn:rider-station:${name}`, title: name, status }),
})

const FAULTS: readonly (readonly [string, OfficeFault, string])[] = [
  ['a connection that breaks off', 'drop-before', 'unreachable'],
  ['an answer that stops half-way', 'half-answer', 'broken-answer'],
  ['an office that says nothing', 'hang', 'too-slow'],
  ['a redirect to a sign-in page', { status: 302, headers: { location: 'http://portal.example/' } }, 'sign-in-page'],
  ['a sign-in page in its place', { status: 200, headers: PAGE, body: '<h1>Welcome</h1>' }, 'sign-in-page'],
  ['a network that says it wants a sign-in', { status: 511, headers: PAGE, body: '' }, 'sign-in-page'],
  ['another server at the address', { status: 404, headers: PAGE, body: '<h1>Not found</h1>' }, 'sign-in-page'],
  [
    'an answer that is not JSON',
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{"sh' },
    'broken-answer',
  ],
  [
    'an answer of another shape',
    { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
    'broken-answer',
  ],
  [
    'an answer without an end',
    { status: 200, headers: { 'content-type': 'application/json' }, body: 'x'.repeat(200_000) },
    'broken-answer',
  ],
  ['a fault of the office', { status: 500, headers: PAGE, body: '' }, 'office-fault'],
  ['a gateway without an office', { status: 502, headers: PAGE, body: '' }, 'office-fault'],
  ['an office under load', problem('too-many', 429), 'busy'],
  ['an office at work on itself', { status: 503, headers: PAGE, body: '' }, 'busy'],
  ['a proxy that wants a password', { status: 407, headers: PAGE, body: '' }, 'proxy'],
  ['a refusal', problem('not-allowed', 403), 'refused'],
  ['a signature that was not understood', problem('not-signed', 401), 'not-signed'],
  ['an office that does not know the station', problem('unknown-station', 401), 'unknown-station'],
]

describe('what goes wrong on the way to the office', () => {
  it.each(FAULTS)('ends in pending and is told apart: %s', async (_what, fault, code) => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    office.failWith(fault)
    // Whoever waits for an answer that never comes is given less time, and only then.
    const calling = fault === 'hang' ? aKiosk(kiosk.station, TOOLS, IMPATIENT) : kiosk
    expect(await calling.sync()).toBe(code)
    expect(kiosk.pending()).toBe(1)
    expect(kiosk.station.context.officePairing.contact()).toBeNull()

    office.failWith(null)
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(1)
  })

  it('is nobody at the address', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    kiosk.visit()
    await office.close()
    expect(await kiosk.sync()).toBe('unreachable')
    expect(kiosk.pending()).toBe(1)
  })

  it('is nobody either, where the call is taken and nothing said before the connection is secure', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void silent.close())
    const { port } = silent.address() as AddressInfo
    await expect(callInVain(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('is an office that says nothing, where the connection was made secure', async () => {
    const authority = anAuthority()
    const office = await anOffice({ tls: authority.issue() })
    office.failWith('hang')
    await expect(callInVain(office.address, authority.pem)).rejects.toMatchObject({ code: 'too-slow' })
  })

  it('is a name that nobody knows', async () => {
    const kiosk = await aPairedKiosk(await anOffice())
    const { officePairing } = kiosk.station.context
    officePairing.put({ ...officePairing.get()!, officeAddress: 'https://office.invalid' })
    expect(await kiosk.sync()).toBe('name-not-found')
  })

  it('is something at the address that does not speak HTTP', async () => {
    const server = createServer((socket) => void socket.end('220 mail ready\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const kiosk = await aPairedKiosk(await anOffice())
    const { officePairing } = kiosk.station.context
    const { port } = server.address() as { port: number }
    officePairing.put({ ...officePairing.get()!, officeAddress: `http://127.0.0.1:${port}` })
    expect(await kiosk.sync()).toBe('broken-answer')
  })

  it('is waited out for as long as the office asks', async () => {
    const office = await anOffice()
    const kiosk = await aPairedKiosk(office)
    office.failWith({ status: 503, headers: { 'retry-after': '120' }, body: '' })
    await expect(kiosk.round()).rejects.toMatchObject({ code: 'busy', retryAfterMs: 120_000 })
  })
})

describe('the certificate of an office', () => {
  const authority = anAuthority()
  const day = (days: number) => new Date(Date.now() + days * 86_400_000)

  it.each([
    ['certificate-untrusted', {}, false],
    ['certificate-other-name', { name: 'portal.example' }, true],
    ['certificate-out-of-time', { from: day(-20), until: day(-10) }, true],
    ['certificate-out-of-time', { from: day(10), until: day(20) }, true],
  ] as const)('is refused and told apart: %s %j', async (code, server, isInstalled) => {
    const office = await anOffice({ tls: authority.issue(server) })
    const kiosk = await aPairedKiosk(await anOffice())
    const { officePairing } = kiosk.station.context
    officePairing.put({ ...officePairing.get()!, officeAddress: office.address })
    if (isInstalled) setSettings(kiosk, { officeCa: authority.pem })
    kiosk.visit()
    expect(await kiosk.sync()).toBe(code)
    expect(kiosk.pending()).toBe(1)
    expect(office.received).toEqual([])
  })

  it('is trusted by an authority that was installed in the settings, and by no other', async () => {
    const office = await anOffice({ tls: authority.issue() })
    const kiosk = await aPairedKiosk(office, { officeCa: authority.pem })
    kiosk.visit()
    expect(await kiosk.sync()).toBeNull()
    setSettings(kiosk, { officeCa: anAuthority('Another').pem })
    expect(await kiosk.sync()).toBe('certificate-untrusted')
  })

  it('is verified whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    const office = await anOffice({ tls: authority.issue() })
    const connection = openOfficeConnection({
      officeAddress: office.address,
      officeCa: [],
      environment: process.env,
      signal: new AbortController().signal,
    })
    onTestFinished(() => connection.close())
    await expect(connection.exchange({ method: 'GET', path: '/v1' }, {})).rejects.toMatchObject({
      code: 'certificate-untrusted',
    })
  })

  it('cannot be had of a server that speaks no TLS', async () => {
    const { address } = await anOffice()
    const connection = openOfficeConnection({
      officeAddress: address.replace('http:', 'https:'),
      officeCa: [],
      environment: {},
      signal: new AbortController().signal,
    })
    onTestFinished(() => connection.close())
    await expect(connection.exchange({ method: 'GET', path: '/v1' }, {})).rejects.toMatchObject({
      code: 'no-secure-connection',
    })
  })
})

describe('a proxy', () => {
  afterEach(() => void vi.unstubAllEnvs())
  const environment = (port: number) => ({ HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '' })

  it('that lets nobody through is told from an office that is not there', async () => {
    const office = await anOffice()
    const connection = openOfficeConnection({
      officeAddress: 'https://office.example',
      officeCa: [],
      environment: environment(Number(new URL(office.address).port)),
      signal: new AbortController().signal,
      limits: { silenceMs: 500, wholeMs: 1_000, answerBytes: 1_000 },
    })
    onTestFinished(() => connection.close())
    await expect(connection.exchange({ method: 'GET', path: '/v1' }, {})).rejects.toMatchObject({ code: 'proxy' })
  })

  it('that the settings of the machine name is the way to the office, unless the environment names another', async () => {
    const proxy = await aProxy()
    vi.stubEnv('HTTPS_PROXY', '')
    vi.stubEnv('https_proxy', '')
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    const authority = anAuthority()
    const office = await anOffice({ tls: authority.issue() })
    const tools = { ...TOOLS, proxyFor: async () => proxy.address }
    const kiosk = await aPairedKiosk(office, { officeCa: authority.pem }, tools)
    kiosk.visit()
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(1)
    expect(new Set(proxy.wayTo)).toEqual(new Set([new URL(office.address).host]))

    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:9')
    expect(await kiosk.sync()).not.toBeNull()
  })

  it('that the machine never comes to name is gone on without, or called off', async () => {
    vi.stubEnv('HTTPS_PROXY', '')
    vi.stubEnv('https_proxy', '')
    const office = await anOffice()
    const { station } = await aPairedKiosk(office)
    const tools = { ...TOOLS, proxyFor: () => new Promise<null>(() => {}) }
    const kiosk = aKiosk(station, tools, IMPATIENT)
    kiosk.visit()
    expect(await kiosk.sync()).toBeNull()
    expect(office.ledger.visits()).toBe(1)

    const calling = new AbortController()
    const round = aKiosk(station, tools).round({ isFull: true }, calling.signal)
    calling.abort()
    await expect(round).rejects.toMatchObject({ name: 'AbortError' })
  })
})

/** One call that waits for an answer no longer than a test does. */
function callInVain(officeAddress: string, ...officeCa: readonly string[]): Promise<unknown> {
  const { signal } = new AbortController()
  const connection = openOfficeConnection({ officeAddress, officeCa, environment: {}, signal, limits: IMPATIENT })
  onTestFinished(() => connection.close())
  return connection.exchange({ method: 'GET', path: '/v1' }, {})
}

/** A proxy that lets everybody through, and notes where to. */
async function aProxy(): Promise<{ readonly address: string; readonly wayTo: readonly string[] }> {
  const wayTo: string[] = []
  const proxy = http.createServer().on('connect', ({ url = '' }, socket: Socket) => {
    wayTo.push(url)
    const [host, port] = url.split(':')
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const end of [socket, onward]) end.on('error', () => {})
    onTestFinished(() => {
      socket.destroy()
      onward.destroy()
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  return { address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, wayTo }
}
