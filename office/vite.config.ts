import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('..', import.meta.url))

/** The office: one file that the pinned Node runs. */
export default defineConfig({
  root: project,
  publicDir: false,
  build: {
    ssr: 'office/serve.ts',
    outDir: 'dist/office',
    emptyOutDir: false,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'serve.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'pg-native'] },
})
