import '../styles/hypotheses.css';

export { ProfileTab } from './profile-tab.tsx';
export { ReconstructionTab } from './reconstruction-tab.tsx';
export { TableTab } from './table-tab.tsx';
