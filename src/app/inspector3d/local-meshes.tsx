import { extend, useFrame } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  FrontSide,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
} from 'three';
import { Line2 } from 'three/addons/lines/Line2.js';
import { LineGeometry } from 'three/addons/lines/LineGeometry.js';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LINE_PATTERNS, type LinePattern } from '../globe/line-pattern.ts';
import type { Preferences } from '../state/preferences.ts';
import type { CoastLines } from './coast-lines.ts';
import { curtainOf } from './curtain.ts';
import type { LocalScene } from './local-scene.ts';
import { cameraPosition, metresPerPixel, type OrbitView } from './orbit.ts';
import type { OrbitRig } from './orbit-rig.ts';
import type { Overlay } from './overlay.ts';
import { PALETTES } from './palette.ts';
import { seaLines, seaTriangles } from './sea-surface.ts';
import { tubeMeshOf } from './tube-mesh.ts';

// Only these: all of three would be twice the weight.
extend({ BufferAttribute, BufferGeometry, Color, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial });

/** Nearest and furthest that is drawn, about the target, in radii of what there is to see. */
const REACH = 4;

interface SurfaceProps {
  readonly vertices: Float32Array;
  readonly triangles: Uint32Array;
  readonly colour: string;
  readonly alpha: number;
  readonly order: number;
  readonly isTwoSided?: boolean;
}

/** A surface that one looks through, and that hides nothing. */
function Surface({ vertices, triangles, colour, alpha, order, isTwoSided = false }: SurfaceProps) {
  return (
    <mesh renderOrder={order} frustumCulled={false}>
      <bufferGeometry>
        <bufferAttribute attach="attributes-position" args={[vertices, 3]} />
        <bufferAttribute attach="index" args={[triangles, 1]} />
      </bufferGeometry>
      <meshBasicMaterial
        color={colour}
        transparent
        opacity={alpha}
        depthWrite={false}
        // Inner faces of a tube show as a second tube within it.
        side={isTwoSided ? DoubleSide : FrontSide}
      />
    </mesh>
  );
}

interface WideLineProps {
  readonly points: Float32Array;
  readonly colour: string;
  readonly widthPx: number;
  readonly pattern: LinePattern;
  readonly order: number;
  readonly rig: OrbitRig;
}

/** A line of so many pixels, broken up as the globe breaks up the same one: WebGL's own lines are a pixel wide. */
function WideLine({ points, colour, widthPx, pattern, order, rig }: WideLineProps) {
  const line = useMemo(() => {
    const { strokePx, drawn } = LINE_PATTERNS[pattern];
    const material = new LineMaterial({
      color: new Color(colour).getHex(),
      linewidth: widthPx,
      dashed: drawn < 1,
      dashSize: strokePx * drawn,
      gapSize: strokePx * (1 - drawn),
    });
    const made = new Line2(new LineGeometry().setPositions(points), material);
    made.computeLineDistances();
    made.renderOrder = order;
    made.frustumCulled = false;
    return made;
  }, [points, colour, widthPx, pattern, order]);
  useEffect(
    () => () => {
      line.geometry.dispose();
      line.material.dispose();
    },
    [line],
  );
  useFrame(() => {
    const view = rig.view();
    // Strokes keep their length on the screen.
    if (view) line.material.dashScale = 1 / metresPerPixel(view, rig.size());
  });
  return <primitive object={line} />;
}

/** A colour that fades into the background by each vertex' share. */
const faded = (colour: string, background: string, rim: Float32Array): Float32Array => {
  const [from, to, mixed] = [new Color(colour), new Color(background), new Color()];
  const colours = new Float32Array(3 * rim.length);
  for (const [index, share] of rim.entries()) mixed.lerpColors(from, to, share).toArray(colours, 3 * index);
  return colours;
};

interface FineLinesProps {
  readonly vertices: Float32Array;
  readonly colours: Float32Array;
  /** Pairs of vertices; left out: every two. */
  readonly pairs?: Uint32Array;
}

/** Lines of a pixel that lie on the sea. They hide nothing, or they would cut up the track, which lies there too. */
function FineLines({ vertices, colours, pairs }: FineLinesProps) {
  return (
    <lineSegments renderOrder={1} frustumCulled={false}>
      <bufferGeometry>
        <bufferAttribute attach="attributes-position" args={[vertices, 3]} />
        <bufferAttribute attach="attributes-color" args={[colours, 3]} />
        {pairs && <bufferAttribute attach="index" args={[pairs, 1]} />}
      </bufferGeometry>
      <lineBasicMaterial vertexColors depthWrite={false} />
    </lineSegments>
  );
}

interface SeaProps {
  readonly sea: LocalScene['sea'];
  readonly coasts: CoastLines | null;
  readonly theme: Preferences['theme'];
}

/** The sea with its net and coasts, which fade towards the rim. */
function Sea({ sea, coasts, theme }: SeaProps) {
  const { space, sea: surface, net, coast } = PALETTES[theme];
  const shapes = useMemo(() => ({ triangles: seaTriangles(sea), lines: seaLines(sea) }), [sea]);
  const colours = useMemo(
    () => ({ surface: faded(surface, space, sea.rim), net: faded(net, space, sea.rim) }),
    [sea, surface, net, space],
  );
  const coastColours = useMemo(() => coasts && faded(coast, space, coasts.rim), [coasts, coast, space]);
  return (
    <>
      <mesh renderOrder={0} frustumCulled={false}>
        <bufferGeometry>
          <bufferAttribute attach="attributes-position" args={[sea.vertices, 3]} />
          <bufferAttribute attach="attributes-color" args={[colours.surface, 3]} />
          <bufferAttribute attach="index" args={[shapes.triangles, 1]} />
        </bufferGeometry>
        {/* Pushed back a little, or it would swallow parts of the lines that lie on it. */}
        <meshBasicMaterial vertexColors polygonOffset polygonOffsetFactor={2} polygonOffsetUnits={8} />
      </mesh>
      <FineLines vertices={sea.vertices} colours={colours.net} pairs={shapes.lines} />
      {coasts && coastColours && <FineLines vertices={coasts.vertices} colours={coastColours} />}
    </>
  );
}

interface FollowProps {
  readonly rig: OrbitRig;
  readonly overlay: Overlay;
  readonly radiusM: number;
  readonly onDrawn: () => void;
}

/** Before each frame: the camera where the rig has it, and the overlay along with it. */
function Follow({ rig, overlay, radiusM, onDrawn }: FollowProps) {
  useFrame(({ camera }) => {
    const view = rig.view();
    if (!view || !(camera instanceof PerspectiveCamera)) return;
    place(camera, view, radiusM);
    overlay.update(view, rig.size());
    onDrawn();
  });
  return null;
}

const place = (camera: PerspectiveCamera, view: OrbitView, radiusM: number): void => {
  const { x, y, z } = cameraPosition(view);
  camera.up.set(0, 0, 1);
  camera.position.set(x, y, z);
  camera.lookAt(view.target.x, view.target.y, view.target.z);
  camera.near = Math.max(view.distanceM - REACH * radiusM, view.distanceM / 100);
  camera.far = view.distanceM + REACH * radiusM;
  camera.updateProjectionMatrix();
};

export interface LocalMeshesProps extends FollowProps {
  readonly scene: LocalScene;
  readonly coasts: CoastLines | null;
  readonly theme: Preferences['theme'];
  readonly pattern: LinePattern;
}

/** All that WebGL draws. It changes with the flight and the theme, never with the clock. */
export function LocalMeshes({
  scene,
  coasts,
  theme,
  pattern,
  rig,
  overlay,
  radiusM,
  onDrawn,
}: LocalMeshesProps) {
  const { arc, tube } = scene;
  const palette = PALETTES[theme];
  const curtain = useMemo(() => curtainOf(arc), [arc]);
  const mesh = useMemo(() => tube && tubeMeshOf(arc, tube), [arc, tube]);
  return (
    <>
      <color attach="background" args={[palette.space]} />
      <Sea sea={scene.sea} coasts={coasts} theme={theme} />
      <WideLine
        points={arc.shadow}
        colour={palette.shadow}
        widthPx={2}
        pattern={pattern}
        order={2}
        rig={rig}
      />
      <Surface {...curtain} colour={palette.arc} alpha={palette.curtainAlpha} order={3} isTwoSided />
      <WideLine points={arc.points} colour={palette.arc} widthPx={3} pattern={pattern} order={4} rig={rig} />
      {mesh && <Surface {...mesh} colour={palette.arc} alpha={palette.tubeAlpha} order={5} />}
      <Follow rig={rig} overlay={overlay} radiusM={radiusM} onDrawn={onDrawn} />
    </>
  );
}
