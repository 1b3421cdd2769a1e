/**
 * Why a station cannot be opened, said in a sentence for the person at the machine. Hosts print it alone, without a
 * stack, and end.
 */
export class StationFault extends Error {
  override readonly name: string = 'StationFault'
}

/** Another process holds the data folder. */
export class StationInUse extends StationFault {
  override readonly name = 'StationInUse'

  constructor(dataDir: string) {
    super(`The station in ${dataDir} is already open. Close it first, or start with another --data folder.`)
  }
}
