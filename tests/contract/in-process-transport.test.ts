import { createInProcessTransport } from '../../shared/contract/in-process-transport.ts'
import { describeTransport } from './transport-suite.ts'

describeTransport('in process', async (station) => ({
  transport: createInProcessTransport(station, { screenId: 'here' }),
  close: () => {},
}))
