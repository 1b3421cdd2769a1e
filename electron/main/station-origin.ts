/** The one origin whose pages this shell shows. */
export const STATION_ORIGIN = 'station://kiosk'

/** Whether an address is of our own pages, by scheme and host alike and spelt in full. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address)
    return `${protocol}//${host}` === STATION_ORIGIN && username === '' && password === '' && port === ''
  } catch {
    return false
  }
}
