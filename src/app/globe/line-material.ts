import { Color, Material } from 'cesium';

/** How a line is broken up: the outcome as reported, or long dashes for a curve that is only a shape. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'long-dashed';

/** Length on screen of one stroke with its gap, in pixels, and the share of it that is drawn. */
const PATTERNS: Readonly<Record<LinePattern, { strokePx: number; drawn: number }>> = {
  solid: { strokePx: 16, drawn: 1 },
  dashed: { strokePx: 14, drawn: 0.6 },
  dotted: { strokePx: 7, drawn: 0.4 },
  'long-dashed': { strokePx: 28, drawn: 0.7 },
};

/**
 * Opacity by time: vertices of an arc are evenly spaced in time, so texture coordinate s is the fraction of the flight,
 * and what is flown shows at full strength. One uniform a frame moves the flight on; no geometry is touched.
 *
 * Strokes are cut along s as well, not in screen space as Cesium's own dashes are: those break up on a curve, where
 * each short segment has its own angle. The length is a power of two of the flight nearest the wished pixels, so strokes
 * stand still while the camera moves.
 */
const SOURCE = `
czm_material czm_getMaterial(czm_materialInput materialInput) {
  czm_material material = czm_getDefaultMaterial(materialInput);
  float s = materialInput.st.s;
  float perPixel = max(length(vec2(dFdx(s), dFdy(s))), 1e-7);
  float stroke = exp2(floor(log2(strokePx * perPixel) + 0.5));
  float isDrawn = step(fract(s / stroke), drawn);
  float isFlown = 1.0 - step(flown, s);
  material.diffuse = color.rgb;
  material.alpha = color.a * isDrawn * mix(aheadAlpha, 1.0, isFlown);
  return material;
}`;

/** A line's material whose part before the fraction `flown` is at full strength and the rest at `aheadAlpha`. */
export const lineMaterial = (color: Color, pattern: LinePattern, aheadAlpha: number): Material =>
  new Material({
    translucent: true,
    fabric: {
      uniforms: { color: Color.clone(color), flown: 0, aheadAlpha, ...PATTERNS[pattern] },
      source: SOURCE,
    },
  });
