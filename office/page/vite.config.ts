import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The office's page, which its server hands out. Nothing is inlined that the content security policy would refuse. */
export default defineConfig({
  root: inProject('office/page'),
  plugins: [react()],
  build: {
    outDir: inProject('dist/office/page'),
    emptyOutDir: true,
    target: 'chrome111',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
