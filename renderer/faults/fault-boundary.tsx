import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { StationClient } from '../../shared/contract/station-contract.ts'
import { StationClientContext } from '../station/station-client-context.ts'
import { FaultNotice } from './fault-notice.tsx'
import { summariseFault } from './summarise-fault.ts'

type FaultBoundaryProps = {
  /** Which screen this is, for the attendant's diagnostics. */
  readonly screen: string
  /** Called when the notice has been up long enough: go home, and draw anew. */
  readonly onRecover: () => void
  readonly children: ReactNode
}

/** Keeps one screen's fault from taking the kiosk down: says so kindly, tells the station, and starts afresh by itself. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  static override contextType = StationClientContext
  declare context: StationClient | null
  override state = { hasFailed: false }
  #recovery: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(fault: unknown, where: ErrorInfo) {
    const message = summariseFault(fault, where.componentStack ?? '')
    // A station that does not answer cannot be told; the screen recovers all the same.
    this.context?.station.reportScreenFault({ screen: this.props.screen, message }).catch(() => {})
    this.#recovery = setTimeout(this.recover, RECOVERY_MS)
  }

  override componentWillUnmount() {
    clearTimeout(this.#recovery)
  }

  readonly recover = () => {
    clearTimeout(this.#recovery)
    this.props.onRecover()
    this.setState({ hasFailed: false })
  }

  override render() {
    return this.state.hasFailed ? <FaultNotice onRecover={this.recover} /> : this.props.children
  }
}

const RECOVERY_MS = 5000
