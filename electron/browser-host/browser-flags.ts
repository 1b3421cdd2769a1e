/** How a browser of this machine is started for a page of ours: alone, silent, and with nothing of its owner's. */
export function browserFlags(profileDir: string): readonly string[] {
  return [
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-translate',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    '--password-store=basic',
    ...(mustRunWithoutSandbox() ? ['--no-sandbox'] : []),
  ]
}

/** Chromium refuses its sandbox to root, and does not start. */
export function mustRunWithoutSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
