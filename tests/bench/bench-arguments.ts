import { parseArgs } from 'node:util'
import type { BenchOptions } from './figure.ts'

/** Reads `--only PREFIX` and any other `--name VALUE` or `--name=VALUE`. */
export function parseBenchArguments(args: readonly string[]): { only: string; options: BenchOptions } {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true })
  const options: Record<string, string> = {}
  let open: string | null = null
  for (const token of tokens) {
    if (token.kind === 'option') {
      open = token.value === undefined ? token.name : null
      options[token.name] = token.value ?? ''
    } else if (token.kind === 'positional' && open) {
      options[open] = token.value
      open = null
    }
  }
  const { only = '', ...rest } = options
  return { only, options: rest }
}
