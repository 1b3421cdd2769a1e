import { useEffect, useMemo, useRef, useState } from 'react'
import { Banner } from '../../../../renderer/components/banner.tsx'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import type { Imported } from '../../../imports/import-file.ts'
import type { Line } from '../../api/line.ts'
import { officeClient } from '../../api/office-client.ts'
import { mayPass } from '../../api/refusal.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Folding } from '../../parts/folding.tsx'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import { useOffice } from '../../session/office-context.ts'
import { readSheetFile } from './read-sheet-file.ts'
import { RefusedSheets } from './refused-sheets.tsx'
import { RestoredCopy } from './restored-copy.tsx'
import { SheetOutcomes } from './sheet-outcomes.tsx'
import { WhichStation } from './which-station.tsx'

type ChosenFileProps = {
  readonly name: string
  /** Null where the file could not be read. */
  readonly text: string | null
  /** Where files wait for each other. */
  readonly line: Line
}

/** One file: imported when its turn has come, with what came of its sheets. A kiosk that is new here, or may have been moved, is asked for its station. */
export function ChosenFile({ name, text, line }: ChosenFileProps) {
  const say = useWords()
  const { nodes } = useOffice()
  const file = useMemo(() => (text === null ? null : readSheetFile(text)), [text])
  const [imported, setImported] = useState<Imported | null>(null)
  // The station that the officer named, for a kiosk that is new here.
  const [named, setNamed] = useState<string>()
  const [doubt, setDoubt] = useState<'new' | 'moved' | null>(null)
  const [hasItsTurn, setHasItsTurn] = useState(false)
  const importInTurn = (content: unknown, stationId?: string, isMoved?: boolean) =>
    line.take(() => {
      setHasItsTurn(true)
      return officeClient.importFile(content, stationId, isMoved)
    })
  const { start, isBusy, refusal } = useCommand(importInTurn, setImported)
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!file || file.isTooLarge || hasBegun.current) return
    hasBegun.current = true
    start(file.content)
  }, [file, start])
  const isConflict = refusal?.problem === 'conflict'
  const isToldNew = isConflict && named === undefined
  const isToldMoved = refusal?.problem === 'other-station'
  if (isToldNew && doubt !== 'new') setDoubt('new')
  if (isToldMoved && doubt !== 'moved') setDoubt('moved')
  const begin = (stationId?: string, isMoved?: boolean) => {
    if (!file) return
    setNamed(stationId)
    setHasItsTurn(false)
    start(file.content, stationId, isMoved)
  }
  const stationName = nodes.find(({ nodeId }) => nodeId === imported?.stationId)?.name ?? ''
  return (
    <Card title={name}>
      {!file && <Banner tone="alarm">{say(text === null ? 'imports.unread' : 'imports.notAFile')}</Banner>}
      {file && <p>{say('imports.from', { name: file.stationName, code: file.stationCode, n: file.dates.length })}</p>}
      {file?.isTooLarge && <Banner tone="alarm">{say('imports.tooLarge')}</Banner>}
      {isBusy && <p role="status">{say(hasItsTurn ? 'imports.running' : 'imports.waiting')}</p>}
      {imported && (
        <Banner tone={imported.kept > 0 ? 'done' : 'plain'}>
          {say('imports.done', { station: stationName, kept: imported.kept, already: imported.hadAlready })}
        </Banner>
      )}
      {imported && <RestoredCopy imported={imported} />}
      {imported && <RefusedSheets sheets={imported.sheets} />}
      {!isToldNew && !isToldMoved && (
        <RefusalBanner
          refusal={refusal}
          special={{
            unreachable: say('imports.unreachable'),
            conflict: say('imports.otherStation'),
            'series-elsewhere': say('imports.parted'),
            'not-signed': say('imports.altered'),
            'not-valid': say('imports.notAFile'),
            'too-large': say('imports.tooLarge'),
          }}
        />
      )}
      {file && doubt && !imported && (
        <WhichStation file={file} isBusy={isBusy} onChoose={(stationId) => begin(stationId, doubt === 'moved')}>
          {!(isConflict && !isToldNew) && (
            <Banner tone="care">
              {say(doubt === 'new' ? 'imports.newKiosk' : 'imports.moved', {
                name: file.stationName,
                code: file.stationCode,
              })}
            </Banner>
          )}
        </WhichStation>
      )}
      {file && imported && (
        <Folding title={say('imports.stands')}>
          <WhichStation file={file} isBusy={isBusy} onChoose={(stationId) => begin(stationId, true)}>
            <p>{say('imports.standsHint', { station: stationName })}</p>
          </WhichStation>
        </Folding>
      )}
      {refusal && mayPass(refusal) && !doubt && !imported && (
        <div>
          <Button kind="secondary" onPress={() => begin()}>
            {say('actions.tryAgain')}
          </Button>
        </div>
      )}
      {file && file.dates.length > 0 && (
        <Folding title={say('imports.dates', { n: file.dates.length })}>
          <SheetOutcomes dates={file.dates} sheets={imported?.sheets ?? []} />
        </Folding>
      )}
    </Card>
  )
}
