/** What drawing costs here: nothing can be drawn, a processor does it, or a graphics card. */
export type DrawingCost = 'impossible' | 'dear' | 'cheap';

const BY_PROCESSOR = /swiftshader|llvmpipe|software|basic render/i;

/** Asks the browser for a WebGL 2 context, which is given back at once, and for who draws it. */
export const drawingCost = (): DrawingCost => {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'impossible';
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return BY_PROCESSOR.test(renderer) ? 'dear' : 'cheap';
};
