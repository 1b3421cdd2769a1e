/** The main process of Electron: `electron . [--data DIR] [--demo] [--kiosk]` */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, dialog } from 'electron'
import { readHostOptions } from '../hosts/read-host-options.ts'
import { StationFault } from '../station/database/station-fault.ts'
import { openStation } from '../station/open-station.ts'
import { runElectronHost } from './run-electron-host.ts'

const options = readHostOptions(process.argv.slice(1))
// Chromium's own files lie beside the station's, so that two stations on one machine share nothing.
if (options.dataDir !== undefined) app.setPath('userData', join(options.dataDir, 'electron-profile'))

runElectronHost({
  ...options,
  pagesDir: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  log: (line) => console.log(line),
  openStation,
}).catch(giveUp)

function giveUp(fault: unknown): void {
  const isKnown = fault instanceof StationFault
  console.error(isKnown ? fault.message : fault)
  // Someone who started it by a click has no terminal to read.
  if (app.isPackaged) dialog.showErrorBox('Rider Station', isKnown ? fault.message : 'The station could not be opened.')
  app.exit(1)
}
