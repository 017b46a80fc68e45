/** Widths of the two side panels, px. */
export interface PanelWidths {
  readonly list: number;
  readonly inspector: number;
}

/** How narrow and how wide each panel may be made. */
export const PANEL_LIMITS = {
  list: { min: 240, max: 560 },
  inspector: { min: 320, max: 720 },
} as const;

/** What the globe keeps between them. */
const GLOBE_MIN_PX = 320;

/**
 * The widths that are shown: the wanted ones, taken back as far as the globe between them needs, the inspector first.
 * Closed panels take no room and keep what is wanted.
 */
export const fittedWidths = (
  wanted: PanelWidths,
  open: { readonly list: boolean; readonly inspector: boolean },
  windowWidth: number,
): PanelWidths => {
  const taken = (open.list ? wanted.list : 0) + (open.inspector ? wanted.inspector : 0);
  const excess = Math.max(0, taken + GLOBE_MIN_PX - windowWidth);
  const shrunk = (panel: keyof PanelWidths, by: number): number =>
    open[panel]
      ? Math.max(Math.min(PANEL_LIMITS[panel].min, wanted[panel]), wanted[panel] - by)
      : wanted[panel];
  const inspector = shrunk('inspector', excess);
  const list = shrunk('list', excess - (wanted.inspector - inspector));
  return { list, inspector };
};

/** The widest that one panel can be made beside the other, as that is shown. */
export const widestOf = (
  panel: keyof PanelWidths,
  shown: PanelWidths,
  open: { readonly list: boolean; readonly inspector: boolean },
  windowWidth: number,
): number => {
  const other = panel === 'list' ? 'inspector' : 'list';
  const room = windowWidth - GLOBE_MIN_PX - (open[other] ? shown[other] : 0);
  const { min, max } = PANEL_LIMITS[panel];
  return Math.max(min, Math.min(max, room));
};
