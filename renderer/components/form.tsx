import { type FormEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'

type FormProps = {
  readonly id?: string
  readonly className?: string | undefined
  /** Sets at once what is wrong, if anything is. */
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/**
 * A form that says itself what is wrong with it. Each time it is submitted, the first of its faults is brought into
 * sight: a field, or a line about several. What is told in its footer is in sight already.
 */
export function Form({ id, className, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The faults are drawn once this is over.
    flushSync(onSubmit)
    form.current?.querySelector('[data-invalid], [role="alert"]:not(footer *)')?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <form ref={form} id={id} className={className} onSubmit={submit} noValidate>
      {children}
    </form>
  )
}
