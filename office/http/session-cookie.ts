const NAME = 'office-session'

/** The session's secret among the cookies of a request. */
export function sessionOf(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === NAME && value) return value
  }
  return undefined
}

export function sessionCookie(secret: string, isEncrypted: boolean): string {
  return `${NAME}=${secret}; HttpOnly; SameSite=Strict; Path=/${isEncrypted ? '; Secure' : ''}`
}

export function endedCookie(isEncrypted: boolean): string {
  return `${sessionCookie('', isEncrypted)}; Max-Age=0`
}
