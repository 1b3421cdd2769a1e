import { useCallback, useRef, useState } from 'react'
import type { RefusalCode } from '../../shared/contract/envelope.ts'
import type { StationClient } from '../../shared/contract/station-contract.ts'
import { useIsMounted } from '../hooks/use-is-mounted.ts'
import { refusalCodeOf } from './refusal-code-of.ts'
import { useStationClient } from './station-client-context.ts'

export type StationCommand<I extends unknown[], O> = {
  /** Runs it; answers undefined when the station refused, and `refusal` says why. */
  readonly run: (...input: I) => Promise<O | undefined>
  readonly isRunning: boolean
  readonly refusal: RefusalCode | null
}

/**
 * A command as a screen uses it: run it, show that it runs, say it was refused.
 *
 *     const voiding = useStationCommand((station, input: VoidInput) => station.checkIns.void(input))
 *     <Button isBusy={voiding.isRunning} onPress={() => voiding.run({ checkInId, reason })} />
 */
export function useStationCommand<I extends unknown[], O>(
  command: (station: StationClient, ...input: I) => Promise<O>,
): StationCommand<I, O> {
  const station = useStationClient()
  const [state, setState] = useState<{ isRunning: boolean; refusal: RefusalCode | null }>(IDLE)
  const latest = useRef(command)
  latest.current = command
  const isMounted = useIsMounted()

  const run = useCallback(
    async (...input: I): Promise<O | undefined> => {
      const settle = (refusal: RefusalCode | null) => isMounted.current && setState({ isRunning: false, refusal })
      setState({ isRunning: true, refusal: null })
      try {
        const output = await latest.current(station, ...input)
        settle(null)
        return output
      } catch (fault) {
        settle(refusalCodeOf(fault))
        return undefined
      }
    },
    [station, isMounted],
  )
  return { run, ...state }
}

const IDLE = { isRunning: false, refusal: null }
