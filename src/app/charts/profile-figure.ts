import { formatNumber } from '../i18n/quantities.ts';
import { type PlotFrame, type PlottedMark, type ProfileData, plotOf } from './profile-plot.ts';

/** A profile to be cited, with all that a reader needs to trace it. Every word is given by who asks for it. */
export interface FigureContent {
  readonly title: string;
  readonly data: ProfileData;
  readonly heightLabel: string;
  readonly acrossLabel: string;
  /** What is drawn, and how it was come by; a paragraph each. */
  readonly notes: readonly string[];
  /** Headed lists: of the claims by the numbers in the drawing, of their sources. */
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Versions, date and link. */
  readonly foot: readonly string[];
}

/** Of the drawing, in pixels; PNGs are made at twice that. */
export const FIGURE_WIDTH = 880;
const MARGIN = 24;
const FRAME: PlotFrame = { left: 72, right: FIGURE_WIDTH - MARGIN, top: 72, bottom: 372 };
const TEXT_TOP = FRAME.bottom + 68;
const LINE_HEIGHT = 17;
const FONT_SIZE = 12;
/**
 * Width of a Latin letter and of one of Korean or Japanese, as a share of the size of the type: of the widest of the
 * fonts that a reader may have for sans-serif.
 */
const LETTER_WIDTH = { narrow: 0.64, wide: 1 };

const COLOURS = { text: '#17202a', muted: '#5a6876', line: '#d3dae1', arc: '#b36b00', claim: '#3c4957' };

/** A text within a drawing: marked up, and without what XML cannot hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + FONT_SIZE * (letter > '\u2e7f' ? LETTER_WIDTH.wide : LETTER_WIDTH.narrow),
    0,
  );

/** Breaks a text into lines; a word that is longer than a line, as a link is, is broken itself. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line !== '') lines.push(line.trimEnd());
    line = '';
  };
  for (const word of text.split(/(?<= )/)) {
    if (widthOf(line + word.trimEnd()) > width) end();
    for (const letter of word) {
      if (widthOf(line + letter) > width && letter !== ' ') end();
      line += letter;
    }
  }
  end();
  return lines;
};

interface TextStyle {
  readonly colour?: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
}

const textAt = (x: number, y: number, text: string, style: TextStyle = {}): string => {
  const { colour = COLOURS.text, size = FONT_SIZE, anchor = 'start', isBold = false } = style;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${colour}" font-size="${size}" text-anchor="${anchor}"${isBold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`;
};

const lineAt = ([x1, y1, x2, y2]: PlottedMark['line'], colour: string, attributes = ''): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}"${attributes}/>`;

const markOf = ({ number, isFitted, line, interval, label }: PlottedMark): string => {
  const isUpright = line[0] === line[2];
  return [
    lineAt(line, COLOURS.claim, ` stroke-dasharray="${isFitted ? '3 3' : '1 5'}"`),
    lineAt(interval, COLOURS.claim, ` stroke-width="3" opacity="${isFitted ? 0.7 : 0.35}"`),
    textAt(label[0], label[1], String(number), { anchor: isUpright ? 'end' : 'start', isBold: true }),
  ].join('');
};

const drawingOf = ({ data, heightLabel, acrossLabel }: FigureContent): string => {
  const plot = plotOf(data, FRAME);
  const { left, right, top, bottom } = FRAME;
  const stroke = (d: string, colour: string, attributes: string): string =>
    d === '' ? '' : `<path d="${d}" fill="none" stroke="${colour}" ${attributes}/>`;
  return [
    ...plot.y.ticks.map(
      (tick) =>
        lineAt([left, plot.y.place(tick), right, plot.y.place(tick)], COLOURS.line) +
        textAt(left - 8, plot.y.place(tick) + 4, formatNumber(tick), {
          colour: COLOURS.muted,
          anchor: 'end',
        }),
    ),
    ...plot.x.ticks.map((tick) =>
      textAt(plot.x.place(tick), bottom + 18, formatNumber(tick), {
        colour: COLOURS.muted,
        anchor: 'middle',
      }),
    ),
    textAt(right, bottom + 38, acrossLabel, { colour: COLOURS.muted, anchor: 'end' }),
    textAt(MARGIN, top - 12, heightLabel, { colour: COLOURS.muted }),
    plot.band === '' ? '' : `<path d="${plot.band}" fill="${COLOURS.arc}" fill-opacity="0.18"/>`,
    stroke(plot.middle, COLOURS.arc, 'stroke-width="1" opacity="0.6"'),
    ...plot.marks.map(markOf),
    stroke(plot.ghost, COLOURS.text, 'stroke-width="1.5" stroke-dasharray="6 5"'),
    stroke(plot.arc, COLOURS.arc, 'stroke-width="2"'),
  ].join('\n');
};

interface Line {
  readonly text: string;
  readonly style: TextStyle;
  /** Room above it. */
  readonly gap: number;
}

const linesOf = ({ notes, lists, foot }: FigureContent): Line[] => {
  const paragraph = (text: string, style: TextStyle, gap = 0): Line[] =>
    wrapped(text, FIGURE_WIDTH - 2 * MARGIN).map((line, index) => ({
      text: line,
      style,
      gap: index === 0 ? gap : 0,
    }));
  return [
    ...notes.flatMap((note, index) => paragraph(note, {}, index === 0 ? 0 : 4)),
    ...lists
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ heading, lines }) => [
        ...paragraph(heading, { isBold: true }, 10),
        ...lines.flatMap((line) => paragraph(line, {})),
      ]),
    ...foot.flatMap((line, index) => paragraph(line, { colour: COLOURS.muted }, index === 0 ? 10 : 0)),
  ];
};

/** The figure as one drawing that stands by itself: white ground, styles of its own, fonts that every reader has. */
export const profileFigure = (content: FigureContent): { readonly svg: string; readonly height: number } => {
  let y = TEXT_TOP;
  const texts = linesOf(content).map(({ text, style, gap }, index) => {
    y += gap + (index === 0 ? 0 : LINE_HEIGHT);
    return textAt(MARGIN, y, text, style);
  });
  const height = Math.ceil(y + MARGIN);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FIGURE_WIDTH}" height="${height}" viewBox="0 0 ${FIGURE_WIDTH} ${height}" font-family="sans-serif">`,
    `<title>${escaped(content.title)}</title>`,
    `<rect width="${FIGURE_WIDTH}" height="${height}" fill="#ffffff"/>`,
    textAt(MARGIN, 36, content.title, { size: 18, isBold: true }),
    drawingOf(content),
    ...texts,
    '</svg>',
    '',
  ].join('\n');
  return { svg, height };
};
