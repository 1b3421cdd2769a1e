import { useState } from 'react'
import { TextField } from '../../../../renderer/components/text-field.tsx'
import type { TreeNode } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useOffice } from '../../session/office-context.ts'

/** Calls a district or a street something else. */
export function RenamePlaceDialog({ place, onClose }: { readonly place: TreeNode; readonly onClose: () => void }) {
  const say = useWords()
  const { renew } = useOffice()
  const [name, setName] = useState(place.name)
  const rename = useCommand(officeClient.renameNode, () => {
    renew()
    onClose()
  })
  const isNamed = name.trim() !== ''
  return (
    <FormDialog
      title={say('tree.rename', { name: place.name })}
      confirm={say('actions.save')}
      isBusy={rename.isBusy}
      refusal={rename.refusal}
      onClose={onClose}
      onSubmit={() => isNamed && rename.start(place.nodeId, name.trim())}
    >
      <TextField
        label={say('tree.newName')}
        value={name}
        maxLength={80}
        onChange={setName}
        error={isNamed ? undefined : say('form.missing')}
      />
    </FormDialog>
  )
}
