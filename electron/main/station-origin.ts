/**
 * The one origin whose pages this shell shows. The shell answers it itself; should it ever fail to, the name leads
 * nowhere, for `.invalid` is never given to anyone. An https origin needs no registration before Electron is ready,
 * which a module loaded by `import` comes too late for in some runtimes, and is trusted with a camera like any other.
 */
export const STATION_ORIGIN = 'https://station.invalid'

/** Whether an address is of our own pages: by scheme and host, spelt in full. */
export function isOwnAddress(address: string): boolean {
  try {
    const { origin, username, password } = new URL(address)
    return origin === STATION_ORIGIN && username === '' && password === ''
  } catch {
    return false
  }
}
