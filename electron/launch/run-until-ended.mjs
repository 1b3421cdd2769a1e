import { spawn } from 'node:child_process'

/** Stays until the program has ended in its own time, and passes on what it is asked and what it answers. */
export function runUntilEnded(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: process.cwd() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)))
  })
}
