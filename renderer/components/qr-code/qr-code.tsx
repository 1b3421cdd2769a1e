import { useMemo } from 'react'
import styles from './qr-code.module.css'
import { qrPath } from './qr-path.ts'

const QUIET_ZONE = 4

/** A QR code in black on white in every theme, with the quiet zone that scanners need; as wide as its place. */
export function QrCode({ text, label, version }: { text: string; label: string; version?: number }) {
  const { size, path } = useMemo(() => qrPath(text, version), [text, version])
  const side = size + 2 * QUIET_ZONE
  return (
    <svg
      className={styles['code']}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
    >
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
