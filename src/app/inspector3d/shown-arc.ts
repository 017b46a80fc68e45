import { useMemo } from 'react';
import type { Trajectory } from '../../engine/trajectory/index.ts';
import { arcPattern, type LinePattern } from '../globe/line-pattern.ts';
import type { GlobeArc } from '../globe/port.ts';
import { useShownRound } from '../panels/shown-round.tsx';
import { reportedArcs } from '../state/globe-link.ts';
import { useApp } from '../state/store.ts';

/** The arc that is looked at from nearby. */
export interface ShownArc {
  readonly trajectory: Trajectory;
  /** Lift-off, seconds after the scene's epoch. */
  readonly launchS: number;
  readonly kind: GlobeArc['kind'];
  readonly pattern: LinePattern;
  /** Changes with what should be framed anew. */
  readonly framing: string;
}

const shown = (arc: GlobeArc, framing: string): ShownArc => ({
  trajectory: arc.trajectory,
  launchS: arc.launchS,
  kind: arc.kind,
  pattern: arcPattern(arc),
  framing,
});

/** The round that the tabs show, or the Lab's flight under the hand; null while nothing flies. */
export const useShownArc = (): ShownArc | null => {
  const mode = useApp((state) => state.mode);
  const labScene = useApp((state) => state.labScene);
  const shelf = useApp((state) => state.shelf);
  const flights = useApp((state) => state.flights);
  const selectedId = useApp((state) => state.selectedId);
  const round = useShownRound()?.round;
  return useMemo(() => {
    if (mode === 'lab') {
      const [arc] = labScene?.arcs ?? [];
      return arc && labScene ? shown(arc, `lab ${labScene.framing}`) : null;
    }
    const arc = reportedArcs({ shelf, flights, selectedId }).find((each) => each.round === round);
    return arc ? shown(arc, `${selectedId} ${round}`) : null;
  }, [mode, labScene, shelf, flights, selectedId, round]);
};
