import '../styles/inspector3d.css';

export { LocalInspector } from './local-inspector.tsx';
