import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'

/** One thing that a file asks for by name. */
export type Import = {
  readonly file: string
  /** `./` and the path of a file of the project, or `node:…`, or a package and what is asked of it. */
  readonly target: string
  /** Nothing of it is left when the types are gone. */
  readonly isTypeOnly: boolean
}

/**
 * Every import of a file, however it is written: static, of types, re-exported, dynamic, inside a type, by `require`,
 * or as a worker by `new URL(…, import.meta.url)`. The parser is the bundler's own.
 */
export function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  return nodesIn(program)
    .flatMap((node) => readImport(node) ?? [])
    .map(({ specifier, isTypeOnly }) => ({ file, target: targetOf(file, specifier), isTypeOnly }))
}

/** What a specifier means in a file: `../station/a.ts` in one of `electron/main` is `./electron/station/a.ts`. */
export function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? OF_PROJECT + posix.join(dirname(file), specifier) : specifier
}

/** The package of a target, `name` or `@scope/name`; undefined for what is none. */
export function packageOf({ target }: Pick<Import, 'target'>): string | undefined {
  if (target.startsWith('node:') || target.startsWith(OF_PROJECT)) return undefined
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The file of the project that a target is; undefined for what is none. */
export function fileOf({ target }: Pick<Import, 'target'>): string | undefined {
  return target.startsWith(OF_PROJECT) ? target.slice(OF_PROJECT.length) : undefined
}

const OF_PROJECT = './'

/** Any node of ESTree with TypeScript's, as far as imports go. */
type Node = {
  readonly type: string
  readonly source?: Node | null
  readonly value?: unknown
  readonly importKind?: 'type' | 'value'
  readonly exportKind?: 'type' | 'value'
  readonly specifiers?: readonly Node[]
  readonly callee?: Node
  readonly arguments?: readonly Node[]
  readonly name?: string
}

function readImport(node: Node): { specifier: string; isTypeOnly: boolean } | undefined {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return readCall(node)
  const specifier = node.source?.value
  if (!/^(Import|Export|TSImport)/.test(node.type) || typeof specifier !== 'string') return undefined
  const { specifiers = [] } = node
  const isTypeOnly =
    node.type === 'TSImportType' ||
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'))
  return { specifier, isTypeOnly }
}

/** `require('…')`, and `new URL('./….ts', import.meta.url)` of a file of ours; others are there once it is built. */
function readCall({ callee, arguments: values = [] }: Node): ReturnType<typeof readImport> {
  const specifier = values[0]?.value
  if (typeof specifier !== 'string') return undefined
  const isWorker =
    callee?.name === 'URL' && values[1]?.type === 'MemberExpression' && /\.(ts|tsx|mts|mjs)$/.test(specifier)
  return callee?.name === 'require' || isWorker ? { specifier, isTypeOnly: false } : undefined
}

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(nodesIn)
  return 'type' in value ? [value as Node, ...inside] : inside
}
