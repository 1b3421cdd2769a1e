export function findBrowser(
  platform?: NodeJS.Platform,
  environment?: Record<string, string | undefined>,
): string | undefined
