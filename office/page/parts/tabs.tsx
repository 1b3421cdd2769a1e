import styles from './tabs.module.css'

type TabsProps = {
  readonly label: string
  readonly tabs: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** The parts of a screen, one of them shown. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see
    <div className={styles['tabs']} role="group" aria-label={label}>
      {tabs.map(({ key, name }) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {name}
        </button>
      ))}
    </div>
  )
}
