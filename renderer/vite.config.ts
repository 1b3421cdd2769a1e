import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The screens, for both hosts. Nothing is inlined that the content security policy would refuse. */
export default defineConfig({
  root: inProject('renderer'),
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: inProject('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
