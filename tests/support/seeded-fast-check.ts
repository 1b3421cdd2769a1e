import fc from 'fast-check'

/**
 * fast-check that draws the same cases at every run, so that a red test stays red until it is understood. What it
 * prints of a failure names the seed and the path to the case; `FAST_CHECK_SEED=7 npm run check` draws others.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_260_113) })

export { fc }
