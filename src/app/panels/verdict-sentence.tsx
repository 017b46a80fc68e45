import type { Verdict } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { isCounted } from '../state/issuer.ts';
import { useSelection } from '../state/selection.ts';
import { Quoted } from './quoted.tsx';

/** What came of the flights. Where no issuer counts or times the rounds, the verdict names none. */
export function VerdictSentence({ verdict }: { verdict: Verdict }) {
  const record = useSelection()?.record;
  if (record?.kind === 'launch' && !isCounted(record)) return t('claims.noTimes');
  return <Quoted text={verdict.sentence} />;
}
