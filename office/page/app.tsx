import { officeClient } from './api/office-client.ts'
import { Refusal } from './api/refusal.ts'
import { useAnswer } from './api/use-answer.ts'
import { LanguageProvider } from './i18n/language-provider.tsx'
import { AnswerView } from './parts/answer-view.tsx'
import { OwnPasswordScreen } from './screens/account/own-password-screen.tsx'
import { Frame } from './screens/frame/frame.tsx'
import { ScreenView } from './screens/frame/screen-view.tsx'
import { SetUpScreen } from './screens/set-up/set-up-screen.tsx'
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx'
import { Session } from './session/session.tsx'
import { SignedOutContext } from './session/signed-out.ts'

/** The page: who is there, and then what they came to see. */
export function App() {
  return (
    <LanguageProvider>
      <Door />
    </LanguageProvider>
  )
}

function Door() {
  const answer = useAnswer(readDoor)
  return (
    <SignedOutContext value={answer.askAgain}>
      <AnswerView answer={answer} isWhole>
        {({ office, me }) => {
          if (!office.isSetUp) return <SetUpScreen onDone={answer.askAgain} />
          if (!me) return <SignInScreen officeName={office.officeName} onDone={answer.askAgain} />
          if (me.mustChange) return <OwnPasswordScreen onDone={answer.askAgain} />
          return (
            <Session me={me}>
              <Frame onSignedOut={answer.askAgain}>
                <ScreenView />
              </Frame>
            </Session>
          )
        }}
      </AnswerView>
    </SignedOutContext>
  )
}

/** What the office is, and who is signed in: null for nobody, which is no fault. */
async function readDoor() {
  const office = await officeClient.office()
  const me = office.isSetUp ? await officeClient.me().catch(nobody) : null
  return { office, me }
}

function nobody(fault: unknown): null {
  if (fault instanceof Refusal && fault.problem === 'not-signed-in') return null
  throw fault
}
