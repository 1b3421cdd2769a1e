import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The preload: sandboxed, so it has to be CommonJS and whole. */
export default defineConfig({
  root: project,
  publicDir: false,
  build: {
    ssr: 'electron/preload/preload.ts',
    outDir: 'dist/preload',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
})
