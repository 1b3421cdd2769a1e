import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The main process: one file of modern JavaScript, and beside it only what is native. */
export default defineConfig({
  root: project,
  publicDir: false,
  build: {
    ssr: 'electron/main/main.ts',
    outDir: 'dist/main',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
})
