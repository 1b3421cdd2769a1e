import { ChoiceList } from '../../../../renderer/components/choice-list.tsx'
import type { Role } from '../../../officers/rights.ts'
import { useWords } from '../../i18n/use-words.ts'

const ROLES: readonly Role[] = ['viewer', 'editor', 'admin']

type RoleChoiceProps = {
  readonly value: Role
  readonly onChange: (role: Role) => void
  readonly isDisabled?: boolean
}

/** What an officer may do, said in a sentence each. */
export function RoleChoice({ value, onChange, isDisabled = false }: RoleChoiceProps) {
  const say = useWords()
  return (
    <ChoiceList
      label={say('officer.role')}
      choices={ROLES.map((role) => ({ value: role, label: say(`role.${role}`), hint: say(`role.${role}Hint`) }))}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  )
}
