import type { Route } from '../http/route.ts'

/** The API for people: every route with what it takes, as one page without a script. */
export function docsPage(routes: readonly Route[], version: string): string {
  const groups = [...new Set(routes.map(({ group }) => group))]
  const sections = groups.map(
    (group) =>
      `<h2>${escapeHtml(group)}</h2>${routes
        .filter((route) => route.group === group)
        .map(section)
        .join('')}`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rider station office API</title>
<link rel="stylesheet" href="/docs.css"><main><h1>Rider station office API ${escapeHtml(version)}</h1>
<p>The same for machines: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Refusals are problem details (RFC 9457).</p>
${sections.join('\n')}</main></html>`
}

export const DOCS_STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1d1d1f;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1.5rem}h2{margin-top:2.5rem;text-transform:capitalize}
article{border-top:1px solid #ccc;padding:.75rem 0}code{font:14px/1.4 ui-monospace,monospace}
.method{display:inline-block;min-width:4.5rem;font-weight:700}dl{margin:.25rem 0 0;display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}
dd{margin:0}dt{color:#555}`

function section(route: Route): string {
  const { method, path, operation, says, access, params, query, headers, body, answers } = route
  const lines = [
    ['who', who(access)],
    ['path', names(params?.shape)],
    ['query', names(query?.shape)],
    ['headers', names(headers?.shape)],
    ['body', body ? 'application/json' : ''],
    ...Object.entries(answers).map(([status, answer]) => [status, answer.says]),
  ].filter(([, text]) => text !== '')
  const list = lines
    .map(([term = '', text = '']) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`)
    .join('')
  return `<article id="${escapeHtml(operation)}"><code><span class="method">${method}</span> ${escapeHtml(path)}</code>
<p>${escapeHtml(says)}.</p><dl>${list}</dl></article>`
}

function who(access: Route['access']): string {
  if (access.by === 'anyone') return 'anyone'
  if (access.by === 'station') return 'a paired kiosk, by the signature of its request'
  return `officers from ${access.role} up${access.scope === null ? '' : `, tokens with ${access.scope}`}`
}

function names(shape: object | undefined): string {
  return Object.keys(shape ?? {}).join(', ')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
