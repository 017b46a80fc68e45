import { Color, Material } from 'cesium';
import { LINE_PATTERNS, type LinePattern } from './line-pattern.ts';

/** How wide and how strong a line is; lengths in pixels on the screen. */
export interface LineStyle {
  readonly pattern: LinePattern;
  readonly flownPx: number;
  readonly aheadPx: number;
  /** On each side; keeps the line apart from whatever lies behind. */
  readonly casingPx: number;
}

/** The width that the geometry of a line needs. */
export const lineWidth = ({ flownPx, casingPx }: LineStyle): number => flownPx + 2 * casingPx;

/**
 * Strength by time: vertices of an arc are evenly spaced in time, so texture coordinate s is the fraction of the flight,
 * and what is flown shows wide and at full strength. One uniform a frame moves the flight on; no geometry is touched.
 *
 * Strokes are cut along s as well, not in screen space as Cesium's own dashes are: those break up on a curve, where
 * each short segment has its own angle. The length is a power of two of the flight nearest the wished pixels, so strokes
 * stand still while the camera moves.
 *
 * Across the line (t) the casing is part of the same fragment, not a line below: translucent lines are not drawn in order.
 */
const SOURCE = `
czm_material czm_getMaterial(czm_materialInput materialInput) {
  czm_material material = czm_getDefaultMaterial(materialInput);
  float s = materialInput.st.s;
  float perPixel = max(length(vec2(dFdx(s), dFdy(s))), 1e-7);
  float stroke = exp2(floor(log2(strokePx * perPixel) + 0.5));
  float isDrawn = step(fract(s / stroke), drawn);
  float isFlown = 1.0 - step(flown, s);
  float fromMiddlePx = abs(materialInput.st.t - 0.5) * widthPx;
  float halfPx = 0.5 * mix(aheadPx, flownPx, isFlown);
  float coreAlpha = (1.0 - smoothstep(halfPx - 0.3, halfPx + 0.3, fromMiddlePx)) * mix(aheadAlpha, 1.0, isFlown);
  float edgePx = halfPx + casingPx;
  float caseAlpha = casingAlpha * (1.0 - smoothstep(edgePx - 0.5, edgePx, fromMiddlePx));
  float alpha = coreAlpha + caseAlpha * (1.0 - coreAlpha);
  material.diffuse = mix(casing.rgb, color.rgb, coreAlpha / max(alpha, 1e-4));
  material.alpha = alpha * isDrawn * strength;
  return material;
}`;

/**
 * A line's material whose part before the fraction `flown` is at full strength and the rest at `aheadAlpha`; all of it
 * comes by `strength`.
 */
export const lineMaterial = (color: Color, casing: Color, { pattern, ...style }: LineStyle): Material =>
  new Material({
    translucent: true,
    fabric: {
      uniforms: {
        color: Color.clone(color),
        casing: Color.clone(casing),
        flown: 0,
        aheadAlpha: 1,
        casingAlpha: 0,
        strength: 1,
        widthPx: lineWidth({ pattern, ...style }),
        ...style,
        ...LINE_PATTERNS[pattern],
      },
      source: SOURCE,
    },
  });
