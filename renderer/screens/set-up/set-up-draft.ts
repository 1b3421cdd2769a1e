import { type SetUp, setUpSchema } from '../../../shared/contract/groups/station-calls.ts'
import type { Language } from '../../../shared/languages/language.ts'

/** What the wizard knows so far: the set-up, and the PIN as it was typed the second time. */
export type SetUpDraft = Omit<SetUp, 'languages'> & {
  readonly languages: readonly Language[]
  readonly leadPinAgain: string
}

export type DraftField = keyof SetUpDraft

/** Why a value cannot stay as it is; the texts word each. */
export type Problem =
  | 'empty'
  | 'too-long'
  | 'invisible'
  | 'station-code'
  | 'time-zone'
  | 'no-language'
  | 'pin-length'
  | 'pin-differs'

export type Problems = Readonly<Partial<Record<DraftField, Problem>>>

export const STEPS = ['start', 'station', 'time', 'languages', 'lead', 'pin', 'pinAgain', 'check'] as const
export type StepName = (typeof STEPS)[number]

/** An empty draft. A machine whose clock was never told where it stands says UTC; most stations stand in Shanghai's zone. */
export function newDraft(timeZone: string, languages: readonly Language[]): SetUpDraft {
  return {
    stationName: '',
    stationCode: '',
    district: '',
    timeZone: isPlace(timeZone) ? timeZone : 'Asia/Shanghai',
    cutOverHour: 4,
    languages,
    leadName: '',
    leadPin: '',
    leadPinAgain: '',
  }
}

/** Whether anything was typed that would have to be typed again. */
export function isBegun({ stationName, stationCode, district, leadName, leadPin }: SetUpDraft): boolean {
  return [stationName, stationCode, district, leadName, leadPin].some((text) => text !== '')
}

/** What is wrong with the answers of one step, by the very schema that the station checks them with. */
export function problemsOf(step: StepName, draft: SetUpDraft): Problems {
  const problems: Partial<Record<DraftField, Problem>> = {}
  for (const field of FIELDS_OF[step]) {
    const problem = problemOf(field, draft)
    if (problem) problems[field] = problem
  }
  return problems
}

/** The set-up as the station takes it. */
export function toSetUp({ leadPinAgain: _, languages, ...draft }: SetUpDraft): SetUp {
  return { ...draft, languages: [...languages] }
}

/** The draft with one language more or less; the first of them stays the station's default. */
export function toggleLanguage(draft: SetUpDraft, language: Language): SetUpDraft {
  const others = draft.languages.filter((each) => each !== language)
  const languages = others.length === draft.languages.length ? [...others, language] : others
  return { ...draft, languages }
}

export function makeStandard(draft: SetUpDraft, language: Language): SetUpDraft {
  return { ...draft, languages: [language, ...draft.languages.filter((each) => each !== language)] }
}

const isPlace = (timeZone: string) => /^(?!Etc\/).+\//.test(timeZone)

const FIELDS_OF: Readonly<Record<StepName, readonly DraftField[]>> = {
  start: [],
  station: ['stationName', 'stationCode', 'district'],
  time: ['timeZone', 'cutOverHour'],
  languages: ['languages'],
  lead: ['leadName'],
  pin: ['leadPin'],
  pinAgain: ['leadPinAgain'],
  check: [],
}

function problemOf(field: DraftField, draft: SetUpDraft): Problem | null {
  if (field === 'leadPinAgain') return draft.leadPin === draft.leadPinAgain ? null : 'pin-differs'
  const parsed = setUpSchema.shape[field].safeParse(draft[field])
  if (parsed.success) return null
  if (field in PROBLEM_OF_FIELD) return PROBLEM_OF_FIELD[field] ?? null
  const [issue] = parsed.error.issues
  if (issue?.code === 'too_big') return 'too-long'
  return issue?.message === 'invisible-characters' ? 'invisible' : 'empty'
}

const PROBLEM_OF_FIELD: Readonly<Partial<Record<DraftField, Problem>>> = {
  stationCode: 'station-code',
  timeZone: 'time-zone',
  languages: 'no-language',
  leadPin: 'pin-length',
}
