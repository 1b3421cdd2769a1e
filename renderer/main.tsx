import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startI18n } from './i18n/start-i18n.ts'
import { pickTransport } from './station/pick-transport.ts'
import './theme/base.css'

startI18n('zh-CN')

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <App transport={pickTransport()} />
  </StrictMode>,
)
