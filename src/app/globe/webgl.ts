/** Whether a WebGL 2 context can be had. Asked before the widget is built, whose own error cannot be caught by React. */
export const isWebGlAvailable = (): boolean => {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers keep only so many contexts; this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
};
