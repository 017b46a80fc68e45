import '@fontsource-variable/inter/wght.css';
import './styles/theme.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/panels.css';
import './styles/workbench.css';
import './styles/timeline.css';
import './styles/charts.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys } from './commands/keyboard.ts';
import { startLanguage } from './state/language.ts';
import { followWindow } from './state/layout.ts';
import { startSession } from './state/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const language = startLanguage(location.hash);
followWindow();
startSession();
listenToKeys();
// The panels wait for their words, or they would be seen to change.
void language.then(() => createRoot(root).render(<App />));
