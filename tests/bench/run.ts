/** `npm run bench`: measures every figure (see figure.ts), prints a table and writes artifacts/bench.json. */
import { globSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseBenchArguments } from './bench-arguments.ts'
import { type BenchOptions, type Figure, NotMeasured } from './figure.ts'
import { judge, type Result, tabulate, writeRecords } from './report.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

const { only, options } = parseBenchArguments(process.argv.slice(2))
const figures = (await loadFigures()).filter((figure) => figure.name.startsWith(only))
if (figures.length === 0) {
  console.error(`There is no figure whose name begins with “${only}”.`)
  process.exit(2)
}

const results: Result[] = []
for (const figure of figures) {
  console.log(`measuring ${figure.name} …`)
  const result = await measure(figure, options)
  for (const note of result.measurement?.notes ?? []) console.log(`  ${note}`)
  for (const miss of result.misses) console.log(`  ! ${miss}`)
  results.push(result)
}

console.log(`\n${tabulate(results)}`)
writeRecords(`${PROJECT}/artifacts`, results)
process.exit(results.every((result) => result.misses.length === 0) ? 0 : 1)

async function loadFigures(): Promise<readonly Figure[]> {
  const paths = globSync('tests/bench/**/*.bench.ts', { cwd: PROJECT }).sort()
  const loaded: Figure[] = []
  for (const path of paths) {
    const module: { figure?: Figure; figures?: readonly Figure[] } = await import(
      pathToFileURL(`${PROJECT}/${path}`).href
    )
    loaded.push(...(module.figures ?? []), ...(module.figure ? [module.figure] : []))
  }
  return loaded
}

/** One figure that cannot be measured, or fails, does not keep the others from being measured. */
async function measure(figure: Figure, options: BenchOptions): Promise<Result> {
  try {
    return judge(figure, await figure.measure(options))
  } catch (fault) {
    const why = fault instanceof NotMeasured ? fault.message : (fault as Error).stack
    return { figure, measurement: null, misses: [`not measured: ${why}`] }
  }
}
