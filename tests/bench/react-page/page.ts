/** The least that a page drawn by React can load: one heading. */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

createRoot(document.body).render(createElement('h1', null, 'React'))
