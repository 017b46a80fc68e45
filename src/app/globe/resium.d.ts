// resium's own types import folders, which Node's module resolution does not find, so they would all be `any`. These
// are the two names that the globe uses, as resium 1.26 declares them.
declare module 'resium' {
  import type { CesiumWidget as Widget } from 'cesium';
  import type { FunctionComponent, PropsWithChildren } from 'react';

  type WidgetOptions = Omit<NonNullable<ConstructorParameters<typeof Widget>[1]>, 'creditContainer'>;

  export const CesiumWidget: FunctionComponent<PropsWithChildren<WidgetOptions & { className?: string }>>;

  export const useCesium: () => { readonly cesiumWidget?: Widget };
}
