import type { Words } from './migration.ts'

/** What officers did stays written, whoever has the database open. */
export function auditIsAppendOnly({ dialect }: Words): readonly string[] {
  if (dialect === 'sqlite') {
    return ['UPDATE', 'DELETE'].map(
      (change) => `
        CREATE TRIGGER audit_refuses_${change.toLowerCase()} BEFORE ${change} ON audit
        BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END`,
    )
  }
  return [
    `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$`,
    `CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE ON audit
      FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
    `CREATE TRIGGER audit_refuses_truncate BEFORE TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
  ]
}
