export const HELP = `Opens the rider station on this machine.

  npm start                          with the station's own data
  npm start -- --demo                a sample station in a throw-away folder, with riders and PINs to try

  --data DIR                         keep the station's data in DIR
  --host electron|browser            where the screens are shown (Electron where it can be had, else the browser)
  --port N                           the port of the browser host on 127.0.0.1 (any free one otherwise)
  --kiosk                            full screen, locked down
  --help                             these lines
`

/**
 * Reads the options of `npm start`; what it does not know is refused with a sentence.
 *
 * @param {readonly string[]} args
 * @returns {{ ok: true, options: Record<string, string | boolean> } | { ok: false, sentence: string }}
 */
export function readLaunchOptions(args) {
  const options = { demo: false, kiosk: false, help: false }
  for (let index = 0; index < args.length; index += 1) {
    const [name, joined] = splitOnce(args[index])
    if (['--demo', '--kiosk', '--help'].includes(name) && joined === undefined) {
      options[name.slice(2)] = true
      continue
    }
    if (!['--data', '--port', '--host'].includes(name))
      return refused(`There is no option ${args[index]}. \`npm start -- --help\` lists them.`)
    const value = joined ?? args[++index]
    if (value === undefined || value === '' || value.startsWith('--')) return refused(`${name} needs a value after it.`)
    options[name.slice(2)] = value
  }
  if (options.port !== undefined && !(/^\d{1,5}$/.test(options.port) && Number(options.port) < 65536)) {
    return refused(`--port needs a number from 0 to 65535, not ${options.port}.`)
  }
  if (options.host !== undefined && !['electron', 'browser'].includes(options.host)) {
    return refused(`--host is electron or browser, not ${options.host}.`)
  }
  if (options.demo && options.data !== undefined) {
    return refused('--demo uses a throw-away folder, so it does not go together with --data.')
  }
  return { ok: true, options }
}

function splitOnce(text) {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function refused(sentence) {
  return { ok: false, sentence }
}
