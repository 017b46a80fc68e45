import '../styles/lab.css';
import { startLab } from '../state/lab-session.ts';

export { LabResults } from './lab-results.tsx';
export { LabSetup } from './lab-setup.tsx';

startLab();
