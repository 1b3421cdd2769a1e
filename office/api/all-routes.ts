import type { Route } from '../http/route.ts'
import { auditRoutes } from './audit-routes.ts'
import { closingRoutes } from './closing-routes.ts'
import { docsRoutes } from './docs-routes.ts'
import { downlinkRoutes } from './downlink-routes.ts'
import { importRoutes } from './import-routes.ts'
import { issuerRoutes } from './issuer-routes.ts'
import { kioskRoutes } from './kiosk-routes.ts'
import { officerRoutes } from './officer-routes.ts'
import { pairingRoutes } from './pairing-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { stationRoutes } from './station-routes.ts'
import { summaryRoutes } from './summary-routes.ts'
import { treeRoutes } from './tree-routes.ts'
import { wholeOfficeRoutes } from './whole-office-routes.ts'

/** Every route of the office. */
export function allRoutes(version: string, setUpSecret: () => string | null): readonly Route[] {
  const routes = [
    ...sessionRoutes(setUpSecret),
    ...summaryRoutes,
    ...stationRoutes,
    ...closingRoutes,
    ...pairingRoutes,
    ...issuerRoutes,
    ...treeRoutes,
    ...downlinkRoutes,
    ...wholeOfficeRoutes,
    ...importRoutes,
    ...officerRoutes,
    ...auditRoutes,
    ...kioskRoutes,
  ]
  return [...routes, ...docsRoutes(routes, version)]
}
