import {
  Appearance,
  BlendingState,
  BoundingSphere,
  ComponentDatatype,
  Geometry,
  GeometryAttribute,
  GeometryAttributes,
  GeometryInstance,
  Material,
  PolylineColorAppearance,
  Primitive,
  type PrimitiveType,
} from 'cesium';

const VERTEX_SHADER = `
in vec3 position3DHigh;
in vec3 position3DLow;
in vec4 color;
in float batchId;
out vec4 v_color;
void main() {
  v_color = color;
  gl_Position = czm_modelViewProjectionRelativeToEye * czm_computePosition();
}`;

const FRAGMENT_SHADER = `
in vec4 v_color;
void main() {
  czm_materialInput materialInput;
  materialInput.st = vec2(0.0);
  out_FragColor = vec4(v_color.rgb, v_color.a * czm_getMaterial(materialInput).alpha);
}`;

const STRENGTH_SOURCE = `
czm_material czm_getMaterial(czm_materialInput materialInput) {
  czm_material material = czm_getDefaultMaterial(materialInput);
  material.alpha = strength;
  return material;
}`;

/** One uniform that all of a layer fades by, without a new geometry. */
export const strengthMaterial = (): Material =>
  new Material({ translucent: false, fabric: { uniforms: { strength: 1 }, source: STRENGTH_SOURCE } });

/**
 * Blends, yet is drawn with what is opaque: before everything translucent and in the order of the primitives. So what is
 * faint lies under the selection from wherever it is seen, and hides nothing of it.
 */
class FaintAppearance extends Appearance {
  override getRenderState(): object {
    return { depthTest: { enabled: true }, depthMask: false, blending: BlendingState.ALPHA_BLEND };
  }
}

const faint = (material: Material, vertexShaderSource: string, instances: GeometryInstance[]): Primitive =>
  new Primitive({
    geometryInstances: instances,
    appearance: new FaintAppearance({
      material,
      vertexShaderSource,
      fragmentShaderSource: FRAGMENT_SHADER,
      translucent: false,
    }),
    allowPicking: false,
    asynchronous: false,
  });

/** Thin lines or triangles with a colour at each vertex. */
export interface ColouredVertices {
  /** x, y, z of each vertex in turn, metres, Earth-fixed. */
  readonly positions: Float64Array;
  /** Red, green, blue, alpha of each vertex in turn, 0 to 255. */
  readonly colours: Uint8Array;
}

/** One draw for any number of faint lines (`PrimitiveType.LINES`) or areas (`TRIANGLES`). */
export const faintPrimitive = (
  { positions, colours }: ColouredVertices,
  primitiveType: PrimitiveType,
  material: Material,
): Primitive => {
  const attributes = new GeometryAttributes();
  attributes.position = new GeometryAttribute({
    componentDatatype: ComponentDatatype.DOUBLE,
    componentsPerAttribute: 3,
    values: positions,
  });
  attributes.color = new GeometryAttribute({
    componentDatatype: ComponentDatatype.UNSIGNED_BYTE,
    componentsPerAttribute: 4,
    normalize: true,
    values: colours,
  });
  const geometry = new Geometry({
    attributes,
    primitiveType,
    boundingSphere: BoundingSphere.fromVertices(Array.from(positions)),
  });
  return faint(material, VERTEX_SHADER, [new GeometryInstance({ geometry })]);
};

/** One draw for wide faint lines, whose geometries bring a colour at each vertex. */
export const faintWideLines = (instances: GeometryInstance[], material: Material): Primitive =>
  faint(material, new PolylineColorAppearance().vertexShaderSource, instances);
