import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../support/a-station.ts'
import { CROSSINGS, NO_CROSSINGS } from './support/crossings.ts'
import { PROJECT } from './support/source-files.ts'

it('the linter draws the same fences, for whoever is still typing', () => {
  expect(refusedAmong([...CROSSINGS, ...NO_CROSSINGS])).toEqual(CROSSINGS)
})

/** Those imports that the linter refuses, each in a file of its own beside a copy of our configuration. */
function refusedAmong(imports: typeof CROSSINGS): typeof CROSSINGS {
  const folder = aFolder()
  copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'))
  const nameOf = (file: string, at: number) => file.replace(/\ba\./, `import-${at}.`)
  for (const [at, [file, specifier]] of imports.entries()) {
    const path = join(folder, nameOf(file, at))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { a } from '${specifier}'\nconsole.log(a)\n`)
  }
  const said = lint(folder)
  return imports.filter(([file], at) => said.includes(nameOf(file, at)))
}

function lint(folder: string): string {
  const biome = join(PROJECT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const options = ['--only=style/noRestrictedImports', '--reporter=github', '--vcs-enabled=false', '--colors=off']
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', ...options, '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout + stderr
}
