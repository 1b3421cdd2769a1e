/** `npm run office`: installs what is missing, builds what is stale, opens the office. Needs nothing but Node >= 20. */
import { join } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { installMissing } from './install-missing.mjs'
import { HELP, readOfficeLaunch } from './office-options.mjs'
import { PROJECT, pinnedNode } from './project.mjs'
import { runUntilEnded } from './run-until-ended.mjs'

const read = readOfficeLaunch(process.argv.slice(2))
if (!read.ok) {
  console.error(read.sentence)
  process.exit(2)
}
if (read.help) {
  console.log(HELP)
  process.exit(0)
}
try {
  installMissing()
  await buildWhatIsStale('office')
  await runUntilEnded(pinnedNode(), [
    '--enable-source-maps',
    join(PROJECT, 'dist', 'office', 'serve.cjs'),
    ...read.args,
  ])
} catch (fault) {
  console.error(fault.message)
  process.exit(1)
}
