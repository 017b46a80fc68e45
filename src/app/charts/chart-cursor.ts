/** Which of a chart's points is marked. Charts that share one are linked: all mark the same point. */
export interface ChartCursor {
  /** Place of the marked point among the chart's points. */
  index(): number;
  /** The pointer is over a point, or over none. */
  hover(index: number | null): void;
  /** A point was clicked, or reached by the keys. */
  choose(index: number): void;
  /** Called when the marked point may be another one. Returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** Where a cursor rests while no pointer is over its charts. */
export interface CursorRest {
  index(): number;
  choose(index: number): void;
  onChange(listener: () => void): () => void;
}

/**
 * A cursor that is where the pointer is, and where `rest` says while there is none.
 * @param onHover told of every point that the pointer comes to, and of its leaving
 */
export const createChartCursor = (
  rest: CursorRest,
  onHover: (index: number | null) => void = () => {},
): ChartCursor => {
  const listeners = new Set<() => void>();
  let hovered: number | null = null;
  return {
    index: () => hovered ?? rest.index(),
    hover: (index) => {
      if (index === hovered) return;
      hovered = index;
      onHover(index);
      for (const listener of listeners) listener();
    },
    choose: (index) => rest.choose(index),
    onChange: (listener) => {
      listeners.add(listener);
      const stopRest = rest.onChange(listener);
      return () => {
        listeners.delete(listener);
        stopRest();
      };
    },
  };
};
