export const HELP = `Opens the office of rider stations on this machine.

  npm run office                     with the office's own data
  npm run office -- --demo           a sample office in a throw-away folder: 60 stations, two years

  --data DIR                         keep the office's data in DIR
  --port N                           the port (8480 otherwise)
  --host ADDRESS                     the address to listen on (127.0.0.1 otherwise)
  --cert FILE --key FILE             speak TLS with this certificate and its key
  --behind-proxy                     a reverse proxy in front speaks TLS; believe its X-Forwarded headers
  --help                             these lines

  OFFICE_DATABASE_URL                keep the data in this PostgreSQL: postgresql://name:password@host:5432/office
`

const WITH_VALUE = ['--data', '--port', '--host', '--cert', '--key']
const ALONE = ['--demo', '--behind-proxy', '--help']

/**
 * Reads the options of `npm run office`; what it does not know is refused with a sentence.
 *
 * @param {readonly string[]} args
 * @returns {{ ok: true, help: boolean, args: readonly string[] } | { ok: false, sentence: string }}
 */
export function readOfficeLaunch(args) {
  const read = []
  for (let index = 0; index < args.length; index += 1) {
    const at = args[index].indexOf('=')
    const name = at < 0 ? args[index] : args[index].slice(0, at)
    if (ALONE.includes(args[index])) {
      read.push(name)
      continue
    }
    if (!WITH_VALUE.includes(name))
      return refused(`There is no option ${args[index]}. \`npm run office -- --help\` lists them.`)
    const value = at < 0 ? args[++index] : args[index].slice(at + 1)
    if (value === undefined || value === '' || value.startsWith('--')) return refused(`${name} needs a value after it.`)
    if (name === '--port' && !(/^\d{1,5}$/.test(value) && Number(value) < 65536)) {
      return refused(`--port needs a number from 0 to 65535, not ${value}.`)
    }
    read.push(name, value)
  }
  if (read.includes('--demo') && read.includes('--data')) {
    return refused('--demo uses a throw-away folder, so it does not go together with --data.')
  }
  if (read.includes('--cert') !== read.includes('--key')) return refused('--cert and --key go together.')
  return { ok: true, help: read.includes('--help'), args: read }
}

function refused(sentence) {
  return { ok: false, sentence }
}
