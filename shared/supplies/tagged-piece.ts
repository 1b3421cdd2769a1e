import { z } from 'zod'
import { pieceTagSchema } from '../ids/ids.ts'

/** A piece that is lent, by the number on its sticker, and whether a rider has it now. */
export const taggedPieceSchema = z.object({ tag: pieceTagSchema, isOut: z.boolean() })
export type TaggedPiece = z.infer<typeof taggedPieceSchema>
