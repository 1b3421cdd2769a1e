import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { LANGUAGE_NAMES } from './i18n/areas.ts'
import rider from './i18n/zh-CN/rider.json' with { type: 'json' }
import { fontFilesFor } from './theme/font-files-for.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The screens, for both hosts. Nothing is inlined that the content security policy would refuse. */
export default defineConfig({
  root: inProject('renderer'),
  plugins: [react(), preloadHomeFonts()],
  worker: { format: 'es' },
  build: {
    outDir: inProject('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    // A style sheet that failed once is never asked for again: a late part would come back without its looks.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // All that the first screen needs in one file, and so what several of the later ones do: a dozen requests would
      // take longer than what they bring.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first-screen', tags: ['$initial'], priority: 2 },
            { name: 'late-texts', test: /\/i18n\/[^/]+\/[a-z]+\.json$/, priority: 1 },
            { name: 'later-screens', minShareCount: 2 },
          ],
        },
      },
    },
  },
})

/** Has the page ask for the fonts of the home screen along with its scripts; else it would once the screen is drawn. */
function preloadHomeFonts(): Plugin {
  const { title, scannerHint, welcome, typeCard, attendant, attendantHint } = rider.home
  const words = [title, scannerHint, welcome, typeCard, attendant, attendantHint, rider.safety.label]
  const languages = Object.values(LANGUAGE_NAMES).map(({ name }) => name)
  const text = [...words, ...languages, '0123456789:', '月日星期一二三四五六'].join('')
  return {
    name: 'preload-home-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const css = Object.values(bundle).map((file) =>
          file.fileName.endsWith('.css') && 'source' in file ? file.source : '',
        )
        return fontFilesFor(text, css.join('')).map((href) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href },
          injectTo: 'head',
        }))
      },
    },
  }
}
