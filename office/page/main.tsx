import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { chosenLanguage } from './i18n/chosen-language.ts'
import { startI18n } from './i18n/start-i18n.ts'
import '../../renderer/theme/base.css'
import './theme/office.css'

startI18n(chosenLanguage())

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
