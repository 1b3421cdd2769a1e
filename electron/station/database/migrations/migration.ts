/** One step of the database's form. Published ones never change; the next number is the next change. */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
}
