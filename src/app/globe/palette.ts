import { Color } from 'cesium';

export type Theme = 'dark' | 'light';

/** Colours of what the globe draws. The overlay's text has its own, in globe.css, from the same set. */
export interface GlobePalette {
  /** Behind the globe. */
  readonly space: Color;
  /** Where no tile has come yet. */
  readonly ground: Color;
  /** Of what flies; in the light theme darker than the page's, to stand out from white land. */
  readonly accent: Color;
  /** Of the Lab's pinned variants, by their place; as `--variant` of the page's theme. */
  readonly variants: readonly Color[];
  /** Outline of points and casing of arcs, so that they stand off whatever lies behind. */
  readonly halo: Color;
  readonly mark: Color;
  /** Of what nobody flew; as the overlay's muted text. */
  readonly muted: Color;
  /** Of the cells in which launches came down: one hue, laid on the stronger the more. */
  readonly density: Color;
  readonly coast: Color;
  readonly border: Color;
  /** How much white is laid over land, 0 to 1. */
  readonly landTint: number;
  /** How the Natural Earth tiles are shown: 1 is as they come. */
  readonly imagery: {
    readonly alpha: number;
    readonly brightness: number;
    readonly saturation: number;
    readonly contrast: number;
  };
}

const colour = (hex: string, alpha = 1): Color => Color.fromCssColorString(hex).withAlpha(alpha);

export const PALETTES: Readonly<Record<Theme, GlobePalette>> = {
  dark: {
    space: colour('#0f1318'),
    ground: colour('#1c232c'),
    accent: colour('#f2a93b'),
    variants: ['#56b4e9', '#2fc49a', '#cc79a7', '#e8743b', '#7aa5ff', '#f0e442'].map((hex) => colour(hex)),
    halo: colour('#0f1318'),
    mark: colour('#e6ebf0'),
    muted: colour('#b3bfca'),
    density: colour('#a9c3e6'),
    coast: colour('#93a1b0', 0.7),
    border: colour('#93a1b0', 0.35),
    landTint: 0.12,
    imagery: { alpha: 1, brightness: 0.42, saturation: 0.3, contrast: 1.05 },
  },
  light: {
    space: colour('#e9edf1'),
    ground: colour('#dde4ea'),
    accent: colour('#8a5200'),
    variants: ['#0b6fae', '#00715a', '#9c3d76', '#b04a00', '#3b4fc4', '#6b6200'].map((hex) => colour(hex)),
    halo: colour('#ffffff'),
    mark: colour('#17202a'),
    muted: colour('#4a5866'),
    density: colour('#2c4a78'),
    coast: colour('#5a6876', 0.8),
    border: colour('#5a6876', 0.45),
    landTint: 0.6,
    imagery: { alpha: 0.4, brightness: 1.3, saturation: 0.45, contrast: 0.85 },
  },
};
