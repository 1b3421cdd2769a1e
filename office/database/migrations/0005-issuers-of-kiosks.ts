import type { Migration } from './migration.ts'

/**
 * Which key a kiosk signs rider codes with. A kiosk that was paired once came together with it; of one that was paired
 * again later nobody noted it.
 */
export const issuersOfKiosksMigration: Migration = {
  number: 5,
  name: 'issuers-of-kiosks',
  statements: () => [
    'ALTER TABLE station_key ADD COLUMN issuer_key TEXT',
    `UPDATE station_key SET issuer_key = station_issuer.public_key FROM station_issuer
      WHERE station_issuer.station_id = station_key.station_id AND station_issuer.since_at = station_key.paired_at`,
  ],
}
