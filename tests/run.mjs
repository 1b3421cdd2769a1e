/**
 * `npm test`: everything there is to know before a change is good. Installs what is missing, a browser too, and ends
 * with one line, `N passed, N failed`, over all of it; each static check counts as one.
 */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../electron/launch/find-browser.mjs'
import { installMissing } from '../electron/launch/install-missing.mjs'
import { PROJECT, pinnedNode } from '../electron/launch/project.mjs'

const REPORTS = join(PROJECT, 'artifacts', 'reports')
/** Hashing a PIN takes 32 MiB at once, whose 8,192 pages glibc then has Linux give as 16; other systems do not know it. */
const IN_HUGE_PAGES = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' }
const startedAt = Date.now()
const scratch = scratchFolder()
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
let passed = 0
let failed = 0

installMissing()
mkdirSync(REPORTS, { recursive: true })
// A browser comes over the network while the cores are busy with all else.
const browser = fetchBrowser()

// Side by side: each of them leaves a core idle for much of its time.
const [isBuilt] = await Promise.all([
  check('build', undefined, join('electron', 'launch', 'build.mjs'), []),
  // More checkers than one look at much of it twice, and the cores have enough to do.
  check('type check', 'typescript', 'tsc', ['--noEmit', '--checkers', '1']),
  check('lint', '@biomejs/biome', 'biome', ['lint', '--colors=off', '--error-on-warnings', '.']),
  check('format check', '@biomejs/biome', 'biome', ['format', '--colors=off', '.']),
])
await suite('unit, contract, property and architecture tests', 'vitest', 'vitest', vitestArguments(), readVitest)
if (isBuilt) {
  await browser
  await suite(
    'end-to-end tests',
    '@playwright/test',
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts'],
    readPlaywright,
  )
}

console.log(`Took ${Math.round((Date.now() - startedAt) / 1000)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/** One thing that is right or is not. What it says comes out whole, when it is done. */
async function check(title, module, command, args) {
  let said = ''
  const code = await run(module, command, args, {}, (piece) => {
    said += piece
  })
  console.log(`\n── ${title}\n${said.trim()}`)
  if (code === 0) passed += 1
  else failed += 1
  return code === 0
}

/** Many things; a suite that ends without a report counts as one failure. */
async function suite(title, module, command, args, read) {
  console.log(`\n── ${title}`)
  const report = join(REPORTS, `${command}.json`)
  rmSync(report, { force: true })
  // What was built a minute ago need not be looked through again.
  const code = await run(module, command, args, { E2E_REPORT: report, E2E_IS_BUILT: '1' })
  const counted = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += counted.failed
  if (code !== 0 && counted.failed === 0) failed += 1
}

function vitestArguments() {
  const report = join(REPORTS, 'vitest.json')
  return [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
}

function readVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that cannot be loaded has no tests to fail.
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length }
}

function readPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (errors?.length ?? 0) }
}

/**
 * Where tests write what they throw away: in memory where there is room, since they kill processes and never the
 * machine, else on the disk.
 */
function scratchFolder() {
  const folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'rider-station-tests-'))
  // PostgreSQL refuses to run as root, and so goes through here as somebody else.
  chmodSync(folder, 0o711)
  return folder
}

function hasRoom(folder) {
  if (process.platform !== 'linux' || !existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= 2 * 1024 ** 3
}

/** Runs a tool of node_modules, or a file of ours, under the pinned Node; what it says goes to `hear`, else straight out. */
function run(module, command, args, environment = {}, hear = undefined) {
  const file = module === undefined ? command : executableOf(module, command)
  const child = spawn(pinnedNode(), [file, ...args], {
    cwd: PROJECT,
    stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...IN_HUGE_PAGES, ...process.env, TMPDIR: scratch, ...environment },
  })
  for (const stream of hear ? [child.stdout, child.stderr] : []) stream.setEncoding('utf8').on('data', hear)
  return new Promise((resolve) => child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1)))
}

function executableOf(module, command) {
  const folder = join(PROJECT, 'node_modules', module)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * The browser of this machine, else Playwright's, else Debian's. What Playwright's needs comes after it: it is dozens of
 * packages, for nothing where there is no way to the browser.
 */
async function fetchBrowser() {
  if (findBrowser() !== undefined) return
  console.log('There is no browser here; fetching one …')
  const playwright = [pinnedNode(), executableOf('@playwright/test', 'playwright')]
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  if (await runQuietly([...playwright, 'install', 'chromium'], 240_000)) {
    if (isRoot) await runQuietly([...playwright, 'install-deps', 'chromium'], 240_000)
    return
  }
  if (!isRoot) return
  await runQuietly(['apt-get', 'update', '-qq'], 120_000)
  const install = (...names) =>
    runQuietly(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names], 240_000)
  // The shell is the same browser without its own user interface, and is quicker; not every release has it.
  if (!(await install('chromium', 'chromium-headless-shell'))) await install('chromium')
}

/** Answers whether it ended well, in so many milliseconds at most. */
function runQuietly([command, ...args], timeout) {
  const child = spawn(command, args, {
    stdio: 'ignore',
    cwd: PROJECT,
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return new Promise((resolve) => child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0)))
}
