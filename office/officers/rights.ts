import { z } from 'zod'

/** What an officer may do in their part of the tree; each role may do all that the ones before it may. */
export const roleSchema = z.enum(['viewer', 'editor', 'admin'])
export type Role = z.infer<typeof roleSchema>

/** What another system may do by its token. */
export const scopeSchema = z.enum([
  'summaries:read',
  'stations:read',
  'stations:write',
  'downlink:write',
  'imports:write',
])
export type Scope = z.infer<typeof scopeSchema>

export function mayAct(role: Role, needed: Role): boolean {
  return roleSchema.options.indexOf(role) >= roleSchema.options.indexOf(needed)
}
