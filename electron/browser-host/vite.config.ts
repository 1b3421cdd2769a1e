import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The browser host: one file that the pinned Node runs. */
export default defineConfig({
  root: project,
  publicDir: false,
  build: {
    ssr: 'electron/browser-host/serve.ts',
    outDir: 'dist/browser-host',
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'serve.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
})
