import { TextField } from '../../../renderer/components/text-field.tsx'

type CountFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: number
  readonly most: number
  readonly error?: string | undefined
  readonly onChange: (value: number) => void
}

/** A whole number from zero, typed; whatever is no digit is not taken. */
export function CountField({ label, hint, value, most, error, onChange }: CountFieldProps) {
  const take = (text: string) => {
    const digits = text.replaceAll(/\D/g, '')
    onChange(Math.min(most, Number(digits)))
  }
  return (
    <TextField
      label={label}
      value={String(value)}
      onChange={take}
      inputMode="numeric"
      error={error}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}
