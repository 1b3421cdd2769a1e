import { openSection } from '../../support/attendant-side.ts'
import { basketOf, riderAtDesk, tileOf } from '../../support/issue-desk.ts'
import { expect, type StationOnScreen } from './station-fixture.ts'

/** A rider of the sample who has never had anything. */
export const newcomerOf = ({ sample }: StationOnScreen) => sample.riders.at(-1)!

export async function openDesk(station: StationOnScreen): Promise<void> {
  await openSection(station, 'issue')
  await expect(tileOf(station, 'mask')).toBeVisible()
}

export async function scanRider(station: StationOnScreen, rider: { name: string; codeText: string }): Promise<void> {
  await station.scan(rider.codeText)
  await expect(riderAtDesk(station)).toContainText(rider.name)
}

export async function expectIssued(station: StationOnScreen, ...parts: readonly string[]): Promise<void> {
  const banner = basketOf(station).getByRole('status').filter({ hasText: station.words.supplies.made.title })
  await expect(banner).toBeVisible()
  for (const part of parts) await expect(banner).toContainText(part)
}
