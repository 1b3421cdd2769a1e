/** For tests of seconds: they are not what is wrong when the machine is busy with something else. */
export const PATIENT = { timeout: 300_000 } as const
