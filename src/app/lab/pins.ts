import type { LabDraft } from './draft.ts';
import { FIGURE_ROWS, type FigureRow, type LabFigures } from './figures.ts';

/** Signs of the pinned variants; a removed one's is free again. */
export const PIN_SIGNS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type PinSign = (typeof PIN_SIGNS)[number];

export const MOST_PINS = PIN_SIGNS.length;

/** A variant kept to be compared. */
export interface Pin {
  readonly sign: PinSign;
  readonly name: string;
  readonly draft: LabDraft;
  readonly figures: LabFigures;
}

/** Longest name kept, in characters. */
export const LONGEST_NAME = 40;

/** A name on one line, without surrounding space, and no longer than the table bears. */
export const tidyName = (name: string): string =>
  Array.from(name.toWellFormed().replace(/\s+/g, ' ').trim()).slice(0, LONGEST_NAME).join('').trim();

export const isFull = (pins: readonly Pin[]): boolean => pins.length >= MOST_PINS;

/** The first sign that no variant has; null where there is no room for another. */
export const freeSign = (pins: readonly Pin[]): PinSign | null =>
  PIN_SIGNS.find((sign) => pins.every((pin) => pin.sign !== sign)) ?? null;

/**
 * With one more variant, last in order; the same pins where there is no room.
 * @param wanted its sign if that is free; else it gets the first free one
 */
export const addPin = (
  pins: readonly Pin[],
  name: string,
  draft: LabDraft,
  figures: LabFigures,
  wanted: PinSign | null = null,
): readonly Pin[] => {
  const isFree = wanted !== null && pins.every((pin) => pin.sign !== wanted);
  const sign = isFree ? wanted : freeSign(pins);
  return sign === null ? pins : [...pins, { sign, name: tidyName(name) || sign, draft, figures }];
};

/** An empty name falls back to the sign. */
export const renamePin = <P extends Pin>(pins: readonly P[], sign: PinSign, name: string): readonly P[] =>
  pins.map((pin) => (pin.sign === sign ? { ...pin, name: tidyName(name) || sign } : pin));

export const removePin = <P extends Pin>(pins: readonly P[], sign: PinSign): readonly P[] =>
  pins.filter((pin) => pin.sign !== sign);

/** A figure of one variant, and how much more it is than the base's; null where one has no such figure. */
export interface ComparedValue {
  readonly value: number | null;
  readonly difference: number | null;
}

export interface ComparedRow {
  readonly key: FigureRow['key'];
  readonly unit: FigureRow['unit'];
  /** In the order of the variants. */
  readonly values: readonly ComparedValue[];
}

/**
 * A table of figures, variants in columns, with their differences from one of them.
 * @param variants figures of each column, such as those of the pins and of the flight under the hand
 * @param base index of the column that the others are compared with; its own differences are 0
 */
export const compareFigures = (variants: readonly LabFigures[], base: number): readonly ComparedRow[] => {
  const chosen = variants[base];
  return FIGURE_ROWS.map(({ key, unit, of }) => {
    const from = chosen ? of(chosen) : null;
    return {
      key,
      unit,
      values: variants.map((figures) => {
        const value = of(figures);
        return { value, difference: value === null || from === null ? null : value - from };
      }),
    };
  });
};
