import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { StationHandlers } from '../../../shared/contract/station-contract.ts'
import { attendantAt } from '../attendants/attendant-at.ts'
import { changeSettings } from '../settings/change-settings.ts'
import type { StationContext } from '../station-context.ts'
import { certificateFiles, installedCertificates, readCertificateFile } from './certificate-file.ts'

/** The part of the station's side of the contract that is about the certificates of its office. */
export function createCertificateHandlers(context: StationContext): Pick<StationHandlers, 'certificates'> {
  const trust = (officeCa: string | null, caller: Caller) =>
    changeSettings(context, { ...context.settings(), officeCa }, attendantAt(context, caller))
  return {
    certificates: {
      installed: () => installedCertificates(context),
      files: ({ place }) => certificateFiles(context, place),
      read: (file) => readCertificateFile(context, file),
      install({ pem }, caller) {
        const { outcome } = trust(pem, caller)
        return { outcome: outcome === 'saved' ? 'installed' : outcome }
      },
      remove(_input, caller) {
        if (context.settings().officeCa === null) return { outcome: 'none-installed' }
        trust(null, caller)
        return { outcome: 'removed' }
      },
    },
  }
}
