import '../zod-jitless.ts';
import { flightsOfLaunch } from '../../reconstruction/index.ts';
import type { ReconstructAnswer, ReconstructQuestion } from './reconstruct.ts';

const answerTo = ({ id, launch, context, issuer }: ReconstructQuestion): ReconstructAnswer => {
  try {
    return { id, ok: true, flights: flightsOfLaunch(launch, context, { issuer }) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

self.addEventListener('message', (event: MessageEvent<ReconstructQuestion>) => {
  self.postMessage(answerTo(event.data));
});
