import { Cartesian3, PointPrimitiveCollection, type Scene } from 'cesium';
import type { GlobeLabel } from './label-overlay.ts';
import type { GlobePalette } from './palette.ts';
import { type PlaceName, placeNames } from './places.ts';
import type { GlobeMark, SeaNaming } from './port.ts';

const SITE_SIZE_PX = 7;
const CITY_SIZE_PX = 3;

const at = ({ latDeg, lonDeg }: { latDeg: number; lonDeg: number }): Cartesian3 =>
  Cartesian3.fromDegrees(lonDeg, latDeg);

/** Marks on the ground: launch sites of the selection, and the map's own names. */
export class MarkLayer {
  readonly #sites = new PointPrimitiveCollection();
  readonly #cities = new PointPrimitiveCollection();
  #marks: readonly GlobeMark[] = [];
  #names: readonly PlaceName[] = placeNames('both');
  #palette: GlobePalette;

  constructor(scene: Scene, palette: GlobePalette) {
    this.#palette = palette;
    scene.primitives.add(this.#cities);
    scene.primitives.add(this.#sites);
    this.#rebuild();
  }

  setMarks(marks: readonly GlobeMark[]): void {
    this.#marks = marks;
    this.#rebuild();
  }

  setNaming(naming: SeaNaming): void {
    this.#names = placeNames(naming);
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#rebuild();
  }

  /** Whether the map's own names, and the dots of its cities, are shown. */
  setNamesShown(show: boolean): void {
    this.#cities.show = show;
  }

  /** Labels of the sites and, where they are shown, of the map, the more important first. */
  labels(): GlobeLabel[] {
    const sites = this.#marks.map((mark) => ({
      text: mark.label,
      position: at(mark),
      kind: 'site' as const,
    }));
    const names = this.#cities.show ? this.#names : [];
    return [...sites, ...names.map((name) => ({ text: name.text, position: at(name), kind: name.kind }))];
  }

  #rebuild(): void {
    const { mark, halo } = this.#palette;
    this.#sites.removeAll();
    for (const site of this.#marks) {
      this.#sites.add({
        position: at(site),
        pixelSize: SITE_SIZE_PX,
        color: mark,
        outlineColor: halo,
        outlineWidth: 2,
      });
    }
    this.#cities.removeAll();
    for (const city of this.#names.filter(({ kind }) => kind === 'city')) {
      this.#cities.add({ position: at(city), pixelSize: CITY_SIZE_PX, color: mark.withAlpha(0.7) });
    }
  }
}
