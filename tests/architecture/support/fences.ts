import { fileOf, type Import, packageOf } from './imports-of.ts'

/** What the files of a folder may import. What is not said here is forbidden; a more particular folder goes first. */
export type Fence = {
  readonly folder: string
  /** Folders and files of the project, itself aside, which is always allowed. */
  readonly files: readonly string[]
  /** Of these the types alone. */
  readonly types?: readonly string[]
  readonly packages: readonly string[]
  readonly node: boolean
}

/** The door of the station core: all of it that a host may know. */
const STATION_DOOR = [
  'electron/station/open-station.ts',
  'electron/station/station.ts',
  'electron/station/database/station-fault.ts',
]

export const FENCES: readonly Fence[] = [
  { folder: 'shared', files: [], packages: ['zod'], node: false },

  { folder: 'electron/station', files: ['shared'], packages: ['better-sqlite3', 'qrcode'], node: true },
  { folder: 'electron/hosts', files: ['shared', ...STATION_DOOR], packages: ['zod'], node: true },
  {
    folder: 'electron/main',
    files: ['electron/hosts', 'shared', ...STATION_DOOR],
    packages: ['electron'],
    node: true,
  },
  { folder: 'electron/preload', files: [], types: ['shared/contract'], packages: ['electron'], node: false },
  {
    folder: 'electron/browser-host',
    files: ['electron/hosts', 'shared', 'package.json', ...STATION_DOOR],
    packages: [],
    node: true,
  },
  { folder: 'electron/launch', files: [], packages: [], node: true },

  {
    folder: 'renderer/components',
    files: ['renderer/i18n', 'renderer/hooks', 'renderer/late-parts', 'renderer/theme', 'shared'],
    packages: ['lucide-react', 'qrcode', 'react', 'react-aria-components', 'react-dom', 'react-i18next'],
    node: false,
  },
  {
    folder: 'renderer',
    files: ['shared'],
    packages: [
      'barcode-detector',
      'html5-qrcode',
      'i18next',
      'lucide-react',
      'react',
      'react-aria-components',
      'react-dom',
      'react-i18next',
      'zxing-wasm',
    ],
    node: false,
  },

  {
    folder: 'office/page',
    // What spans are, and which counts are of riders, is one thing for the office and its page; of the rest of the
    // server it knows the answers' types.
    files: [
      'office/summaries/spans.ts',
      'office/sheets/is-personal.ts',
      'renderer/components',
      'renderer/theme',
      'shared',
    ],
    types: ['office'],
    packages: ['i18next', 'lucide-react', 'react', 'react-dom', 'react-i18next', 'zod'],
    node: false,
  },
  {
    folder: 'office',
    files: ['shared', 'package.json'],
    packages: ['better-sqlite3', 'fastify', 'kysely', 'pg', 'write-excel-file', 'zod'],
    node: true,
  },
]

/** Why an import is not allowed, as a sentence, or undefined. */
export function fencedOff(one: Import): string | undefined {
  const fence = isOfBuild(one.file) ? BUILD : FENCES.find(({ folder }) => isWithin(one.file, folder))
  if (!fence) return `${one.file} is in no folder that ARCHITECTURE knows.`
  if (isAllowed(fence, one)) return undefined
  return `${one.file} imports ${one.target}${one.isTypeOnly ? ' (types)' : ''}, which ${fence.folder} may not.`
}

/**
 * How a folder is bundled says a file of its own, which is no part of what is bundled; that of the screens reads their
 * words, to have the fonts of the first ones asked for early.
 */
const BUILD: Fence = {
  folder: 'a build configuration',
  files: ['renderer/i18n', 'renderer/theme'],
  packages: ['vite', '@vitejs/plugin-react'],
  node: true,
}

function isOfBuild(file: string): boolean {
  return file.endsWith('/vite.config.ts')
}

function isAllowed({ folder, files, types = [], packages, node }: Fence, one: Import): boolean {
  const file = fileOf(one)
  if (file !== undefined) {
    const folders = [folder, ...files, ...(one.isTypeOnly ? types : [])]
    return folders.some((each) => isWithin(file, each))
  }
  const name = packageOf(one)
  return name === undefined ? node : packages.includes(name)
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}
