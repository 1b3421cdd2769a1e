import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { playSound } from '../sounds/play-sound.ts'
import { soundOf } from '../sounds/sound-of.ts'
import { useOpenOverview } from '../station/overview-provider.tsx'
import { useStationClient } from '../station/station-client-context.ts'
import { useNight } from '../theme/use-night.ts'
import { type CheckInDesk, createCheckInDesk, type DeskState } from './create-check-in-desk.ts'
import { presentToStation } from './present-to-station.ts'

const DeskContext = createContext<CheckInDesk | null>(null)

/** Opens the one check-in desk of this screen. */
export function CheckInProvider({ children }: { readonly children: ReactNode }) {
  const station = useStationClient()
  const { verdictSeconds, sounds } = useOpenOverview()
  const isNight = useNight()
  const latest = useRef({ verdictSeconds, isQuiet: false })
  latest.current = { verdictSeconds, isQuiet: !sounds || isNight }

  const [desk, setDesk] = useState<CheckInDesk | null>(null)
  useEffect(() => {
    const opened = createCheckInDesk({
      ask: (presentation) => presentToStation(station, presentation),
      showForMs: () => latest.current.verdictSeconds * 1000,
      onShown: (outcome) => !latest.current.isQuiet && playSound(soundOf(outcome)),
      onHalfScan: () => !latest.current.isQuiet && playSound('half-scan'),
    })
    setDesk(opened)
    return () => opened.close()
  }, [station])

  return desk && <DeskContext value={desk}>{children}</DeskContext>
}

export function useCheckInDesk(): CheckInDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('There is no CheckInProvider above this part.')
  return desk
}

export function useDeskState(): DeskState {
  const desk = useCheckInDesk()
  return useSyncExternalStore(desk.subscribe, desk.state)
}
