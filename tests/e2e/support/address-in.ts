/** The address, with its token, that a browser host prints. */
export function addressIn(said: string): string | undefined {
  return /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0]
}
