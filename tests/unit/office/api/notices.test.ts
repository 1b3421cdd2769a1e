import { describe, expect, it } from 'vitest'
import { aDoor } from '../../../support/office/a-door.ts'
import { DATABASES } from '../../../support/office/an-office.ts'

describe.each(DATABASES)('a notice, over %s', (database) => {
  it('that was taken back is not sent again by who only meant to change it', async () => {
    const door = await aDoor(database)
    const editor = await door.officer('editor')
    const now = door.clock.now()
    const body = { texts: { en: 'Heat' }, audience: 'riders', tone: 'care', fromAt: now, untilAt: now + 1_000 }
    const url = `/v1/nodes/${door.city.nodeId}/notices/heat`
    const change = () => door.ask(editor, 'PUT', url, { body, headers: { 'if-match': '*' } })
    const gone = { status: 412, json: { type: expect.stringMatching(/no-longer-there$/) } }
    expect(await change()).toMatchObject(gone)
    expect((await door.ask(editor, 'PUT', url, { body })).status).toBe(204)
    expect((await change()).status).toBe(204)
    expect((await door.ask(editor, 'DELETE', url)).status).toBe(204)
    expect(await change()).toMatchObject(gone)
    expect((await door.ask(editor, 'GET', '/v1/notices')).json.notices).toEqual([])
    const elsewhere = `/v1/nodes/${(await door.street()).nodeId}/notices/heat`
    await door.ask(editor, 'PUT', url, { body })
    expect((await door.ask(editor, 'PUT', elsewhere, { body, headers: { 'if-match': '*' } })).status).toBe(409)
    expect((await door.ask(editor, 'PUT', url, { body, headers: { 'if-match': '"1"' } })).status).toBe(400)
  })

  it('stays where it is, though another place is given one of the same id at the same moment', async () => {
    const door = await aDoor(database)
    const now = door.clock.now()
    const body = { texts: { en: 'Heat' }, audience: 'riders', tone: 'care', fromAt: now, untilAt: now + 1_000 }
    const streets = [await door.street(), await door.street()]
    const editors = await Promise.all(streets.map((street) => door.officer('editor', street)))
    const urls = streets.map(({ nodeId }) => `/v1/nodes/${nodeId}/notices/heat`)
    const sent = await Promise.all(urls.map((url, nth) => door.ask(editors[nth]!, 'PUT', url, { body })))
    expect(sent.map(({ status }) => status).sort()).toEqual([204, 409])
    const kept = sent.findIndex(({ status }) => status === 204)
    const rows = await door.office.db.read.selectFrom('notice').select('node_id').execute()
    expect(rows).toEqual([{ node_id: streets[kept]!.nodeId }])
  })
})

it('says in the OpenAPI document how a notice is changed only where it is', async () => {
  const door = await aDoor('sqlite')
  const { paths } = (await door.ask({ headers: {} }, 'GET', '/openapi.json')).json
  const { parameters, responses } = paths['/v1/nodes/{nodeId}/notices/{noticeId}'].put
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'if-match', in: 'header', required: false }))
  expect(responses).toHaveProperty('412')
})
