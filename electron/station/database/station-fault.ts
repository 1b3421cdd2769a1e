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

/** The disk is full. */
export class NoRoom extends StationFault {
  override readonly name = 'NoRoom'
}

/** What would take the place of a damaged database lacks something that happened. */
export class NotWhole extends StationFault {
  override readonly name = 'NotWhole'

  constructor() {
    super(
      'Part of the database cannot be read, and the latest sound copy is from before that was written. Nothing is lost or replaced: the station goes on with it. Have somebody look into the disk of this machine.',
    )
  }
}

/** The folder, or a file in it, is not ours to read or write, or there can be none. */
const OUT_OF_REACH = /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_(CANTOPEN|READONLY|PERM|AUTH))/

const NO_ROOM = /^(ENOSPC|EDQUOT|SQLITE_FULL)$/

/** Opens something in a data folder, and says in a sentence why it is out of reach. */
export function inWords<Result>(dataDir: string, open: () => Result): Result {
  try {
    return open()
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    if (NO_ROOM.test(code)) {
      throw new NoRoom(
        `There is no room left on the disk of ${dataDir} (${code}). Nothing is lost: make room there. A station that is open goes on by itself; start it again where it is not.`,
      )
    }
    if (!OUT_OF_REACH.test(code)) throw fault
    throw new StationFault(
      `The folder ${dataDir} cannot be opened (${code}). Give this account the right to read and write it and all that is in it, or start with another --data folder.`,
    )
  }
}

/**
 * Any fault as it is written down: with its stack, but for what is said in a sentence. What a parser says quotes what it
 * read, such as a reason that names a rider, and is left out.
 */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  if (fault instanceof StationFault) return fault.message
  if (fault instanceof SyntaxError) return (fault.stack ?? fault.name).replace(fault.message, '…')
  return fault.stack ?? fault.message
}
