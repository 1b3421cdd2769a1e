import { Component, type ReactNode } from 'react'
import { Banner } from '../../../renderer/components/banner.tsx'
import { Button } from '../../../renderer/components/button.tsx'
import { useWords } from '../i18n/use-words.ts'

type FaultBoundaryProps = { readonly children: ReactNode }

/** Keeps a screen that fails from taking the page with it: a bug, or a part of a release that has been replaced since. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Fault /> : this.props.children
  }
}

function Fault() {
  const say = useWords()
  return (
    <Banner tone="alarm" actions={<Button onPress={() => window.location.reload()}>{say('fault.reload')}</Button>}>
      {say('fault.page')}
    </Banner>
  )
}
