export type LaunchOptions = {
  readonly demo: boolean
  readonly kiosk: boolean
  readonly help: boolean
  readonly data?: string
  readonly port?: string
  readonly host?: 'electron' | 'browser'
}

export const HELP: string

export function readLaunchOptions(
  args: readonly string[],
): { readonly ok: true; readonly options: LaunchOptions } | { readonly ok: false; readonly sentence: string }
