import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const sampleSchema = z.object({
  attendants: z.array(z.object({ name: z.string(), role: z.string(), pin: z.string() })),
  riders: z.array(z.object({ name: z.string(), codeText: z.string(), cardNumber: z.string(), png: z.string() })),
  items: z.array(z.object({ name: z.string(), barcode: z.string() })),
})

/** What to try in a sample station: its PINs, and where its rider codes lie. One line each. */
export function describeSample(dataDir: string): readonly string[] {
  const folder = join(dataDir, 'sample')
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')))
  return [
    'This is a sample station: every rider and attendant in it is made up, and all of it is gone when it closes.',
    ...sample.attendants.map(({ name, role, pin }) => `  ${role} ${name}: PIN ${pin}`),
    `  ${sample.riders.length} rider codes, as pictures (PNG) and as text (sample.json), are in ${folder}`,
    ...sample.riders
      .slice(0, 3)
      .map((rider) => `  ${rider.name}: card number ${rider.cardNumber}, code ${rider.codeText}`),
    ...sample.items.map(({ name, barcode }) => `  ${name}: barcode ${barcode}`),
  ]
}
