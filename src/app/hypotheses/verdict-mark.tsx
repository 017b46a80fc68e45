import type { Verdict } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';

/** A verdict in a word, with a letter in its colour beside it. */
export function VerdictMark({ verdict }: { verdict: Verdict['kind'] }) {
  return (
    <span className="verdict-mark" data-verdict={verdict}>
      <span className="verdict-letter" aria-hidden="true">
        {t(`verdictLetter.${verdict}`)}
      </span>
      {t(`reconstruction.verdict.${verdict}`)}
    </span>
  );
}
