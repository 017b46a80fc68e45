// First of all: it must run before any schema is made.
import '../zod-jitless.ts';
import '../styles/lab.css';
import { startLab } from '../state/lab-session.ts';

export { LabResults } from './lab-results.tsx';
export { LabSetup } from './lab-setup.tsx';

startLab();
