import {
  BoundingSphere,
  type Color,
  ColorGeometryInstanceAttribute,
  ComponentDatatype,
  Geometry,
  GeometryAttribute,
  GeometryAttributes,
  GeometryInstance,
  PerInstanceColorAppearance,
  Primitive,
  PrimitiveType,
} from 'cesium';

/** Line segments one pixel wide: one draw however many there are. */
export interface ThinLines {
  /** What picking returns, and the name under which the colour can be changed. */
  readonly id: unknown;
  /** x, y, z of both ends of each segment in turn, metres, Earth-fixed. */
  readonly positions: Float64Array;
  readonly color: Color;
}

/** One primitive for several sets of thin lines. Built at once: the page has no worker for geometry. */
export const thinLines = (sets: readonly ThinLines[]): Primitive =>
  new Primitive({
    geometryInstances: sets.map(({ id, positions, color }) => {
      const attributes = new GeometryAttributes();
      attributes.position = new GeometryAttribute({
        componentDatatype: ComponentDatatype.DOUBLE,
        componentsPerAttribute: 3,
        values: positions,
      });
      return new GeometryInstance({
        id,
        geometry: new Geometry({
          attributes,
          primitiveType: PrimitiveType.LINES,
          boundingSphere: BoundingSphere.fromVertices(Array.from(positions)),
        }),
        attributes: { color: ColorGeometryInstanceAttribute.fromColor(color) },
      });
    }),
    appearance: new PerInstanceColorAppearance({ flat: true, translucent: true }),
    asynchronous: false,
  });
