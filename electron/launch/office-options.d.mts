export declare const HELP: string
export declare function readOfficeLaunch(
  args: readonly string[],
): { ok: true; help: boolean; args: readonly string[] } | { ok: false; sentence: string }
