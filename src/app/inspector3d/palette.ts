import type { Preferences } from '../state/preferences.ts';

/** Colours of what is drawn here, from the same sets as the globe's; text and marks have theirs in inspector3d.css. */
interface LocalPalette {
  readonly space: string;
  readonly sea: string;
  readonly net: string;
  readonly coast: string;
  readonly arc: string;
  readonly shadow: string;
  /** Opacities of the surfaces that one looks through. */
  readonly tubeAlpha: number;
  readonly curtainAlpha: number;
}

export const PALETTES: Readonly<Record<Preferences['theme'], LocalPalette>> = {
  dark: {
    space: '#0f1318',
    sea: '#1d2a38',
    net: '#465668',
    coast: '#7a8998',
    arc: '#f2a93b',
    shadow: '#b3bfca',
    tubeAlpha: 0.24,
    curtainAlpha: 0.08,
  },
  light: {
    space: '#f5f7f9',
    sea: '#d9e2ea',
    net: '#aab7c4',
    coast: '#5a6876',
    arc: '#8a5200',
    shadow: '#4a5866',
    tubeAlpha: 0.24,
    curtainAlpha: 0.08,
  },
};
