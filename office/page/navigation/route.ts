/** Where in the page one is, as the part of the address after `#` says it: `#/stations/abc?per=month`. */
export type Route = {
  readonly screen: Screen
  /** Of the station that is looked at, where one is. */
  readonly id: string | null
  readonly query: Readonly<Record<string, string>>
}

export const SCREENS = [
  'overview',
  'stations',
  'comparison',
  'reports',
  'imports',
  'sent-down',
  'officers',
  'settings',
  'account',
] as const
export type Screen = (typeof SCREENS)[number]

export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s, 2)
  const [name, id = null] = path.split('/')
  const screen = SCREENS.find((each) => each === name)
  return {
    screen: screen ?? 'overview',
    id: screen === 'stations' && id !== null && /^[a-z0-9]{12}$/.test(id) ? id : null,
    query: Object.fromEntries(new URLSearchParams(search)),
  }
}

export function hrefOf(
  screen: Screen,
  { id = null, query = {} }: { readonly id?: string | null; readonly query?: Readonly<Record<string, string>> } = {},
): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return `#/${screen}${id === null ? '' : `/${id}`}${search}`
}
