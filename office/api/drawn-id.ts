import { nodeIdSchema } from '../summaries/summary-schema.ts'

/** The id of what a request makes, where whoever sends it draws it. */
export const drawnIdSchema = nodeIdSchema.describe(
  'Drawn at random by the caller: what is sent again, since its answer was lost, makes no second one.',
)
