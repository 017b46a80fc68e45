import { TileCoordinatesImageryProvider } from 'cesium';
import { toDegrees } from '../../engine/units/index.ts';
import { clipRings, type MapBox, type Ring } from './clip-rings.ts';

/** Beyond a tile's edges by this share of its side, so that no edge of a clipped ring shows. */
const CLIP_MARGIN = 0.02;

/**
 * Tiles that are white on land and clear at sea, drawn from the map's polygons at every level: a shore stays sharp where
 * the Natural Earth tiles, 20 km a pixel, have long blurred. How much of the white shows is the layer's alpha.
 */
export class LandTint extends TileCoordinatesImageryProvider {
  readonly #land: readonly Ring[];
  /** Clipped land by tile. A tile's is cut from its parent's, so each level down costs less. */
  readonly #landOfTile = new Map<string, readonly Ring[]>();

  /** @param land outlines of all land, and of lakes within; no two cross */
  constructor(land: readonly Ring[]) {
    super();
    this.#land = land;
  }

  override requestImage(x: number, y: number, level: number): Promise<HTMLCanvasElement> {
    const canvas = document.createElement('canvas');
    canvas.width = this.tileWidth;
    canvas.height = this.tileHeight;
    // Drawn once and then copied into a texture, which is what the hint is for.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return Promise.reject(new Error('the browser gave no 2D canvas for a map tile'));
    const { west, south, east, north } = this.#boxOf(x, y, level);
    const [scaleX, scaleY] = [canvas.width / (east - west), canvas.height / (north - south)];
    context.beginPath();
    for (const ring of this.#landOf(x, y, level)) {
      ring.forEach(([lon, lat], index) => {
        const [pixelX, pixelY] = [(lon - west) * scaleX, (north - lat) * scaleY];
        if (index === 0) context.moveTo(pixelX, pixelY);
        else context.lineTo(pixelX, pixelY);
      });
    }
    context.fillStyle = 'white';
    // One path for all: filled apart, neighbours would show a seam. A lake's outline within takes its water out again.
    context.fill('evenodd');
    return Promise.resolve(canvas);
  }

  #boxOf(x: number, y: number, level: number): MapBox {
    const { west, south, east, north } = this.tilingScheme.tileXYToRectangle(x, y, level);
    return {
      west: toDegrees(west),
      south: toDegrees(south),
      east: toDegrees(east),
      north: toDegrees(north),
    };
  }

  #landOf(x: number, y: number, level: number): readonly Ring[] {
    const key = `${level}/${x}/${y}`;
    const known = this.#landOfTile.get(key);
    if (known) return known;
    const whole = level === 0 ? this.#land : this.#landOf(x >> 1, y >> 1, level - 1);
    const { west, south, east, north } = this.#boxOf(x, y, level);
    const [marginLon, marginLat] = [(east - west) * CLIP_MARGIN, (north - south) * CLIP_MARGIN];
    const land = clipRings(whole, {
      west: west - marginLon,
      south: south - marginLat,
      east: east + marginLon,
      north: north + marginLat,
    });
    this.#landOfTile.set(key, land);
    return land;
  }
}
