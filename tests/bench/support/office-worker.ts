/** An office on a thread of its own, so that what it does costs the station nothing. */
import { parentPort, workerData } from 'node:worker_threads'
import type { CodeId } from '../../../shared/ids/ids.ts'
import { openOffice } from '../../support/open-office.ts'

type Given = { readonly pairingCode: string; readonly revokedCodes: number }

const { pairingCode, revokedCodes } = workerData as Given
const office = await openOffice()
office.ledger.offer(pairingCode, 'aaaaaaaaaaaa')
office.ledger.sentDown['revoked-codes'] = {
  codeIds: Array.from({ length: revokedCodes }, (_, at) => (at * 40_503).toString(16).padStart(16, '0') as CodeId),
}
parentPort?.on('message', () => {
  const bodies = office.received.filter((request) => request.startsWith('PUT')).map(bodyOf)
  parentPort?.postMessage({ visits: office.ledger.visits(), bodies })
})
parentPort?.postMessage({ address: office.address })

function bodyOf(request: string): string {
  return request.split('\n').slice(2).join('\n')
}
