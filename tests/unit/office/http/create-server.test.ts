import { describe, expect, it, onTestFinished } from 'vitest'
import { createServer } from '../../../../office/http/create-server.ts'
import { anOffice } from '../../../support/office/an-office.ts'

describe('an office behind a proxy', () => {
  it('takes a caller to be where the proxy says, and not where the caller itself does', async () => {
    const { office } = await anOffice('sqlite')
    const server = createServer({ office, routes: [], log() {}, isBehindProxy: true })
    onTestFinished(() => server.close())
    let from = ''
    server.addHook('onRequest', async (request) => {
      from = request.ip
    })
    const headers = { 'x-forwarded-for': '6.6.6.6, 192.0.2.7', 'x-forwarded-proto': 'https' }
    const answer = await server.inject({ method: 'GET', url: '/v1/nothing', headers })
    expect(from).toBe('192.0.2.7')
    expect(answer.headers['strict-transport-security']).toBeDefined()
  })
})
