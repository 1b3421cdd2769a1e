/** Runs a file under the pinned Node: `node electron/launch/with-node.mjs FILE [ARG ...]` */
import { spawnSync } from 'node:child_process'
import { installMissing } from './install-missing.mjs'
import { pinnedNode } from './project.mjs'

installMissing()
const { status } = spawnSync(pinnedNode(), process.argv.slice(2), { stdio: 'inherit' })
process.exit(status ?? 1)
